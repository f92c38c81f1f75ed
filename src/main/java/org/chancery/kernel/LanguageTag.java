package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language by its tag, such as {@code fa} or {@code az-Cyrl}: well-formed by BCP 47. */
@Described(value = "A language tag of BCP 47.", example = "az")
public record LanguageTag(String text) {
    private static final int LONGEST = 35;

    public LanguageTag {
        if (text.isEmpty() || text.length() > LONGEST || !wellFormed(text)) {
            throw new IllegalArgumentException(
                    "a language is a tag such as fa or az-Cyrl (BCP 47), of at most %d characters"
                            .formatted(LONGEST));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LanguageTag parse(String text) {
        return new LanguageTag(text);
    }

    private static boolean wellFormed(String text) {
        try {
            var _ = new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
