package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chancery.ledger.store.Judgement.Placed;

/** What an attempt to write, whose connection broke, had written after all. */
record EarlierAttempt(List<Placed> written, List<Append> missing) {

    private static final String FIND =
            "select position, event_id, recorded_at from entry where event_id = any(?)";

    static EarlierAttempt find(Connection connection, List<Append> batch) throws SQLException {
        var stored = stored(connection, batch);
        var written = new ArrayList<Placed>();
        var missing = new ArrayList<Append>();
        for (var append : batch) {
            var recorded =
                    append.entries().stream()
                            .map(entry -> stored.get(entry.draft().eventId()))
                            .filter(Objects::nonNull)
                            .toList();
            if (recorded.size() == append.entries().size()) {
                written.add(new Placed(append, recorded));
            } else {
                missing.add(append);
            }
        }
        return new EarlierAttempt(written, missing);
    }

    Judgement with(Judgement later) {
        var accepted = new ArrayList<>(written);
        accepted.addAll(later.accepted());
        return new Judgement(later.from(), later.to(), accepted, later.conflicting());
    }

    private static Map<UUID, Recorded> stored(Connection connection, List<Append> batch)
            throws SQLException {
        var ids =
                batch.stream()
                        .flatMap(append -> append.entries().stream())
                        .map(entry -> entry.draft().eventId())
                        .toArray();
        var stored = new HashMap<UUID, Recorded>();
        try (var statement = connection.prepareStatement(FIND)) {
            new Parameters(statement).add("uuid", ids);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject(2, UUID.class);
                    var at = rows.getObject(3, OffsetDateTime.class).toInstant();
                    stored.put(id, new Recorded(rows.getLong(1), id, at));
                }
            }
        }
        return stored;
    }
}
