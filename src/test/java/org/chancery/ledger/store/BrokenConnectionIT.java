package org.chancery.ledger.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is promised when connections break while entries are written. */
@Timeout(120)
class BrokenConnectionIT {

    private static final String WRITING_BACKENDS =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where datname = current_database()"
                    + " and application_name = 'chancery-sequencer'";

    private static final String GONE =
            "select count(*) from pg_stat_activity where application_name = 'chancery-gone'";

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store =
            new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_written_twice() throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        var failed = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                threads.execute(() -> write(acknowledged, failed, over));
            }
            long kills = 0;
            for (int kill = 0; kill < 25; kill++) {
                int before = acknowledged.size();
                await().atMost(30, SECONDS)
                        .pollInterval(1, MILLISECONDS)
                        .until(() -> acknowledged.size() > before + 20);
                kills += database.number(WRITING_BACKENDS);
            }
            over.set(true);
            assertThat(kills).isPositive();
        }
        assertThat(failed).hasValue(0);
        assertThat(database.number("select count(*) from entry")).isEqualTo(acknowledged.size());
        assertThat(database.number("select position from head")).isEqualTo(acknowledged.size());
        for (var entry : store.reader().after(0, Integer.MAX_VALUE)) {
            assertThat(acknowledged).containsEntry(((Note) entry.entry()).text(), entry.position());
        }
    }

    private void write(Map<String, Long> acknowledged, AtomicInteger failed, AtomicBoolean over) {
        while (!over.get()) {
            var note = Note.of("" + System.nanoTime() + Thread.currentThread().threadId());
            try {
                var marker = get(append(store.engine(), AppendCondition.none(), note));
                acknowledged.put(note.text(), GlobalIndexConsistencyMarker.position(marker));
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
        }
    }

    @Test
    void a_commit_whose_answer_was_lost_is_found_and_acknowledged() throws Exception {
        var entries = List.of(Note.of("one", "a:1"), Note.of("two", "a:1"));
        try (var connections = new EngineConnections(database.application())) {
            var scribe = new Scribe(connections, (_, _, _) -> false, _ -> {}, Clock.systemUTC());
            var batch = new ArrayList<Append>();
            for (var note : entries) {
                batch.add(unconditional(note));
            }
            var written = scribe.write(batch);
            batch.add(unconditional(Note.of("three", "a:1")));
            scribe.close();
            var settled = scribe.settle(batch);
            assertThat(settled.accepted().subList(0, 2)).isEqualTo(written.accepted());
            assertThat(settled.accepted().get(2).recorded().getFirst().position()).isEqualTo(3);
            scribe.close();
        }
        assertThat(database.number("select count(*) from entry")).isEqualTo(3);
    }

    private static Append unconditional(Note note) {
        return new Append(
                TagCondition.of(AppendCondition.none().criteria()),
                AppendCondition.none().consistencyMarker(),
                List.of(Append.Sealed.of(NoteForm.TYPE, new NoteForm().seal(note))),
                new CompletableFuture<>());
    }

    @Test
    void a_write_that_hangs_on_the_head_and_is_cut_off_happens_once() throws SQLException {
        get(append(store.engine(), AppendCondition.none(), Note.of("one")));
        var answer = hanging(Note.of("two"));
        assertThat(GlobalIndexConsistencyMarker.position(get(answer))).isEqualTo(2);
        assertThat(database.number("select count(*) from entry")).isEqualTo(2);
    }

    @Test
    void a_server_does_not_wait_for_a_lock_when_its_client_has_gone() throws SQLException {
        try (var connections = new EngineConnections(database.application());
                var other = database.owner().getConnection()) {
            other.setAutoCommit(false);
            HeadRow.lock(other);
            var gone = connections.dedicated("chancery-gone", 1_000);
            assertThatThrownBy(() -> HeadRow.lock(gone)).isInstanceOf(SQLException.class);
            assertThat(database.number(GONE)).as("it waits still").isEqualTo(1);
            await().atMost(30, SECONDS).until(() -> database.number(GONE) == 0);
            other.rollback();
        }
    }

    private CompletableFuture<ConsistencyMarker> hanging(Note note) throws SQLException {
        try (var other = database.owner().getConnection()) {
            other.setAutoCommit(false);
            HeadRow.lock(other);
            var answer = append(store.engine(), AppendCondition.none(), note);
            await().atMost(10, SECONDS).until(() -> database.number(WRITING_BACKENDS) == 1);
            other.rollback();
            return answer;
        }
    }
}
