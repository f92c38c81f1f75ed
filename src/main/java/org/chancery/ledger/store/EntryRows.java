package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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

    private final List<Object> ids = new ArrayList<>();
    private final List<byte[]> envelopes = new ArrayList<>();
    private final List<byte[]> salts = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<Object> tags = new ArrayList<>();
    private final List<Object> firstTags = new ArrayList<>();
    private final List<Object> lastTags = new ArrayList<>();

    private EntryRows(Judgement judgement) {
        for (var placed : judgement.accepted()) {
            for (int i = 0; i < placed.recorded().size(); i++) {
                add(placed.append().entries().get(i), placed.recorded().get(i));
            }
        }
    }

    /** Writes, and says whether the head was there. */
    static boolean write(Connection connection, Judgement judgement) throws SQLException {
        var rows = new EntryRows(judgement);
        long from = judgement.from().position();
        var at = judgement.to().recordedAt().atOffset(ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(WRITE)) {
            var parameters = new Parameters(statement);
            parameters.add(judgement.to().position()).add(at).add(from);
            parameters.add(from).add(at).add("bigint", rows.tags.toArray());
            parameters.add("uuid", rows.ids.toArray()).add(rows.envelopes);
            parameters.add("int", rows.firstTags.toArray()).add("int", rows.lastTags.toArray());
            parameters.add(from).add(rows.salts).add(rows.bodies);
            parameters.add(Positions.CHANNEL);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void add(Append.Sealed entry, Recorded place) {
        var draft = entry.draft();
        ids.add(draft.eventId());
        envelopes.add(Splice.envelope(draft, place));
        salts.add(draft.salt());
        bodies.add(draft.body());
        firstTags.add(tags.size() + 1);
        for (long tag : entry.tags()) {
            tags.add(tag);
        }
        lastTags.add(tags.size());
    }
}
