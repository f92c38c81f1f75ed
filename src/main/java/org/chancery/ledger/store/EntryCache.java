package org.chancery.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decoded entries by position; they never change, so nothing is ever invalidated. */
final class EntryCache {

    private static final String COLUMNS =
            """
            select entry.position, entry.envelope, payload.salt, payload.body
            from entry left join payload on payload.position = entry.position
            """;
    private static final String BY_POSITION = COLUMNS + "where entry.position = any(?)";
    private static final String BY_RANGE =
            COLUMNS + "where entry.position > ? order by entry.position limit ?";

    private final EngineConnections connections;
    private final EntryCodec codec;
    private final Cache<Long, OpenedEntry> opened;

    EntryCache(EngineConnections connections, EntryCodec codec, int size) {
        this.connections = connections;
        this.codec = codec;
        this.opened = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** The entries at these positions, in this order; a position that is not there is left out. */
    List<OpenedEntry> at(Collection<Long> positions) {
        Map<Long, OpenedEntry> known = opened.getAllPresent(positions);
        var missing = positions.stream().filter(position -> !known.containsKey(position)).toArray();
        Map<Long, OpenedEntry> read = missing.length == 0 ? Map.of() : read(missing);
        var entries = new ArrayList<OpenedEntry>(positions.size());
        for (Long position : positions) {
            var entry = known.getOrDefault(position, read.get(position));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Entries after a position: what is cached of them, else from the table. */
    List<OpenedEntry> after(long position, int limit) {
        var entries = new ArrayList<OpenedEntry>();
        for (long next = position + 1; entries.size() < limit; next++) {
            var entry = opened.getIfPresent(next);
            if (entry == null) {
                break;
            }
            entries.add(entry);
        }
        return entries.isEmpty() ? readAfter(position, limit) : entries;
    }

    private Map<Long, OpenedEntry> read(Object[] positions) {
        return connections.read(connection -> {
            try (var statement = connection.prepareStatement(BY_POSITION)) {
                statement.setArray(1, connection.createArrayOf("bigint", positions));
                return open(statement);
            }
        });
    }

    private List<OpenedEntry> readAfter(long position, int limit) {
        return connections.read(connection -> {
            try (var statement = connection.prepareStatement(BY_RANGE)) {
                statement.setLong(1, position);
                statement.setInt(2, limit);
                return List.copyOf(open(statement).values());
            }
        });
    }

    private Map<Long, OpenedEntry> open(PreparedStatement statement) throws SQLException {
        var entries = new TreeMap<Long, OpenedEntry>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var stored =
                        new StoredEntry(
                                rows.getLong(1),
                                rows.getBytes(2),
                                rows.getBytes(3),
                                rows.getBytes(4));
                entries.put(
                        stored.position(), new OpenedEntry(stored.position(), codec.open(stored)));
            }
        }
        opened.putAll(entries);
        return entries;
    }
}
