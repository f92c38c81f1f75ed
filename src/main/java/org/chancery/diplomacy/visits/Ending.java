package org.chancery.diplomacy.visits;

import org.chancery.facts.Term;
import org.chancery.kernel.Described;

/** How a visit ended. */
public enum Ending implements Term {
    @Described("As it was planned.")
    COMPLETED,
    @Described("Earlier than it was planned, after one stop at least was reached.")
    CUT_SHORT,
    @Described("On the way, before any stop was reached.")
    TURNED_BACK
}
