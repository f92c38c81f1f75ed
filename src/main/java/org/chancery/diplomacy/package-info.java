/** What states do with each other, a room for each capability; here what all of them hold to. */
@NullMarked
package org.chancery.diplomacy;

import org.jspecify.annotations.NullMarked;
