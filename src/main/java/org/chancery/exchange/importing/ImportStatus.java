package org.chancery.exchange.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** An import as it stands. */
public record ImportStatus(
        @Described("Its id.") UUID id,
        @Described("The format of its file.") String format,
        @Described("Whether nothing is recorded.") boolean dryRun,
        @Described("Whether it runs, is done, or failed.") State state,
        @Described("When it began.") @JsonFormat(pattern = MILLIS, timezone = "UTC")
                Instant begunAt,
        @Described("When it ended; left out while it runs.")
                @JsonFormat(pattern = MILLIS, timezone = "UTC")
                @Nullable Instant endedAt,
        @Described("How far it has come.") Lines lines,
        @Described("Why it ended before its file did; left out if it did not.")
                @Nullable String failure,
        @Described("What has become of the lines so far.") ImportReport report) {
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

    /** How far an import has come. */
    public record Lines(
            @Described("How many lines are done with.") int done,
            @Described("How many the file has; left out until they have been counted.")
                    @Nullable Integer total) {}
}
