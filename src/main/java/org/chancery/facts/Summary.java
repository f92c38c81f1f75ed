package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a register shows of a subject. */
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

        static @Nullable VisitStage stage(List<OfPlan> plans, LocalDate day) {
            return plans.stream()
                    .filter(plan -> plan.lasted.mayHoldOn(day))
                    .reduce((_, later) -> later)
                    .map(plan -> VisitStage.planned(plan.days, plan.postponed, day))
                    .orElse(null);
        }
    }

    /**
     * That something that was planned is given up.
     *
     * @param when absent where no day is known
     */
    record CalledOff(@Nullable When when) {}
}
