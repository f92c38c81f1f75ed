package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the hashes of tags that others stored. */
final class StoredTags {

    private static final String BETWEEN =
            "select position, tags from entry where position > ? and position <= ? order by"
                    + " position";

    private StoredTags() {}

    /** What is done with the tags of an entry. */
    @FunctionalInterface
    interface Each {
        void tags(long position, long[] tags);
    }

    static void between(Connection connection, long after, long upTo, Each each)
            throws SQLException {
        try (var statement = connection.prepareStatement(BETWEEN)) {
            new Parameters(statement).add(after).add(upTo);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.tags(rows.getLong(1), hashes(rows, 2));
                }
            }
        }
    }

    static long[] hashes(ResultSet rows, int column) throws SQLException {
        var boxed = (Long[]) rows.getArray(column).getArray();
        var tags = new long[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            tags[i] = boxed[i];
        }
        return tags;
    }
}
