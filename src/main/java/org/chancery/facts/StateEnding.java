package org.chancery.facts;

import org.chancery.kernel.Described;

/** How a state ceased to be one. */
public enum StateEnding implements Term {
    @Described("Its parts broke away from it until nothing was left.")
    SECESSION,
    @Described("It was divided into several states at one time.")
    SPLIT,
    @Described("It and others became one new state.")
    MERGER,
    @Described("It became part of a state that went on.")
    ABSORPTION
}
