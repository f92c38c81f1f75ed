package org.chancery.ledger.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The end of the ledger: its last position, 0 if it is empty, and when that was recorded. */
public record Head(long position, Instant recordedAt) {

    /** The end of a ledger in which nothing was recorded. */
    public static final Head EMPTY = new Head(0, Instant.EPOCH);

    /** The instant at which the next entry is recorded: never before the last one's. */
    Instant next(Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(recordedAt) ? recordedAt : now;
    }
}
