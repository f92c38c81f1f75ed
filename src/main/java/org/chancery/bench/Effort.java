package org.chancery.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is spent on a figure.
 *
 * @param time how long each is measured in each round
 * @param sessions how many sessions of plain statements are tried; the best of them is the limit
 */
public record Effort(Duration time, List<Integer> sessions) {
    private static final List<Integer> SESSIONS = List.of(8, 16, 32, 64, 96);

    /** As it is meant to be. */
    public static Effort of(Duration time) {
        return new Effort(time, SESSIONS);
    }
}
