package org.chancery.registers;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words that are searched for as PostgreSQL searches text, whichever way a question is answered:
 * each text in the configuration of its language, and as it is written.
 */
public final class TextSearch {
    private static final int LONGEST = 200;

    /** A phrase; or a word or a phrase, the group, with a hyphen before it. */
    private static final Pattern EXCLUDED =
            Pattern.compile("\"[^\"]*\"|(?<!\\S)-(\"[^\"]*\"|[^\\s\"]+)");

    /** Something of a row may be found by a query, in whatever configuration. */
    static final String MAY_BE_FOUND =
            "%s @@ (select %s from (select ?::text as words) as asked)"
                    .formatted(
                            vector("words"),
                            each(" || ", "websearch_to_tsquery('%1$s', asked.words)"));

    private static final String HAS =
            each(
                    " or ",
                    "to_tsvector('%1$s'::regconfig, split_part(each.words, E'\\x1f', %2$d)) @@ websearch_to_tsquery('%1$s', asked.%%1$s)");

    private static final String FOUND =
            """
            select each.number
            from unnest(?::text[]) with ordinality as each (words, number),
                (select ?::text as wanted, ?::text as excluded) as asked
            where (asked.wanted = '' or %s) and not (%s)
            """
                    .formatted(HAS.formatted("wanted"), HAS.formatted("excluded"));

    private TextSearch() {}

    /** Reads what somebody searches for. */
    public static String asked(String text) {
        if (text.isBlank()
                || text.length() > LONGEST
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "what is searched for has 1 to %d characters".formatted(LONGEST));
        }
        return text;
    }

    /** What is searched in a column that has {@link SearchedWords}. */
    static String vector(String column) {
        return "("
                + each(
                        " || ",
                        "to_tsvector('%1$s'::regconfig, split_part("
                                + column
                                + ", E'\\x1f', %2$d))")
                + ")";
    }

    /** The same of each configuration and the number of its part. */
    private static String each(String joined, String one) {
        return IntStream.range(0, SearchedWords.CONFIGURATIONS.size())
                .mapToObj(number ->
                        one.formatted(SearchedWords.CONFIGURATIONS.get(number), number + 1))
                .collect(joining(joined));
    }

    /** What is asked for without what is excluded; empty where nothing else is. */
    static String wanted(String text) {
        return EXCLUDED.matcher(text)
                .replaceAll(each ->
                        each.group(1) == null ? Matcher.quoteReplacement(each.group()) : " ")
                .strip();
    }

    /** What is excluded, whatever the language: any of it. */
    private static String excluded(String text) {
        return EXCLUDED.matcher(text)
                .results()
                .flatMap(each -> Stream.ofNullable(each.group(1)))
                .collect(joining(" or "));
    }

    /** Which of these are found, by what is searched of each. */
    static Predicate<Registered> finding(
            Connection connection, String text, List<Registered> some, LocalDate day)
            throws SQLException {
        var found = new HashSet<Registered>();
        try (var statement = connection.prepareStatement(FOUND)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            some.stream()
                                    .map(each -> SearchedWords.of(each.summary(), day))
                                    .toArray()));
            statement.setString(2, wanted(text));
            statement.setString(3, excluded(text));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(some.get(rows.getInt(1) - 1));
                }
            }
        }
        return Set.copyOf(found)::contains;
    }
}
