package org.chancery.facts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A word of a closed vocabulary, written in lower case with spaces. */
public interface Term {
    String name();

    @JsonValue
    default String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
