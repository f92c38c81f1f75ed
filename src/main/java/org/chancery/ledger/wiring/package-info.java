/** Carries a submission to its decision and the decision to the ledger, by Axon Framework. */
@NullMarked
package org.chancery.ledger.wiring;

import org.jspecify.annotations.NullMarked;
