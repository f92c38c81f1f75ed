package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** The one row that says where the ledger ends; its lock is the right to write. */
final class HeadRow {

    private static final String READ = "select position, recorded_at from head";

    private HeadRow() {}

    static Head read(Connection connection) throws SQLException {
        return query(connection, READ);
    }

    /** Reads the head and keeps all others from moving it until the transaction ends. */
    static Head lock(Connection connection) throws SQLException {
        return query(connection, READ + " for update");
    }

    private static Head query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the ledger has no head");
            }
            return new Head(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant());
        }
    }
}
