/** Agreements: from negotiation to their end, as they stand for each party. */
@NullMarked
package org.chancery.diplomacy.agreements;

import org.jspecify.annotations.NullMarked;
