package org.chancery.diplomacy.agreements;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * A legal effect on an agreement: a turn that it takes, for a party or for all, from a day on.
 *
 * @param of for whom; absent where for all
 * @param at from when; absent where no day is known
 */
record Effect(Turn turn, @Nullable Party of, @Nullable When at, List<Long> because) {

    /** What an act comes to. */
    enum Turn {
        NEGOTIATED,
        SIGNED,
        SIGNED_DEFINITIVELY,
        SIGNED_SUBJECT_TO_RATIFICATION,
        SIGNED_AD_REFERENDUM,
        WILL_NOT_BE_PARTY,
        NOTIFIED,
        CONSENTED,
        EXCHANGED,
        APPLIED,
        APPLIED_NO_LONGER,
        IN_FORCE,
        SUSPENDED,
        RESUMED,
        NOTICE,
        NOTICE_REVOKED,
        ENDED
    }

    boolean concerns(Party party) {
        return of == null || of.equals(party);
    }

    LocalDate from() {
        return at == null ? LocalDate.MIN : at.earliestStart();
    }
}
