package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.campaign.Audit.Heard;
import org.chancery.campaign.Audit.Place;
import org.chancery.campaign.Audit.Stored;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The control of the campaign: what takes its positions from a sequence fails the same audit. */
class SequenceControlIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient client = JdbcClient.create(database.owner());
    private final List<Heard> heard = new ArrayList<>();

    @BeforeEach
    void makeTheTable() {
        client.sql("create table numbered (position bigserial, event_id uuid, key text)").update();
    }

    @Test
    void a_reader_skips_an_entry_that_commits_after_a_later_one() throws Exception {
        try (var reader = new TableReader(database.owner(), "numbered");
                var slow = session()) {
            insert(slow, "slow");
            for (int i = 0; i < 3; i++) {
                try (var quick = session()) {
                    insert(quick, "quick-" + i);
                    quick.commit();
                }
            }
            await().atMost(20, SECONDS).until(() -> reader.seen().size() == 3);
            slow.commit();
            try (var last = session()) {
                insert(last, "last");
                last.commit();
            }
            await().atMost(20, SECONDS).until(() -> reader.seen().contains(5L));
            assertThat(new Audit(entries(), heard, Map.of("reader", reader.seen())).faults())
                    .containsExactly(
                            "reader: 4 positions instead of 1 to 5 in order; skipped are [1]");
        }
    }

    @Test
    void what_is_rolled_back_leaves_a_gap() throws SQLException {
        try (var refused = session();
                var accepted = session()) {
            insert(refused, "refused");
            refused.rollback();
            heard.clear();
            insert(accepted, "accepted");
            accepted.commit();
        }
        assertThat(new Audit(entries(), heard, Map.of()).faults())
                .containsExactly(
                        "the ledger: 1 positions instead of 1 to 1 in order; skipped are [1]");
    }

    private Connection session() throws SQLException {
        var connection = database.owner().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(Connection connection, String key) throws SQLException {
        var eventId = UUID.randomUUID();
        try (var statement =
                connection.prepareStatement(
                        "insert into numbered (event_id, key) values (?, ?) returning position")) {
            statement.setObject(1, eventId);
            statement.setString(2, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                heard.add(new Heard(key, List.of(new Place(rows.getLong(1), eventId))));
            }
        }
    }

    private List<Stored> entries() {
        return client.sql("select position, event_id, key from numbered order by position")
                .query((row, _) ->
                        new Stored(
                                new Place(row.getLong(1), row.getObject(2, UUID.class)),
                                row.getString(3)))
                .list();
    }
}
