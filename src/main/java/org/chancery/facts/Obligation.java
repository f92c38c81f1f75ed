package org.chancery.facts;

import org.chancery.kernel.Described;

/** An obligation of alliance (Alliance Treaty Obligations and Provisions, ATOP). */
public enum Obligation implements Term {
    @Described("To help the other if it is attacked.")
    DEFENCE,
    @Described("To help the other beyond its defence.")
    OFFENCE,
    @Described("Not to help those with whom the other fights.")
    NEUTRALITY,
    @Described("Not to use force against the other.")
    NON_AGGRESSION,
    @Described("To consult in a crisis.")
    CONSULTATION
}
