package org.chancery.facts;

import java.util.Collection;
import java.util.List;
import org.chancery.kernel.BadMember;
import org.jspecify.annotations.Nullable;

/** What is kept as a source words it: something, and not without end. */
public final class Worded {
    private static final int MOST = 100;

    private Worded() {}

    /**
     * Takes the words of a member, or none.
     *
     * @throws BadMember where they are blank or too long
     */
    public static void require(String member, @Nullable String words, int longest) {
        require("/" + member, member, words, longest);
    }

    /**
     * Takes the words of each element of a member, or none.
     *
     * @throws BadMember where they are too many, or those of one are blank or too long
     */
    public static void requireEach(String member, @Nullable List<String> each, int longest) {
        requireFew(member, each);
        for (int i = 0; each != null && i < each.size(); i++) {
            require("/%s/%d".formatted(member, i), "each of the " + member, each.get(i), longest);
        }
    }

    private static void require(String pointer, String what, @Nullable String words, int longest) {
        if (words != null && (words.isBlank() || words.length() > longest)) {
            throw new BadMember(pointer, "%s has 1 to %d characters".formatted(what, longest));
        }
    }

    /**
     * Takes some, or none.
     *
     * @throws BadMember where they are too many
     */
    public static void requireFew(String member, @Nullable Collection<?> some) {
        if (some != null && some.size() > MOST) {
            throw new BadMember("/" + member, "there are at most %d %s".formatted(MOST, member));
        }
    }
}
