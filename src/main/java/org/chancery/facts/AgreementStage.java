package org.chancery.facts;

import java.util.List;
import org.chancery.kernel.Described;

/** How an agreement stands. */
public enum AgreementStage implements Term {
    @Described("Negotiated, and not signed.")
    NEGOTIATING,
    @Described("Signed; if binding, not in force.")
    SIGNED,
    @Described(
            "Consent to be bound is expressed, and it is not in force, or nothing says that it is.")
    CONSENTED,
    @Described("Signed, and nothing says whether it is in force.")
    SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED,
    @Described("Applied before it is in force (VCLT article 25).")
    PROVISIONALLY_APPLIED,
    @Described("In force; of a non-binding one, in effect.")
    IN_FORCE,
    @Described("In force, and notice of its end is given.")
    IN_FORCE_NOTICE_GIVEN,
    @Described("Its operation is suspended (VCLT article 57).")
    SUSPENDED,
    @Described("Ended.")
    ENDED;

    private static final List<AgreementStage> FROM_THE_LEAST_BINDING =
            List.of(
                    ENDED,
                    NEGOTIATING,
                    SIGNED,
                    CONSENTED,
                    SUSPENDED,
                    SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED,
                    PROVISIONALLY_APPLIED,
                    IN_FORCE_NOTICE_GIVEN,
                    IN_FORCE);

    /** Whether it is in force. */
    public boolean inForce() {
        return this == IN_FORCE || this == IN_FORCE_NOTICE_GIVEN;
    }

    /** The one of two that binds the more. */
    public AgreementStage orBeyond(AgreementStage other) {
        return noMoreThan(other) == this ? other : this;
    }

    /**
     * How it stands between two parties of whom each stands so: as for the one that it binds less.
     * Where the one has signed, the other is waited for, and they negotiate no longer.
     */
    public AgreementStage with(AgreementStage other) {
        var least = noMoreThan(other);
        return least == NEGOTIATING && orBeyond(other) != NEGOTIATING ? SIGNED : least;
    }

    /** The one of two that binds the less. */
    public AgreementStage noMoreThan(AgreementStage other) {
        return FROM_THE_LEAST_BINDING.indexOf(this) < FROM_THE_LEAST_BINDING.indexOf(other)
                ? this
                : other;
    }
}
