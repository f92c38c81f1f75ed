package org.chancery.facts;

import org.chancery.kernel.Described;

/** The rank of who leads a visit. */
public enum Rank implements Term {
    @Described("A head of state.")
    HEAD_OF_STATE,
    @Described("A head of government.")
    HEAD_OF_GOVERNMENT,
    @Described("A minister for foreign affairs.")
    FOREIGN_MINISTER,
    @Described("Any other.")
    OTHER;

    /** Whether it is a head of state or of government. */
    public boolean head() {
        return this == HEAD_OF_STATE || this == HEAD_OF_GOVERNMENT;
    }
}
