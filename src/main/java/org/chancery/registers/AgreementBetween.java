package org.chancery.registers;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Summary.OfAgreement;
import org.chancery.facts.Summary.OfStage;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How an agreement stood over the days between some, or, where none is named, as a whole. */
record AgreementBetween(OfAgreement agreement, Set<Party> some) {

    /** On a day; absent where nothing was told by then of one of them. */
    @Nullable AgreementStage stage(LocalDate on) {
        if (some.isEmpty()) {
            return stage(agreement.stage(on));
        }
        var each = some.stream().flatMap(party -> stage(party, on)).toList();
        return each.size() < some.size()
                ? null
                : each.stream()
                        .reduce(AgreementStage::with)
                        .map(least -> barred(on) ? least.with(AgreementStage.CONSENTED) : least)
                        .orElse(null);
    }

    /** For one of those between whom it is negotiated, until it acts by itself, as for all. */
    private Stream<AgreementStage> stage(Party party, LocalDate on) {
        var own =
                agreement.parties().stream()
                        .filter(each -> each.party().equals(party))
                        .flatMap(each -> Stream.ofNullable(stage(each.stage(on))))
                        .toList();
        return own.isEmpty() && agreement.between().contains(party)
                ? Stream.ofNullable(stage(agreement.stage(on)))
                        .filter(stage -> stage == AgreementStage.NEGOTIATING)
                : own.stream();
    }

    private static @Nullable AgreementStage stage(@Nullable OfStage stage) {
        return stage == null ? null : stage.stage();
    }

    /** Whether one of them objected to what another reserved, and precluded force between them. */
    private boolean barred(LocalDate on) {
        return agreement.parties().stream()
                .filter(party -> some.contains(party.party()))
                .flatMap(party -> party.reservations().stream())
                .filter(reservation -> reservation.lasted().mayHoldOn(on))
                .flatMap(reservation -> reservation.objections().stream())
                .anyMatch(objection ->
                        objection.precludesForce()
                                && some.contains(objection.by())
                                && VisitStage.begunBy(objection.when(), on));
    }

    /** The days, among some, on which it enters into force. */
    Stream<When> beginnings(When days) {
        return turns(stages(), days)
                .filter(turn -> !runsBefore(turn) && runs(turn.earliestStart()));
    }

    /** The days, among some, on which it ends after it was in force. */
    Stream<When> ends(When days) {
        return turns(stages().filter(each -> each.stage() == AgreementStage.ENDED), days)
                .filter(turn -> runsBefore(turn) && !runs(turn.earliestStart()));
    }

    private static Stream<When> turns(Stream<OfStage> stages, When days) {
        return stages.flatMap(stage -> Stream.ofNullable(stage.lasted().since()))
                .filter(turn ->
                        turn.earliestStart().isAfter(LocalDate.MIN)
                                && RegisterFilter.within(
                                        turn, days.earliestStart(), days.latestEnd()));
    }

    private Stream<OfStage> stages() {
        return some.isEmpty()
                ? agreement.stages().stream()
                : agreement.parties().stream()
                        .filter(party -> some.contains(party.party()))
                        .flatMap(party -> party.stages().stream());
    }

    private boolean runsBefore(When turn) {
        return runs(turn.earliestStart().minusDays(1));
    }

    private boolean runs(LocalDate on) {
        return runs(stage(on));
    }

    /** What is suspended goes on to be in force (VCLT article 72). */
    static boolean runs(@Nullable AgreementStage stage) {
        return stage != null && (stage.inForce() || stage == AgreementStage.SUSPENDED);
    }
}
