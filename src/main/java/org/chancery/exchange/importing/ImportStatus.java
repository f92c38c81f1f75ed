package org.chancery.exchange.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param dryRun whether nothing is recorded
 * @param endedAt left out while it runs
 * @param lines how far it has come
 * @param failure why it ended before its file did; left out if it did not
 * @param report what has become of the lines so far
 */
public record ImportStatus(
        UUID id,
        String format,
        boolean dryRun,
        State state,
        @JsonFormat(pattern = MILLIS, timezone = "UTC") Instant begunAt,
        @JsonFormat(pattern = MILLIS, timezone = "UTC") @Nullable Instant endedAt,
        Lines lines,
        @Nullable String failure,
        ImportReport report) {
    private static final String MILLIS = "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

    /** How an import stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far an import has come.
     *
     * @param total left out until the lines of the file have been counted
     */
    public record Lines(int done, @Nullable Integer total) {}
}
