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

    /** What was read before a row says whether it is read. */
    private static final String FOLLOWING =
            """
            select position, envelope, salt, body%1$s
            from (select entry.position, envelope, salt, body%1$s,
                         sum(octet_length(envelope) + coalesce(octet_length(body), 0)) over
                             (order by entry.position
                              rows between unbounded preceding and 1 preceding) as before
                  from entry left join payload on payload.position = entry.position
                  where entry.position > ? and entry.position <= ?
                  order by entry.position limit ?) following
            where before is null or before < ?
            """;

    private static final String BYTES = FOLLOWING.formatted("");
    private static final String ROWS = FOLLOWING.formatted(", event_id, recorded_at, tags");

    private static final int MANY_BYTES = 500_000;

    private StoredRows() {}

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    static List<StoredEntry> bytes(Connection connection, long after, int limit)
            throws SQLException {
        return read(connection, BYTES, after, Long.MAX_VALUE, limit, StoredRows::entry);
    }

    static List<StoredRow> between(Connection connection, long after, long upTo, int limit)
            throws SQLException {
        return read(connection, ROWS, after, upTo, limit, StoredRows::row);
    }

    private static <T> List<T> read(
            Connection connection, String sql, long after, long upTo, int limit, Row<T> row)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            new Parameters(statement).add(after).add(upTo).add(limit).add(MANY_BYTES);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(row.of(rows));
                }
                return read;
            }
        }
    }

    private static StoredRow row(ResultSet rows) throws SQLException {
        return new StoredRow(
                entry(rows),
                rows.getObject(5, UUID.class),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                StoredTags.hashes(rows, 7));
    }

    private static StoredEntry entry(ResultSet rows) throws SQLException {
        return new StoredEntry(
                rows.getLong(1), rows.getBytes(2), rows.getBytes(3), rows.getBytes(4));
    }
}
