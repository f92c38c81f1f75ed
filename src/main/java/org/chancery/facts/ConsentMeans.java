package org.chancery.facts;

import org.chancery.kernel.Described;

/** By what a party consents to be bound, beside its signature. */
public enum ConsentMeans implements Term {
    @Described("Ratification (VCLT article 14).")
    RATIFICATION,
    @Described("Acceptance (VCLT article 14).")
    ACCEPTANCE,
    @Described("Approval (VCLT article 14).")
    APPROVAL,
    @Described("Accession (VCLT article 15): it needs no signature.")
    ACCESSION,
    @Described("Formal confirmation, by an organisation (Vienna Convention of 1986, article 14).")
    FORMAL_CONFIRMATION,
    @Described("Notification of succession: it may reach back to the day of the succession.")
    SUCCESSION,
    @Described("Declaration that the agreement goes on to apply: it may reach back.")
    CONTINUED_APPLICATION;

    /** Whether it follows a signature of the party. */
    public boolean followsSignature() {
        return switch (this) {
            case RATIFICATION, ACCEPTANCE, APPROVAL, FORMAL_CONFIRMATION -> true;
            case ACCESSION, SUCCESSION, CONTINUED_APPLICATION -> false;
        };
    }

    /** Whether its effect may lie before it. */
    public boolean reachesBack() {
        return this == SUCCESSION || this == CONTINUED_APPLICATION;
    }
}
