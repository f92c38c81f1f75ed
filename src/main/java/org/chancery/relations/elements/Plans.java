package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Intended;
import org.chancery.facts.Fact.StopPlanned;

/**
 * Visits that are planned between two states, and agreements that are expected; conferences that
 * both are to attend, and addresses that are scheduled for the one in the other.
 *
 * @param fulfilments by what is signed under other subjects
 * @param shared conferences that both attended
 */
record Plans(
        Course<StopPlanned> visits,
        Course<Expected> agreements,
        Course<Fulfilled> fulfilments,
        Kept kept,
        Course<ConferencePlanned> conferences,
        List<ConferenceShared> shared,
        Course<AddressPlanned> addresses) {

    List<Planned> on(LocalDate day) {
        return Stream.<Stream<? extends Held<? extends Intended>>>of(
                        visits.holding(day),
                        agreements.holding(day).flatMap(held -> unmet(held, day)),
                        conferences.held().stream()
                                .flatMap(held -> ConferenceShared.on(day, held, shared))
                                .sorted(Held.BEGUN),
                        addresses.holding(day))
                .flatMap(plans -> plans)
                .map(held -> Planned.of(held, day))
                .toList();
    }

    /** What is expected, up to its signature, as far as that may have come by a day. */
    private Stream<Held<Expected>> unmet(Held<Expected> expected, LocalDate day) {
        var unmet = expected;
        for (var met : fulfilments.held()) {
            var expectation = met.what().expectation();
            if (kept.id(expectation).equals(expected.subject()) && !met.from().isAfter(day)) {
                var signed = met.what().lasted().since();
                if (signed == null) {
                    return Stream.empty();
                }
                unmet = unmet.endedBy(signed, met.because()).alsoFor(kept.because(expectation));
            }
        }
        return Stream.of(unmet).filter(held -> held.mayHoldOn(day));
    }

    Stream<LocalDate> turningDays() {
        return Stream.of(
                        Stream.of(visits, agreements, conferences, addresses)
                                .flatMap(Plans::turningDays),
                        fulfilments.turningDays(),
                        shared.stream().flatMap(ConferenceShared::turningDays))
                .flatMap(days -> days);
    }

    /** On the day after its last day it is unreported. */
    private static Stream<LocalDate> turningDays(Course<? extends Intended> course) {
        return Stream.concat(
                course.turningDays(),
                course.held().stream()
                        .flatMap(held -> Stream.ofNullable(held.what().planned()))
                        .flatMap(days -> Turns.on(days.latestEnd()))
                        .map(end -> end.plusDays(1)));
    }
}
