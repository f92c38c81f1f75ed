package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.kernel.Subject;

/**
 * The subjects of a generation that could not be folded, each with the first entry that it stands
 * without. Everything else goes on.
 */
final class Parked {
    private static final String READ =
            "select subject, since from read_model.parked where generation = ? order by since, subject";
    private static final String PARK =
            """
            insert into read_model.parked (generation, subject, since, reason) values (?, ?, ?, ?)
            on conflict (generation, subject) do update set reason = excluded.reason
            """;
    private static final String RELEASE =
            "delete from read_model.parked where generation = ? and subject = ?";

    private final Generation generation;

    Parked(Generation generation) {
        this.generation = generation;
    }

    Map<Subject, Long> read(Connection connection) throws SQLException {
        var parked = new LinkedHashMap<Subject, Long>();
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, generation.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    parked.put(Subject.parse(rows.getString(1)), rows.getLong(2));
                }
            }
        }
        return parked;
    }

    void park(Connection connection, Subject subject, long since, String reason)
            throws SQLException {
        try (var statement = connection.prepareStatement(PARK)) {
            statement.setString(1, generation.toString());
            statement.setString(2, subject.toString());
            statement.setLong(3, since);
            statement.setString(4, reason);
            statement.executeUpdate();
        }
    }

    void release(Connection connection, Subject subject) throws SQLException {
        try (var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, generation.toString());
            statement.setString(2, subject.toString());
            statement.executeUpdate();
        }
    }
}
