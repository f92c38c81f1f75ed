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
    /** Between which states, as many as are asked for at once. */
    static final String BETWEEN =
            " from unnest(?::int[], ?::int[]) as asked (a, b) join read_model.fact f on f.a = asked.a and f.b = asked.b ";

    static final String KNOWN = " f.opened <= ? and f.closed > ? ";

    /** Takes a row. */
    @FunctionalInterface
    interface Taking {
        void take(ResultSet rows) throws SQLException;
    }

    /** What stands for {@link #BETWEEN}, for {@link #KNOWN}, and for days after these. */
    List<Object> parameters(Collection<Between> asked, LocalDate... days) throws SQLException {
        var parameters = new ArrayList<Object>();
        parameters.add(connection.createArrayOf("int", asked.stream().map(Between::a).toArray()));
        parameters.add(connection.createArrayOf("int", asked.stream().map(Between::b).toArray()));
        parameters.addAll(List.of(position, position));
        parameters.addAll(List.of(days));
        return parameters;
    }

    /** Numbers as one parameter. */
    Object array(Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    void run(String sql, List<?> parameters, Taking taking) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
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
