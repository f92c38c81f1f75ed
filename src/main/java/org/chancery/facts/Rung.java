package org.chancery.facts;

import org.chancery.kernel.Described;

/** The rung of a partnership, from the lowest up. */
public enum Rung implements Term {
    @Described("Partners who cooperate.")
    COOPERATIVE,
    @Described("Partners who cooperate in all fields.")
    COMPREHENSIVE_COOPERATIVE,
    @Described("Strategic partners.")
    STRATEGIC,
    @Described("Comprehensive strategic partners.")
    COMPREHENSIVE_STRATEGIC,
    @Described("They call each other allies.")
    DECLARED_ALLIED
}
