package org.chancery.relations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chancery.relations.FactRow.Between;

/** The rows of the table of facts as they were known at a position, for whoever asks for some. */
record KnownRows(Connection connection, long position) {
    static final String KNOWN = " f.opened <= ? and f.closed > ? ";

    /**
     * What a statement asks of the rows between each two of some states, one after another by an
     * index: statistics know nothing of how these rows lie together, and no plan is left to them.
     *
     * @param columns of rows f
     * @param which a condition of rows f, with what may follow on it
     */
    static String ofEach(String columns, String which) {
        return """
        select f.* from unnest(?::int[], ?::int[]) as asked (a, b)
        cross join lateral (
            select %s from read_model.fact f
            where f.a = asked.a and f.b = asked.b and %s offset 0) as f
        """
                .formatted(columns, which);
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Taking {
        void take(ResultSet rows) throws SQLException;
    }

    /** What stands for the question marks of a statement, from the first one on. */
    final class Parameters {
        private final List<Object> values = new ArrayList<>();

        /** What stands for those of {@link #ofEach} before those of its condition. */
        Parameters between(Collection<Between> asked) throws SQLException {
            values.add(connection.createArrayOf("int", asked.stream().map(Between::a).toArray()));
            values.add(connection.createArrayOf("int", asked.stream().map(Between::b).toArray()));
            return this;
        }

        /** What stands for those of {@link #KNOWN}. */
        Parameters known() {
            values.addAll(List.of(position, position));
            return this;
        }

        Parameters days(LocalDate... days) {
            values.addAll(List.of(days));
            return this;
        }

        Parameters numbers(Collection<Long> numbers) throws SQLException {
            values.add(connection.createArrayOf("bigint", numbers.toArray()));
            return this;
        }

        Parameters number(long number) {
            values.add(number);
            return this;
        }
    }

    Parameters parameters() {
        return new Parameters();
    }

    void run(String sql, Parameters parameters, Taking taking) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.values.size(); i++) {
                statement.setObject(i + 1, parameters.values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }

    static Between between(ResultSet rows, int first) throws SQLException {
        return new Between(rows.getInt(first), rows.getInt(first + 1));
    }
}
