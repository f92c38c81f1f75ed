package org.chancery.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

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
    private final StoredForm form;
    private final Cache<Long, CachedEntry> cached;

    EntryCache(EngineConnections connections, StoredForm form, long bytes) {
        this.connections = connections;
        this.form = form;
        this.cached =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((Long _, CachedEntry entry) -> entry.bytes())
                        .build();
    }

    /** Keeps an entry that is committed; what is there already stays as it is. */
    void keep(StoredEntry stored) {
        cached.asMap().putIfAbsent(stored.position(), new CachedEntry(form, stored));
    }

    /** The entries at these positions, in this order; a position that is not there is left out. */
    List<OpenedEntry> at(Collection<Long> positions) {
        var known = new HashMap<>(cached.getAllPresent(positions));
        var missing =
                positions.stream()
                        .filter(position -> !known.containsKey(position))
                        .toArray(Long[]::new);
        if (missing.length > 0) {
            read(missing).forEach(entry -> known.put(entry.position(), entry));
        }
        var entries = new ArrayList<OpenedEntry>(positions.size());
        for (Long position : positions) {
            var entry = known.get(position);
            if (entry != null) {
                entries.add(entry.open());
            }
        }
        return entries;
    }

    /** Entries after a position: what is cached of them, else from the table. */
    List<CachedEntry> after(long position, int limit) {
        var entries = new ArrayList<CachedEntry>();
        for (long next = position + 1; entries.size() < limit; next++) {
            var entry = cached.getIfPresent(next);
            if (entry == null) {
                break;
            }
            entries.add(entry);
        }
        return entries.isEmpty() ? readAfter(position, limit) : entries;
    }

    private List<CachedEntry> read(Long[] positions) {
        return connections.read(connection -> {
            try (var statement = connection.prepareStatement(BY_POSITION)) {
                new Parameters(statement).add("bigint", positions);
                return read(statement);
            }
        });
    }

    private List<CachedEntry> readAfter(long position, int limit) {
        return connections.read(connection -> {
            try (var statement = connection.prepareStatement(BY_RANGE)) {
                new Parameters(statement).add(position).add(limit);
                return read(statement);
            }
        });
    }

    private List<CachedEntry> read(PreparedStatement statement) throws SQLException {
        var entries = new ArrayList<CachedEntry>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var stored =
                        new StoredEntry(
                                rows.getLong(1),
                                rows.getBytes(2),
                                rows.getBytes(3),
                                rows.getBytes(4));
                var entry = new CachedEntry(form, stored);
                cached.put(stored.position(), entry);
                entries.add(entry);
            }
        }
        return entries;
    }
}
