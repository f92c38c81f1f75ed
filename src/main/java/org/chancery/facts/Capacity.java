package org.chancery.facts;

import org.chancery.kernel.Described;

/** In what capacity an office is held, where it is not simply held. */
public enum Capacity implements Term {
    @Described("In place of a holder, or until there is one.")
    ACTING,
    @Described("Chosen, and not yet in office.")
    ELECT
}
