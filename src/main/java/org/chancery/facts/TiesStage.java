package org.chancery.facts;

import org.chancery.kernel.Described;

/** How official relations of two states stand. */
public enum TiesStage implements Term {
    @Described("A source says that they were never established.")
    NEVER,
    @Described("Established or resumed, and not interrupted since.")
    ESTABLISHED,
    @Described("Interrupted, without a severance.")
    INTERRUPTED,
    @Described("Broken off by one of the two or by both.")
    SEVERED,
    @Described("One of the two states is no more.")
    ENDED_WITH_THE_STATE
}
