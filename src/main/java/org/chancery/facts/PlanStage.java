package org.chancery.facts;

import java.time.LocalDate;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How far something that is planned or expected between two states has come. */
public enum PlanStage implements Term {
    @Described(
            "A visit, a conference or an address for which the days, where they are known, have not passed.")
    PLANNED,
    @Described(
            "A visit or a conference that is put off, and the days to which it is, where they are known, have not passed.")
    POSTPONED,
    @Described("The days have passed, and nothing tells what came of it.")
    UNREPORTED,
    @Described(
            "An agreement, or several, for whose signature the days, where they are known, have not passed.")
    EXPECTED;

    /** The stage on a day of what stands otherwise until its days, where known, have passed. */
    public static PlanStage on(LocalDate day, @Nullable When days, PlanStage otherwise) {
        return passed(days, day) ? UNREPORTED : otherwise;
    }

    static boolean passed(@Nullable When days, LocalDate day) {
        return days != null && days.latestEnd().isBefore(day);
    }
}
