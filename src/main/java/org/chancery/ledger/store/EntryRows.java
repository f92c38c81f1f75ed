package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was judged in one statement, which does nothing unless the head stands where it did.
 */
final class EntryRows {

    private static final String WRITE =
            """
            with moved as (
                update head set position = ?, recorded_at = ? where position = ? returning position
            ), entries as (
                insert into entry (position, event_id, recorded_at, envelope, tags)
                select ? + ordinal, event_id, ?, envelope, (?::bigint[])[first_tag:last_tag]
                from moved, unnest(?::uuid[], ?::bytea[], ?::int[], ?::int[])
                    with ordinality as d (event_id, envelope, first_tag, last_tag, ordinal)
            ), payloads as (
                insert into payload (position, salt, body)
                select ? + ordinal, salt, body
                from moved, unnest(?::bytea[], ?::bytea[])
                    with ordinality as d (salt, body, ordinal)
            )
            select pg_notify(?, position::text) from moved
            """;

    private final Judgement judgement;
    private final List<StoredEntry> stored = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private final List<Long> tags = new ArrayList<>();
    private final List<Integer> firstTags = new ArrayList<>();
    private final List<Integer> lastTags = new ArrayList<>();

    EntryRows(Judgement judgement) {
        this.judgement = judgement;
        for (var placed : judgement.accepted()) {
            for (int i = 0; i < placed.recorded().size(); i++) {
                add(placed.append().entries().get(i), placed.recorded().get(i));
            }
        }
    }

    /** What the rows hold, once they are committed. */
    List<StoredEntry> stored() {
        return stored;
    }

    /** Writes, and says whether the head was there. */
    boolean write(Connection connection) throws SQLException {
        long from = judgement.from().position();
        var at = judgement.to().recordedAt().atOffset(ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(WRITE)) {
            var parameters = new Parameters(statement);
            parameters.add(judgement.to().position()).add(at).add(from);
            parameters.add(from).add(at).add("bigint", tags.toArray(Long[]::new));
            parameters
                    .add("uuid", ids.toArray(UUID[]::new))
                    .add("bytea", bytes(StoredEntry::envelope));
            parameters
                    .add("int", firstTags.toArray(Integer[]::new))
                    .add("int", lastTags.toArray(Integer[]::new));
            parameters.add(from).add("bytea", bytes(StoredEntry::salt));
            parameters.add("bytea", bytes(StoredEntry::body));
            parameters.add(Positions.CHANNEL);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private Object[] bytes(Function<StoredEntry, byte @Nullable []> column) {
        return stored.stream().map(column).toArray(byte[][]::new);
    }

    private void add(Append.Sealed entry, Recorded place) {
        var draft = entry.draft();
        ids.add(draft.eventId());
        var envelope = Splice.envelope(draft, place);
        stored.add(new StoredEntry(place.position(), envelope, draft.salt(), draft.body()));
        firstTags.add(tags.size() + 1);
        for (long tag : entry.tags()) {
            tags.add(tag);
        }
        lastTags.add(tags.size());
    }
}
