package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads entries as they lie in the tables, by the key and without keeping them. */
final class StoredRows {

    private static final String BETWEEN =
            """
            select entry.position, entry.envelope, payload.salt, payload.body,
                   entry.event_id, entry.recorded_at, entry.tags
            from entry left join payload on payload.position = entry.position
            where entry.position > ? and entry.position <= ?
            order by entry.position limit ?
            """;

    private StoredRows() {}

    static List<StoredRow> between(Connection connection, long after, long upTo, int limit)
            throws SQLException {
        try (var statement = connection.prepareStatement(BETWEEN)) {
            new Parameters(statement).add(after).add(upTo).add(limit);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<StoredRow>();
                while (rows.next()) {
                    read.add(row(rows));
                }
                return read;
            }
        }
    }

    private static StoredRow row(ResultSet rows) throws SQLException {
        var entry =
                new StoredEntry(
                        rows.getLong(1), rows.getBytes(2), rows.getBytes(3), rows.getBytes(4));
        return new StoredRow(
                entry,
                rows.getObject(5, UUID.class),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                StoredTags.hashes(rows, 7));
    }
}
