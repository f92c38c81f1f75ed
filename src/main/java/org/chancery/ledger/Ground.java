package org.chancery.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.chancery.kernel.Described;

/** Why an entry is corrected. */
public enum Ground {
    @Described("We wrote down wrongly what the source says: mended at every viewpoint.")
    OUR_SLIP,
    @Described("The source itself now says something else.")
    SOURCE_REVISED_ITSELF,
    @Described("A better source says something else.")
    BETTER_SOURCE;

    /** Whether it takes the place of the word that it names instead of adding one. */
    public boolean editorial() {
        return this == OUR_SLIP;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Ground parse(String text) {
        for (var ground : values()) {
            if (ground.toString().equals(text)) {
                return ground;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is not our slip, source revised itself or better source".formatted(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
