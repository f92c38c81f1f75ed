package org.chancery.ledger.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.ledger.store.Ledgers.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A reader that goes on after the last position it saw, while one who wrote earlier commits late.
 */
@Timeout(60)
class SkippedEntriesIT {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_table_numbered_by_a_sequence_skips_what_commits_late() throws SQLException {
        database.run("create table numbered (position bigserial primary key)");
        var seen = new ArrayList<Long>();
        try (var early = transaction();
                var late = transaction()) {
            insert(early);
            insert(late);
            late.commit();
            read(seen);
            early.commit();
            read(seen);
        }
        assertThat(database.number("select count(*) from numbered")).isEqualTo(2);
        assertThat(seen).containsExactly(2L);
    }

    @Test
    void the_ledger_makes_the_later_one_wait_so_that_nothing_is_skipped() throws SQLException {
        try (var store =
                        new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());
                var early = transaction()) {
            var first = new Head(0, HeadRow.lock(early).recordedAt());
            var draft = new NoteForm().seal(Note.of("early"));
            var append =
                    new Append(
                            TagCondition.of(AppendCondition.none().criteria()),
                            AppendCondition.none().consistencyMarker(),
                            List.of(Append.Sealed.of(NoteForm.TYPE, draft)),
                            new CompletableFuture<>());
            var judge =
                    new Judge(
                            first,
                            first.next(Clock.systemUTC()),
                            new RecentTags(9, 0),
                            (_, _, _) -> false);
            assertThat(new EntryRows(judge.judge(List.of(append))).write(early)).isTrue();

            var late = append(store.engine(), AppendCondition.none(), Note.of("late"));
            await().atMost(10, SECONDS).until(() -> waiting() == 1);
            assertThat(store.reader().after(0, 9)).isEmpty();
            assertThat(late).isNotDone();

            early.commit();
            assertThat(late).succeedsWithin(10, SECONDS);
            assertThat(store.reader().after(0, 9))
                    .extracting(entry -> ((Note) entry.entry()).text())
                    .containsExactly("early", "late");
        }
    }

    private long waiting() {
        return database.number(
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%update head%'");
    }

    private Connection transaction() throws SQLException {
        var connection = database.owner().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into numbered default values");
        }
    }

    private void read(List<Long> seen) {
        long last = seen.isEmpty() ? 0 : seen.getLast();
        long next =
                database.number(
                        "select coalesce(min(position), 0) from numbered where position > " + last);
        if (next > 0) {
            seen.add(next);
        }
    }
}
