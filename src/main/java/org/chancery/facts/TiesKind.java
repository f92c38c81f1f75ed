package org.chancery.facts;

import org.chancery.kernel.Described;

/** Which of the two kinds of official relations. */
public enum TiesKind implements Term {
    @Described("By mutual consent (VCDR article 2).")
    DIPLOMATIC,
    @Described(
            "By mutual consent, and implied in diplomatic ones unless stated otherwise (VCCR article 2).")
    CONSULAR
}
