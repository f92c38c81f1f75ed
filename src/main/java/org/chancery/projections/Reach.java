package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.chancery.facts.Digest;

/**
 * The row that says up to which entry a generation of tables answers; its lock is the right to
 * write them.
 */
final class Reach {
    private static final String READ =
            "select position, digest from read_model.reach where generation = ? and revision = ?";
    private static final String REVISION =
            "select revision from read_model.reach where generation = ?";
    private static final String MOVE =
            "update read_model.reach set position = ?, digest = ? where generation = ?";
    private static final String BEGIN =
            "insert into read_model.reach (generation, revision, position) values (?, ?, 0)";
    private static final String END = "delete from read_model.reach where generation = ?";
    private static final String RENAME =
            "update read_model.reach set generation = ? where generation = ?";

    private final Generation generation;
    private final Revision revision;

    Reach(Generation generation, Revision revision) {
        this.generation = generation;
        this.revision = revision;
    }

    /**
     * How far the tables reach, if they are there and of this revision; nobody else writes them
     * now. Who waited for a row that a rebuild has replaced looks once more.
     */
    Optional<Reached> lock(Connection connection) throws SQLException {
        var locked = read(connection, READ + " for update");
        return locked.isPresent() ? locked : read(connection, READ + " for update");
    }

    /** The same, while others may write them. */
    Optional<Reached> read(Connection connection) throws SQLException {
        return read(connection, READ);
    }

    private Optional<Reached> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, generation.toString());
            statement.setString(2, revision.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Reached(rows.getLong(1), Digest.of(rows.getBytes(2))))
                        : Optional.empty();
            }
        }
    }

    /** Whether tables are there that a newer program made. */
    boolean isNewer(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REVISION)) {
            statement.setString(1, generation.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next() && revision.isOlderThan(Revision.parse(rows.getString(1)));
            }
        }
    }

    void move(Connection connection, Reached to) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, to.position());
            statement.setBytes(2, to.digest().bytes());
            statement.setString(3, generation.toString());
            statement.executeUpdate();
        }
    }

    /** Begins at the first entry, whatever was there. */
    void begin(Connection connection) throws SQLException {
        end(connection);
        try (var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, generation.toString());
            statement.setString(2, revision.toString());
            statement.executeUpdate();
        }
    }

    /** Nothing is answered from these tables any more. */
    void end(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setString(1, generation.toString());
            statement.executeUpdate();
        }
    }

    /** Takes the place of another generation. */
    void replace(Connection connection, Generation other) throws SQLException {
        new Reach(other, revision).end(connection);
        try (var statement = connection.prepareStatement(RENAME)) {
            statement.setString(1, other.toString());
            statement.setString(2, generation.toString());
            statement.executeUpdate();
        }
    }
}
