package org.chancery.registers;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words that are searched for as PostgreSQL searches text, whichever way a question is answered: by
 * the rules of the language of each text, and as they are written.
 */
public final class TextSearch {
    /** What is asked for in every configuration, where that leaves anything of it. */
    private static final String QUERY =
            """
            select coalesce(string_agg('(' || query || ')', ' | '), '')
            from unnest(?::text[]) as each (configuration),
                lateral (select regexp_replace(
                    websearch_to_tsquery(configuration::regconfig, ?)::text,
                    '''([^'']+)''', '''' || configuration || ':\\1''', 'g')) as asked (query)
            where query <> ''
            """;

    private static final String FOUND =
            """
            select each.number
            from unnest(?::text[]) with ordinality as each (words, number)
            where (? or %1$s @@ ?::tsquery) and not %1$s @@ ?::tsquery
            """
                    .formatted(vector("each.words"));

    private TextSearch() {}

    /** Reads what somebody searches for. */
    public static String asked(String text) {
        Sought.of(text);
        return text;
    }

    /**
     * What is searched in a column that has {@link SearchedWords}: each lexeme after the name of
     * its configuration, so that a question is answered by one language at a time.
     */
    static String vector(String column) {
        return IntStream.range(0, SearchedWords.CONFIGURATIONS.size())
                .mapToObj(number ->
                        "replace(' ' || to_tsvector('%1$s'::regconfig, split_part(%2$s, E'\\x1f', %3$d))::text, ' ''', ' ''%1$s:')::tsvector"
                                .formatted(
                                        SearchedWords.CONFIGURATIONS.get(number),
                                        column,
                                        number + 1))
                .collect(joining(" || ", "(", ")"));
    }

    /** What finds some words, in whatever configuration. */
    static String query(Connection connection, String words) throws SQLException {
        try (var statement = connection.prepareStatement(QUERY)) {
            statement.setArray(
                    1, connection.createArrayOf("text", SearchedWords.CONFIGURATIONS.toArray()));
            statement.setString(2, words);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Which of these are found, by what is searched of each. */
    static Set<Registered> finding(
            Connection connection, Sought sought, List<Registered> some, LocalDate day)
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
            statement.setBoolean(2, !sought.wants());
            statement.setString(3, query(connection, sought.wanted()));
            statement.setString(4, query(connection, sought.excluded()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(some.get(rows.getInt(1) - 1));
                }
            }
        }
        return found;
    }
}
