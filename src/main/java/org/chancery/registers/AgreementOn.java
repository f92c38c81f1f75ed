package org.chancery.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on a day: for some, as it stands between them, or, where none is asked for, as a
 * whole.
 */
record AgreementOn(OfAgreement agreement, Set<Party> whose, LocalDate day) {
    private static final Comparator<When> BY_START =
            Comparator.comparing(When::earliestStart).thenComparing(When::latestEnd);

    /** Whether something was told of it by then, and of each of those asked for. */
    boolean told() {
        return !agreement.first().isAfter(day)
                && whose.stream()
                        .allMatch(party ->
                                parties().anyMatch(each -> each.party().equals(party))
                                        || agreement.between().contains(party));
    }

    /** Those between whom it is, and whoever had signed it or consented to it by then. */
    Stream<OfParty> parties() {
        return agreement.parties().stream()
                .filter(party ->
                        agreement.between().contains(party.party())
                                || signed(party)
                                || consented(party)
                                || party.stage(day) != null);
    }

    boolean signed(OfParty party) {
        return party.hasSigned() && When.begunBy(party.signed(), day);
    }

    boolean consented(OfParty party) {
        return party.means() != null && When.begunBy(party.consented(), day);
    }

    /** Whether it is one of those between whom it is, or that is open to all. */
    boolean mayBecomeParty(Party party) {
        return agreement.between().isEmpty() || agreement.between().contains(party);
    }

    /** Whether it had signed or consented, in whatever way. */
    boolean tookPart(OfParty party) {
        var stage = party.stage(day);
        return signed(party)
                || consented(party)
                || (stage != null && stage.stage() != AgreementStage.NEGOTIATING);
    }

    /** Whether anybody had. */
    boolean made() {
        return agreement.parties().stream().anyMatch(this::tookPart);
    }

    /** The last signature of all whose it is; of one that is open to others, the first. */
    @Nullable When signedOn() {
        var all = whose.isEmpty() ? Set.copyOf(agreement.between()) : whose;
        var signed =
                agreement.parties().stream()
                        .filter(this::signed)
                        .filter(party -> all.isEmpty() || all.contains(party.party()))
                        .flatMap(party -> Stream.ofNullable(party.signed()))
                        .toList();
        if (all.isEmpty()) {
            return signed.stream().min(BY_START).orElse(null);
        }
        return signed.size() < all.size() ? null : signed.stream().max(BY_START).orElse(null);
    }

    /** How it stands for them. */
    @Nullable AgreementStage stage() {
        return between().stage(day);
    }

    private AgreementBetween between() {
        return new AgreementBetween(agreement, whose);
    }

    /** What it waits for of those asked for, or of anybody. */
    List<Outstanding> outstanding() {
        return Stream.concat(
                        Stream.ofNullable(agreement.stage(day)),
                        agreement.parties().stream()
                                .flatMap(party -> Stream.ofNullable(party.stage(day))))
                .flatMap(stage -> stage.outstanding().stream())
                .filter(outstanding -> concerns(outstanding.party()))
                .distinct()
                .toList();
    }

    /** Whether a reservation of one of them, or of anybody, stands. */
    boolean reserved() {
        return agreement.parties().stream()
                .filter(party -> concerns(party.party()))
                .flatMap(party -> party.reservations().stream())
                .anyMatch(reservation -> reservation.lasted().mayHoldOn(day));
    }

    private boolean concerns(Party party) {
        return whose.isEmpty() || whose.contains(party);
    }

    /** Whether it enters into force on one of these days; ahead, where all was done for that. */
    boolean enters(When days) {
        return between().beginnings(days).anyMatch(turn -> between().isFixed(turn, day));
    }

    /** Whether it ends on one of these days after it was in force; ahead, where that is fixed. */
    boolean leaves(When days) {
        var end = end();
        return (isAhead(end) && RegisterFilter.within(end, days.earliestStart(), days.latestEnd()))
                || between()
                        .ends(days)
                        .anyMatch(turn -> When.begunBy(turn, day) || turn.equals(end));
    }

    /** Whether it is in force and has an end that is to come, whatever becomes of that. */
    private boolean isAhead(@Nullable When end) {
        return end != null && !When.begunBy(end, day) && AgreementBetween.runs(stage());
    }

    /** Whether it ends within some days from the day on, as far as that is fixed. */
    boolean endsWithin(int days) {
        var end = end();
        return end != null && RegisterFilter.within(end, day, day.plusDays(days));
    }

    /** The first day on which it is in force no longer, as far as that is fixed by the day. */
    @Nullable When end() {
        return ends().filter(Objects::nonNull).min(BY_START).orElse(null);
    }

    private Stream<@Nullable When> ends() {
        return whose.isEmpty()
                ? Stream.of(new AgreementEnd(agreement, day).of())
                : parties()
                        .filter(party -> whose.contains(party.party()))
                        .map(new AgreementEnd(agreement, day)::of);
    }

    /** Since when a party or the whole is in force by these stages, or was until it ended. */
    @Nullable When inForceSince(List<OfStage> stages) {
        When since = null;
        boolean begun = false;
        for (var stage : stages.reversed()) {
            if (stage.lasted().begunBy(day)) {
                if (AgreementBetween.runs(stage.stage())) {
                    since = stage.lasted().since();
                    begun = true;
                } else if (begun || stage.stage() != AgreementStage.ENDED) {
                    return since;
                }
            }
        }
        return since;
    }
}
