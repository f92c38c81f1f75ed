package org.chancery.facts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is kept as a source words it: something, and not without end. */
public final class Worded {
    private static final int MOST = 100;

    private Worded() {}

    /**
     * Takes words, or none.
     *
     * @param what they are, as a refusal says it
     * @throws IllegalArgumentException where they are blank or too long
     */
    public static void require(String what, @Nullable String words, int longest) {
        if (words != null && (words.isBlank() || words.length() > longest)) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters".formatted(what, longest));
        }
    }

    /**
     * Takes some, or none.
     *
     * @throws IllegalArgumentException where they are too many
     */
    public static void requireFew(String what, @Nullable Collection<?> some) {
        if (some != null && some.size() > MOST) {
            throw new IllegalArgumentException("at most %d %s are named".formatted(MOST, what));
        }
    }
}
