package org.chancery.diplomacy.visits;

import org.chancery.facts.Term;
import org.chancery.kernel.Described;

/** How a visit ended. */
public enum Ending implements Term {
    @Described("As it was planned.")
    COMPLETED,
    @Described("Earlier than it was planned, on the way or at a stop.")
    CUT_SHORT,
    @Described("On the way, before any stop was reached.")
    TURNED_BACK
}
