package org.chancery.facts;

import org.chancery.kernel.Described;

/** What a signature does. */
public enum SignatureKind implements Term {
    @Described("It expresses consent to be bound (VCLT article 12).")
    DEFINITIVE,
    @Described("It is subject to ratification, acceptance or approval (VCLT article 14).")
    SIMPLE,
    @Described("It is to be confirmed by the party (VCLT article 12).")
    AD_REFERENDUM
}
