package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

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
        return Stream.of(
                        visits.holding(day).map(held -> Planned.visit(held, day)),
                        agreements
                                .holding(day)
                                .flatMap(held -> unmet(held, day))
                                .map(held -> Planned.agreement(held, day)),
                        conferences.held().stream()
                                .flatMap(held -> ConferenceShared.on(day, held, shared))
                                .sorted(Held.BEGUN)
                                .map(held -> Planned.conference(held, day)),
                        addresses.holding(day).map(held -> Planned.address(held, day)))
                .flatMap(plans -> plans)
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
                        turningDays(visits, StopPlanned::planned),
                        turningDays(agreements, Expected::planned),
                        fulfilments.turningDays(),
                        turningDays(conferences, ConferencePlanned::planned),
                        shared.stream().flatMap(ConferenceShared::turningDays),
                        turningDays(addresses, AddressPlanned::planned))
                .flatMap(days -> days);
    }

    /** On the day after its last day it is unreported. */
    private static <T> Stream<LocalDate> turningDays(
            Course<T> course, Function<T, @Nullable When> planned) {
        return Stream.concat(
                course.turningDays(),
                course.held().stream()
                        .flatMap(held -> Stream.ofNullable(planned.apply(held.what())))
                        .flatMap(days -> Turns.on(days.latestEnd()))
                        .map(end -> end.plusDays(1)));
    }
}
