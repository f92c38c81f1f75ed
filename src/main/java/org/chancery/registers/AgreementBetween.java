package org.chancery.registers;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Accessions;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAccession;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Spell;
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
                        .map(least ->
                                barred(on) ? least.noMoreThan(AgreementStage.CONSENTED) : least)
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

    /** Whether it is not in force between two of them although both are bound. */
    private boolean barred(LocalDate on) {
        return precluded(on) || unaccepted(on);
    }

    /** Whether the accession of one waits to be accepted by another. */
    private boolean unaccepted(LocalDate on) {
        return among().anyMatch(party ->
                party.accessions().stream()
                        .anyMatch(accession ->
                                among().filter(other -> isAsked(other, party, accession))
                                        .map(other -> accession.waiting(other.party()))
                                        .anyMatch(waiting -> waiting.mayHoldOn(on))));
    }

    /** Whether a party is to accept an accession: not if it acceded itself after that. */
    private static boolean isAsked(OfParty other, OfParty party, OfAccession accession) {
        var own = new Spell(accession.when(), null);
        return !other.party().equals(party.party())
                && other.accessions().stream()
                        .noneMatch(later ->
                                Accessions.isLater(
                                        new Spell(later.when(), null),
                                        other.party(),
                                        own,
                                        party.party()));
    }

    /** Whether one objected to what another reserved, and precluded force between them. */
    private boolean precluded(LocalDate on) {
        return among().flatMap(party -> party.reservations().stream())
                .flatMap(reservation -> reservation.objections().stream())
                .filter(objection -> some.contains(objection.by()))
                .flatMap(objection -> Stream.ofNullable(objection.bars()))
                .anyMatch(bar -> bar.mayHoldOn(on));
    }

    /** The days, among some, on which it enters into force. */
    Stream<When> beginnings(When days) {
        return turns(Stream.concat(begun(stages()), acceptances()), days)
                .filter(turn -> !runsBefore(turn) && runs(turn.earliestStart()));
    }

    /** The days, among some, on which it ends after it was in force. */
    Stream<When> ends(When days) {
        var ended = stages().filter(each -> each.stage() == AgreementStage.ENDED);
        return turns(begun(ended), days)
                .filter(turn -> runsBefore(turn) && !runs(turn.earliestStart()));
    }

    private static Stream<When> turns(Stream<When> turns, When days) {
        return turns.filter(turn ->
                turn.earliestStart().isAfter(LocalDate.MIN)
                        && RegisterFilter.within(turn, days.earliestStart(), days.latestEnd()));
    }

    private static Stream<When> begun(Stream<OfStage> stages) {
        return stages.flatMap(stage -> Stream.ofNullable(stage.lasted().since()));
    }

    /** Whether by a day all was done that makes it stand so on another. */
    boolean isFixed(When turn, LocalDate day) {
        var on = turn.earliestStart();
        var stages =
                some.isEmpty()
                        ? Stream.ofNullable(agreement.stage(on))
                        : agreement.parties().stream()
                                .filter(party -> some.contains(party.party()))
                                .flatMap(party -> Stream.ofNullable(party.stage(on)));
        return stages.allMatch(stage -> stage.fixedBy(day));
    }

    private Stream<OfStage> stages() {
        return some.isEmpty()
                ? agreement.stages().stream()
                : among().flatMap(party -> party.stages().stream());
    }

    private Stream<When> acceptances() {
        return among().flatMap(party -> party.accessions().stream())
                .flatMap(accession -> accession.accepted().stream())
                .filter(acceptance -> some.contains(acceptance.by()))
                .flatMap(acceptance -> Stream.ofNullable(acceptance.when()));
    }

    private Stream<OfParty> among() {
        return agreement.parties().stream().filter(party -> some.contains(party.party()));
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
