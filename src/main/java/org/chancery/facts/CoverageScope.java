package org.chancery.facts;

import org.chancery.kernel.Described;

/** Between which states something is held completely. */
public enum CoverageScope implements Term {
    @Described("Each two of the states that are named.")
    THEM,
    @Described("Each of the states that are named, and any other state.")
    THEM_AND_ANY_OTHER
}
