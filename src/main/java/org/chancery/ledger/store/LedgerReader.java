package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.ledger.TooMany;

/** Reads the ledger outside of Axon: for queries, dossiers, read models. */
public final class LedgerReader {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final String BY_EVENT_ID = "select position from entry where event_id = ?";

    /** Positions have no gaps and their instants never decrease: no index is needed. */
    private static final String BY_INSTANT =
            """
            with recursive bisected (low, high) as (
                select 0::bigint, position from head
                union all
                select case when entry.recorded_at <= ? then entry.position else low end,
                       case when entry.recorded_at <= ? then high else entry.position - 1 end
                from bisected join entry on entry.position = (low + high + 1) / 2
                where low < high
            )
            select max(low) from bisected
            """;

    private final EngineConnections connections;
    private final EntryFinder finder;
    private final EntryCache cache;
    private final Positions positions;

    LedgerReader(
            EngineConnections connections,
            EntryFinder finder,
            EntryCache cache,
            Positions positions) {
        this.connections = connections;
        this.finder = finder;
        this.cache = cache;
        this.positions = positions;
    }

    /** What was sourced, and where the ledger ended in that snapshot. */
    record Sourced(long head, List<OpenedEntry> entries) {}

    /** Where the ledger ends now. */
    public Head head() {
        return connections.read(HeadRow::read);
    }

    /** The entries with any of these tags after a position and up to another, in ledger order. */
    public List<OpenedEntry> tagged(Collection<String> anyOfTags, long afterPosition, long upTo) {
        return tagged(anyOfTags, afterPosition, upTo, Long.MAX_VALUE);
    }

    /**
     * The same, unless there are, or may be, more than so many.
     *
     * @throws TooMany when none of them was read
     */
    public List<OpenedEntry> tagged(
            Collection<String> anyOfTags, long afterPosition, long upTo, long most) {
        var condition = TagCondition.anyOf(anyOfTags);
        var found = finder.find(condition, afterPosition, upTo, positions.last());
        if (found.positions().size() > most) {
            throw new TooMany(most);
        }
        return read(condition, found).entries();
    }

    /** The positions of the entries with this tag, and of what may be taken for them. */
    public List<Long> positions(String tag, long afterPosition, long upTo) {
        return finder.find(TagCondition.anyOf(List.of(tag)), afterPosition, upTo, positions.last())
                .positions();
    }

    /** Some of the next entries, at most {@code limit}; none only if the ledger ends here. */
    public List<OpenedEntry> after(long position, int limit) {
        return cache.after(position, limit).stream().map(CachedEntry::open).toList();
    }

    /** The same, with nothing read of them but their tags. */
    public List<TaggedEntry> tagsAfter(long position, int limit) {
        return cache.after(position, limit).stream().map(CachedEntry::tagged).toList();
    }

    /**
     * The same as their bytes lie in the tables: nothing is decoded, and nothing kept. There are
     * fewer than {@code limit} where they are large: as many as begin within half a megabyte.
     */
    public List<StoredEntry> storedAfter(long position, int limit) {
        return connections.read(connection -> StoredRows.bytes(connection, position, limit));
    }

    /** Those up to a position, with the columns beside them. */
    public List<StoredRow> storedBetween(long after, long upTo, int limit) {
        return connections.read(connection -> StoredRows.between(connection, after, upTo, limit));
    }

    /** The entries at these positions, in the order asked for; what is not there is left out. */
    public List<OpenedEntry> at(Collection<Long> positions) {
        return cache.at(positions);
    }

    /** The position of the entry with this event id. */
    public Optional<Long> byEventId(UUID eventId) {
        return connections.read(connection -> byEventId(connection, eventId));
    }

    /** The last position recorded by this instant, 0 if there was none. */
    public long positionAt(Instant instant) {
        if (instant.isBefore(Instant.EPOCH)) {
            return 0;
        }
        var by = instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.MILLIS);
        return connections.read(connection -> positionAt(connection, by.atOffset(ZoneOffset.UTC)));
    }

    Sourced source(TagCondition condition, long after, long upTo) {
        return read(condition, finder.find(condition, after, upTo, positions.last()));
    }

    private Sourced read(TagCondition condition, EntryFinder.Found found) {
        var entries =
                cache.at(found.positions()).stream()
                        .filter(e -> condition.admits(e.opened().type(), e.opened().tags()))
                        .toList();
        return new Sourced(found.head(), entries);
    }

    /** Whether a stored entry after one position and up to another meets the condition. */
    boolean meet(TagCondition condition, long after, long upTo) {
        var found = finder.find(condition, after, upTo, upTo).positions();
        return condition.simple()
                ? !found.isEmpty()
                : cache.at(found).stream()
                        .anyMatch(e -> condition.admits(e.opened().type(), e.opened().tags()));
    }

    private static Optional<Long> byEventId(Connection connection, UUID eventId)
            throws SQLException {
        try (var statement = connection.prepareStatement(BY_EVENT_ID)) {
            statement.setObject(1, eventId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    private static long positionAt(Connection connection, OffsetDateTime by) throws SQLException {
        try (var statement = connection.prepareStatement(BY_INSTANT)) {
            statement.setObject(1, by);
            statement.setObject(2, by);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }
}
