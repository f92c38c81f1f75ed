package org.chancery.facts;

import java.time.LocalDate;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.kernel.Described;

/** How far a conference has come. */
public enum ConferenceStage implements Term {
    @Described("It is convened, and its days, where they are known, have not passed.")
    PLANNED,
    @Described("It is put off, and the days to which it is, where they are known, have not passed.")
    POSTPONED,
    @Described("Its days have passed, and nothing tells what came of it.")
    UNREPORTED,
    @Described("It has begun, and the day asked for is not after its last day.")
    UNDER_WAY,
    @Described("It was held, and is over.")
    HELD,
    @Described("It is cancelled.")
    CANCELLED;

    /** The stage on a day of what is convened then and has not begun. */
    static ConferenceStage planned(OfPlan plan, LocalDate day) {
        return plan.passedBy(day) ? UNREPORTED : plan.postponed() ? POSTPONED : PLANNED;
    }

    @Override
    public String toString() {
        return term();
    }
}
