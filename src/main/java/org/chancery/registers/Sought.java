package org.chancery.registers;

import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What somebody searches for, written as in a search on the web: words that all must be there,
 * {@code "a phrase"}, {@code or}, {@code -not}. Of a word only letters and digits count; one that
 * something else stands in, as in {@code trade/transit}, is a phrase.
 *
 * @param wanted what must be there, as PostgreSQL reads a search; empty where nothing must
 * @param excluded any of which must not be there, in the same way
 */
record Sought(String wanted, String excluded) {
    private static final int LONGEST = 200;
    private static final Pattern TERM =
            Pattern.compile("(?<not>(?<!\\S)-+)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where there is no word in it
     */
    static Sought of(String text) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "what is searched for has %d characters at most, and none that controls a line"
                            .formatted(LONGEST));
        }
        var wanted = new ArrayList<String>();
        var excluded = new ArrayList<String>();
        for (var terms = TERM.matcher(text); terms.find(); ) {
            boolean phrase = terms.group("phrase") != null;
            var words = SearchedWords.plain(terms.group(phrase ? "phrase" : "word"));
            if (!words.isEmpty()) {
                boolean alone = !phrase && words.indexOf(' ') < 0;
                (terms.group("not") == null ? wanted : excluded)
                        .add(alone ? words : '"' + words + '"');
            }
        }
        if (wanted.isEmpty() && excluded.isEmpty()) {
            throw new IllegalArgumentException(
                    "what is searched for has at least one letter or digit");
        }
        return new Sought(String.join(" ", wanted), String.join(" or ", excluded));
    }

    /** Whether something must be there. */
    boolean wants() {
        return !wanted.isEmpty();
    }

    /** Whether something must not be there, which what is told later may have. */
    boolean excludes() {
        return !excluded.isEmpty();
    }
}
