package org.chancery.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is spent on a figure.
 *
 * @param time how long each is measured in each round
 * @param sessions how many sessions of plain statements are tried; the best of them is the limit
 * @param batches how many entries the tables take at a time
 */
public record Effort(Duration time, List<Integer> sessions, List<Integer> batches) {
    private static final List<Integer> SESSIONS = List.of(8, 16, 32, 64, 96);
    private static final List<Integer> BATCHES = List.of(500, 5_000);

    /** As it is meant to be. */
    public static Effort of(Duration time) {
        return new Effort(time, SESSIONS, BATCHES);
    }
}
