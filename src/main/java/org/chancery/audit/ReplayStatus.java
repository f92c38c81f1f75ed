package org.chancery.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.chancery.kernel.Described;
import org.chancery.kernel.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it stands.
 *
 * @param failure why it came to no end; null if it did, or runs
 * @param report what came of it, at its end
 */
public record ReplayStatus(
        UUID id,
        Asked asked,
        boolean step,
        Viewpoint viewpoint,
        State state,
        Instant begunAt,
        @Nullable Instant endedAt,
        Progress progress,
        @Nullable String failure,
        @Nullable ReplayReport report) {
    static final String MILLIS = "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

    /** How a replay stands. */
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

    /** How far a replay has come. */
    public record Progress(
            @Described("Of reading the entries, in order.") Done entries,
            @Described("Of telling relations again.") Done relations) {}

    /** How much of something is done. */
    public record Done(
            @Described("How many are done.") long done,
            @Described("How many there are; left out until that is known.") @Nullable Long of) {}
}
