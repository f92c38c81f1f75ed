package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * Visits that are planned between two states, and agreements that are expected.
 *
 * @param fulfilments by what is signed under other subjects
 */
record Plans(
        Course<StopPlanned> visits,
        Course<Expected> agreements,
        Course<Fulfilled> fulfilments,
        Kept kept) {

    List<Planned> on(LocalDate day) {
        return Stream.concat(
                        visits.holding(day).map(held -> Planned.visit(held, day)),
                        agreements
                                .holding(day)
                                .flatMap(held -> unmet(held, day))
                                .map(held -> Planned.agreement(held, day)))
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
                        fulfilments.turningDays())
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
