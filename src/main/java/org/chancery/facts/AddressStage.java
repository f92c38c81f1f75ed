package org.chancery.facts;

import org.chancery.kernel.Described;

/** How far an address has come. */
public enum AddressStage implements Term {
    @Described(
            "It is scheduled, and the days for which it is, where they are known, have not passed.")
    SCHEDULED,
    @Described(
            "The days for which it was scheduled have passed, and nothing tells what came of it.")
    UNREPORTED,
    @Described("It was delivered.")
    DELIVERED,
    @Described("It is cancelled.")
    CANCELLED;

    @Override
    public String toString() {
        return term();
    }
}
