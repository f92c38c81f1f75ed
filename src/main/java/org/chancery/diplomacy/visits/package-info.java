/** Visits of leaders: who went where, when, in which format. */
@NullMarked
package org.chancery.diplomacy.visits;

import org.jspecify.annotations.NullMarked;
