package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a register shows of a subject; here, what more than one capability shows. */
public sealed interface Summary
        permits VisitSummaries,
                AgreementSummaries,
                ConferenceSummaries,
                AddressSummaries,
                RegistrySummaries {

    /**
     * What was planned for a time.
     *
     * @param days for which days, where they were known
     */
    record OfPlan(@Nullable When days, boolean postponed, Spell lasted) {

        /** The days of what is planned on a day, or was last by then. */
        static @Nullable When days(List<OfPlan> plans, LocalDate day) {
            return plans.stream()
                    .filter(plan -> plan.lasted.begunBy(day))
                    .reduce((_, later) -> later)
                    .map(OfPlan::days)
                    .orElse(null);
        }

        /** The day from which on it was planned, and the first that was planned. */
        Stream<LocalDate> firstDays() {
            return Stream.concat(
                    Stream.of(lasted.from()), Stream.ofNullable(days).map(When::earliestStart));
        }

        /** What is planned on a day. */
        static Optional<OfPlan> on(List<OfPlan> plans, LocalDate day) {
            return plans.stream()
                    .filter(plan -> plan.lasted.mayHoldOn(day))
                    .reduce((_, later) -> later);
        }

        /** Whether its days, where they are known, have passed. */
        boolean passedBy(LocalDate day) {
            return PlanStage.passed(days, day);
        }
    }

    /**
     * That something is over: given up, or closed.
     *
     * @param when absent where no day is known
     */
    record Over(@Nullable When when) {

        /** Whether that may be so by a day. */
        static boolean by(@Nullable Over over, LocalDate day) {
            return over != null && When.begunBy(over.when, day);
        }
    }
}
