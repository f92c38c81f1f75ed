package org.chancery.facts;

import java.time.LocalDate;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.kernel.Described;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** How far a visit, or a stop of one, has come. */
public enum VisitStage implements Term {
    @Described("The days for which it is planned, where they are known, have not passed.")
    PLANNED,
    @Described("It is put off, and the days to which it is, where they are known, have not passed.")
    POSTPONED,
    @Described("The days for which it was planned have passed, and nothing tells what came of it.")
    UNREPORTED,
    @Described("It is cancelled.")
    CANCELLED,
    @Described("A stop that was planned is given up.")
    DROPPED,
    @Described("The visitor has departed and is at no stop.")
    EN_ROUTE,
    @Described("The day asked for is not after its last day.")
    THERE,
    @Described("Its last day has passed, or it has no date.")
    DONE;

    /**
     * The stage on a day of what is recorded as made: done once its last day has passed. What had
     * not begun by then has none: at that day it is not yet told.
     */
    public static @Nullable VisitStage of(@Nullable When when, LocalDate day) {
        if (!When.begunBy(when, day)) {
            return null;
        }
        return when != null && !when.latestEnd().isBefore(day) ? THERE : DONE;
    }

    /** The stage on a day of what is planned then. */
    static VisitStage planned(OfPlan plan, LocalDate day) {
        return plan.passedBy(day) ? UNREPORTED : plan.postponed() ? POSTPONED : PLANNED;
    }

    @Override
    public String toString() {
        return term();
    }
}
