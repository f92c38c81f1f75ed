package org.chancery.facts;

import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

@Described("A speaker's own words, or a translation of them.")
public record Quote(
        @Described(
                        value = "The words; 1 to 2000 characters.",
                        example = "Peace is not the absence of war.")
                String text,
        @Described(value = "The language of these words, where it is known.", example = "en")
                @Nullable LanguageTag language) {
    private static final int LONGEST = 2_000;

    public Quote {
        Worded.require("text", text, LONGEST);
    }
}
