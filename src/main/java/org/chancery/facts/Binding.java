package org.chancery.facts;

import org.chancery.kernel.Described;

/** Whether an agreement is governed by international law. */
public enum Binding implements Term {
    @Described("It binds.")
    YES,
    @Described("It does not.")
    NO,
    @Described("Sources do not tell.")
    UNCLEAR
}
