package org.chancery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.chancery.kernel.Described;

/** How an entry stands; {@link #counts} alone decides whether it takes part in a status. */
public enum Standing {
    @Described("It obeys every rule.")
    COUNTED,
    @Described("It counts, and somebody contradicts it.")
    DISPUTED,
    @Described("An import brought it although it contradicts a rule.")
    FLAGGED,
    @Described("It awaits confirmation by a person.")
    PROPOSED,
    @Described("A retraction that passes was recorded after it.")
    RETRACTED,
    @Described(
            "It would count if its subject had not been merged into another one, for which other words speak.")
    MERGED,
    @Described("None of its words passes the viewpoint.")
    HIDDEN;

    public boolean counts() {
        return switch (this) {
            case COUNTED, DISPUTED -> true;
            case FLAGGED, PROPOSED, RETRACTED, MERGED, HIDDEN -> false;
        };
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Standing parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
