package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.ForceOn;
import org.chancery.facts.OutstandingAct;
import org.chancery.kernel.Party;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement stands for one party, by the effects that it has had so far.
 *
 * @param dated whether anything tells since when it is in force, or will be
 * @param effects those that concern the party, in order
 */
record Footing(Party party, Tenor tenor, boolean dated, List<Effect> effects) {
    private static final Set<Turn> SIGNATURES =
            EnumSet.of(
                    Turn.SIGNED,
                    Turn.SIGNED_DEFINITIVELY,
                    Turn.SIGNED_SUBJECT_TO_RATIFICATION,
                    Turn.SIGNED_AD_REFERENDUM);

    private static final Set<Turn> BEGINNINGS =
            EnumSet.complementOf(
                    EnumSet.of(
                            Turn.ENDED,
                            Turn.SUSPENDED,
                            Turn.RESUMED,
                            Turn.NOTICE,
                            Turn.NOTICE_REVOKED,
                            Turn.APPLIED_NO_LONGER));
    private static final Set<Turn> OF_WHAT_IS_IN_FORCE =
            EnumSet.of(Turn.SUSPENDED, Turn.RESUMED, Turn.NOTICE, Turn.NOTICE_REVOKED);
    private static final Set<Turn> READY_TO_EXCHANGE =
            EnumSet.of(Turn.CONSENTED, Turn.SIGNED, Turn.SIGNED_DEFINITIVELY);

    /** Before anything was done. */
    static Footing none(Party party, Tenor tenor, boolean dated) {
        return new Footing(party, tenor, dated, List.of());
    }

    /** The same after one more effect; whoever left begins anew by consent. */
    Footing after(Effect effect) {
        var anew = effect.turn() == Turn.ENDED && effect.of() != null ? anew() : List.<Effect>of();
        if (!anew.isEmpty()) {
            return new Footing(party, tenor, dated, anew);
        }
        var before = effect.turn() == Turn.CONSENTED ? sinceTheEnd() : effects;
        return new Footing(
                party, tenor, dated, Stream.concat(before.stream(), Stream.of(effect)).toList());
    }

    /** From the consent on by which it comes back before its notice takes effect. */
    private List<Effect> anew() {
        var turns = effects.stream().map(Effect::turn).toList();
        int notice = turns.lastIndexOf(Turn.NOTICE) + 1;
        int consent = turns.subList(notice, turns.size()).indexOf(Turn.CONSENTED);
        return notice == 0 || consent < 0
                ? List.of()
                : effects.subList(notice + consent, effects.size());
    }

    private List<Effect> sinceTheEnd() {
        int end = effects.stream().map(Effect::turn).toList().lastIndexOf(Turn.ENDED);
        return effects.subList(end + 1, effects.size());
    }

    boolean isSigned() {
        return signed() != null;
    }

    private boolean had(Turn turn) {
        return last(EnumSet.of(turn)) != null;
    }

    private @Nullable Effect last(Set<Turn> some) {
        for (var effect : effects.reversed()) {
            if (some.contains(effect.turn())) {
                return effect;
            }
        }
        return null;
    }

    private long count(Turn turn) {
        return effects.stream().filter(effect -> effect.turn() == turn).count();
    }

    /** Whether the one of two turns was taken last. */
    private boolean is(Turn turn, Turn undone) {
        var last = last(EnumSet.of(turn, undone));
        return last != null && last.turn() == turn;
    }

    private @Nullable Effect signed() {
        return last(SIGNATURES);
    }

    /** How it stands; absent where nothing was done yet. */
    @Nullable AgreementStage stage() {
        if (had(Turn.ENDED)) {
            return last(BEGINNINGS) == null ? null : AgreementStage.ENDED;
        }
        if (isInForce()) {
            return is(Turn.SUSPENDED, Turn.RESUMED)
                    ? AgreementStage.SUSPENDED
                    : count(Turn.NOTICE) > count(Turn.NOTICE_REVOKED)
                            ? AgreementStage.IN_FORCE_NOTICE_GIVEN
                            : AgreementStage.IN_FORCE;
        }
        if (is(Turn.APPLIED, Turn.APPLIED_NO_LONGER)) {
            return AgreementStage.PROVISIONALLY_APPLIED;
        }
        if (had(Turn.CONSENTED)) {
            return AgreementStage.CONSENTED;
        }
        var signed = signed();
        if (signed != null) {
            return mayBeInForce(signed)
                    ? AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED
                    : AgreementStage.SIGNED;
        }
        return had(Turn.NEGOTIATED) || had(Turn.APPLIED) ? AgreementStage.NEGOTIATING : null;
    }

    /** The same; who has not acted where others have signed negotiated with them. */
    @Nullable AgreementStage stage(boolean othersSigned) {
        var stage = stage();
        return stage != null || !othersSigned
                ? stage
                : had(Turn.ENDED) ? AgreementStage.ENDED : AgreementStage.NEGOTIATING;
    }

    /** Signed, and nothing says what else it waits for. */
    private boolean mayBeInForce(Effect signed) {
        return tenor.mayBind() && tenor.condition().isEmpty() && signed.turn().follows() == null;
    }

    /**
     * As it is told; or, where nothing tells of the day, by what is done with an agreement in force
     * alone.
     */
    private boolean isInForce() {
        var signed = signed();
        return had(Turn.IN_FORCE)
                || (!dated
                        && tenor.condition().isEmpty()
                        && last(OF_WHAT_IS_IN_FORCE) != null
                        && (had(Turn.CONSENTED)
                                || (signed != null && signed.turn().follows() == null)));
    }

    /** The acts of the party that it waits for, each since it does. */
    List<Outstanding> outstanding(List<Footing> others) {
        if (!tenor.mayBind()
                || had(Turn.IN_FORCE)
                || had(Turn.ENDED)
                || had(Turn.WILL_NOT_BE_PARTY)) {
            return List.of();
        }
        var signed = signed();
        var outstanding = new ArrayList<Outstanding>();
        if (signed == null) {
            others.stream()
                    .map(Footing::signed)
                    .filter(other -> other != null && !had(Turn.CONSENTED))
                    .min(Comparator.comparing(Effect::from))
                    .ifPresent(other ->
                            outstanding.add(
                                    new Outstanding(party, OutstandingAct.SIGNATURE, other.at())));
        } else if (!had(Turn.CONSENTED) && !tenor.entersOn(ForceOn.LAST_NOTIFICATION)) {
            var follows = signed.turn().follows();
            if (follows != null) {
                outstanding.add(new Outstanding(party, follows, signed.at()));
            }
        }
        if (signed != null && tenor.entersOn(ForceOn.LAST_NOTIFICATION) && !had(Turn.NOTIFIED)) {
            outstanding.add(new Outstanding(party, OutstandingAct.NOTIFICATION, signed.at()));
        }
        var ready = outstanding.isEmpty() ? last(READY_TO_EXCHANGE) : null;
        if (tenor.entersOn(ForceOn.EXCHANGE) && ready != null && !had(Turn.EXCHANGED)) {
            outstanding.add(
                    new Outstanding(party, OutstandingAct.EXCHANGE_OF_INSTRUMENTS, ready.at()));
        }
        return List.copyOf(outstanding);
    }
}
