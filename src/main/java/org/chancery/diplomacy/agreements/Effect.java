package org.chancery.diplomacy.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.facts.OutstandingAct;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * A legal effect on an agreement: a turn that it takes, for a party or for all, from a day on.
 *
 * @param of for whom; absent where for all
 * @param at from when; absent where no day is known
 * @param done when the last of the acts was done that have it; absent where no day is known
 */
record Effect(
        Turn turn, @Nullable Party of, @Nullable When at, @Nullable When done, List<Long> because) {

    /** What an act comes to. */
    enum Turn {
        NEGOTIATED,
        SIGNED,
        SIGNED_DEFINITIVELY,
        SIGNED_SUBJECT_TO_RATIFICATION(OutstandingAct.RATIFICATION),
        SIGNED_AD_REFERENDUM(OutstandingAct.CONFIRMATION),
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
        ENDED;

        private final @Nullable OutstandingAct follows;

        Turn() {
            this(null);
        }

        Turn(@Nullable OutstandingAct follows) {
            this.follows = follows;
        }

        /** What the same party has to do next, where it does. */
        @Nullable OutstandingAct follows() {
            return follows;
        }
    }

    /** That an act has at once. */
    static Effect of(Turn turn, @Nullable Party of, Word<?> act) {
        return of(turn, of, act, null);
    }

    /** That it has from a day on, where that is told. */
    static Effect of(Turn turn, @Nullable Party of, Word<?> act, @Nullable When effectiveOn) {
        return new Effect(turn, of, day(act, effectiveOn), act.when(), act.because());
    }

    /** The day on which an act has effect: not before it, as far as that can be told. */
    static @Nullable When day(Word<?> act, @Nullable When effectiveOn) {
        var when = act.when();
        return effectiveOn == null || when == null
                ? Optional.ofNullable(effectiveOn).orElse(when)
                : effectiveOn.notBefore(when);
    }

    /** The same; where no day of it is known, as soon as what came before it. */
    Effect notBefore(@Nullable When other) {
        return at == null && other != null ? new Effect(turn, of, other, done, because) : this;
    }

    boolean concerns(Party party) {
        return of == null || of.equals(party);
    }

    LocalDate from() {
        return at == null ? LocalDate.MIN : at.earliestStart();
    }
}
