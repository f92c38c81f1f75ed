package org.chancery.facts;

import org.chancery.kernel.Described;

/** How a state came to be. */
public enum StateOrigin implements Term {
    @Described("A country that another state governed became a state of its own.")
    INDEPENDENCE,
    @Described("A part of a state broke away from it.")
    SECESSION,
    @Described("A state was divided, and this is one of those that came of it.")
    SPLIT,
    @Described("Several states became one, which is this.")
    MERGER
}
