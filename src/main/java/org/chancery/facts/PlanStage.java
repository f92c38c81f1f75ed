package org.chancery.facts;

import org.chancery.kernel.Described;

/** How far what is planned has come. */
public enum PlanStage implements Term {
    @Described("The days for which it is planned, where they are known, have not passed.")
    PLANNED,
    @Described("It is put off, and the days to which it is, where they are known, have not passed.")
    POSTPONED,
    @Described("The days for which it was planned have passed, and nothing tells what came of it.")
    UNREPORTED
}
