package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds positions by tags, together with the head of the same snapshot. The index on tags cannot
 * start at a position, the primary key knows no tags: a short way is walked by the key, a long one
 * by the tags. Statistics must not choose: an expression that no index can serve rules the other
 * out.
 */
final class EntryFinder {

    private static final long SHORT_WAY = 500;

    private final EngineConnections connections;
    private final CommonSearch common;

    EntryFinder(EngineConnections connections, EntryCache cache) {
        this.connections = connections;
        this.common =
                new CommonSearch(connections, cache, Runtime.getRuntime().availableProcessors());
    }

    /** The positions found, ascending, and where the ledger ended then. */
    record Found(long head, List<Long> positions) {}

    /**
     * Looks after one position and up to another; {@code end} is where the ledger is thought to
     * end.
     */
    Found find(TagCondition condition, long after, long upTo, long end) {
        if (after == 0 && upTo == Long.MAX_VALUE && condition.simple()) {
            return common.find(condition.anyTags());
        }
        boolean shortWay = Math.min(end, upTo) - after <= SHORT_WAY;
        return connections.read(connection -> find(connection, condition, after, upTo, shortWay));
    }

    static String sql(TagCondition condition, boolean shortWay) {
        if (shortWay) {
            return found(within("((" + condition.sql() + ") is true)", "position"));
        }
        return found(
                condition.simple()
                        ? aFewTagsAtATime()
                        : within("(" + condition.sql() + ")", "(position + 0)"));
    }

    private static String found(String searched) {
        return """
        select head.position, found.position
        from head left join lateral (%s) found on true
        order by found.position
        """
                .formatted(searched);
    }

    /** The index compares whatever it finds with all tags that it is asked for. */
    private static String aFewTagsAtATime() {
        return """
        select distinct entry.position
        from (select ?::bigint[] as any_of) as asked
        cross join lateral generate_series(1, cardinality(any_of), 64) as part (first)
        cross join lateral (%s offset 0) as entry
        """
                .formatted(within("tags && any_of[first : first + 63]", "(position + 0)"));
    }

    private static String within(String tagged, String place) {
        return "select position from entry where %s and %s > ? and %s <= least(?, head.position)"
                .formatted(tagged, place, place);
    }

    private static Found find(
            Connection connection, TagCondition condition, long after, long upTo, boolean shortWay)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(condition, shortWay))) {
            int next = condition.bind(statement, 1);
            statement.setLong(next, after);
            statement.setLong(next + 1, upTo);
            try (var rows = statement.executeQuery()) {
                return found(rows);
            }
        }
    }

    private static Found found(ResultSet rows) throws SQLException {
        long head = 0;
        var positions = new ArrayList<Long>();
        while (rows.next()) {
            head = rows.getLong(1);
            long position = rows.getLong(2);
            if (!rows.wasNull()) {
                positions.add(position);
            }
        }
        return new Found(head, positions);
    }
}
