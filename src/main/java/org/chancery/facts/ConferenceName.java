package org.chancery.facts;

import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

@Described("A name of a conference.")
public record ConferenceName(
        @Described(
                        value = "The name, as worded; 1 to 1000 characters.",
                        example = "International Conference on Peace and Trust")
                String name,
        @Described(value = "Its language, where it is known.", example = "en")
                @Nullable LanguageTag language) {
    private static final int LONGEST = 1_000;

    public ConferenceName {
        Worded.require("name", name, LONGEST);
    }

    /** Whether it is the same name, whatever the case of its letters and the space around it. */
    public boolean isCalled(String other) {
        return name.strip().equalsIgnoreCase(other.strip());
    }
}
