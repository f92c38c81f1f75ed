package org.chancery.ledger.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who ask at once are answered together, each with what is its own. */
class CommonSearchIT {
    private static final int ASKERS = 600;
    private static final int NOTES = 1_800;
    private static final String BLOCKED =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and application_name = 'chancery-reader' and wait_event_type = 'Lock'";
    private static final String TERMINATED =
            BLOCKED.replace("count(*)", "count(pg_terminate_backend(pid))");

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store =
            new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void each_is_given_what_has_its_tags_in_order_and_once() throws Exception {
        get(append(store.engine(), AppendCondition.none(), notes()));
        var asked = new ArrayList<Future<Ledgers.Sourced>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < ASKERS; asker++) {
                var either = EventCriteria.either(tagged(third(asker)), tagged(tenth(asker)));
                asked.add(
                        threads.submit(() -> {
                            start.await();
                            return source(store.engine(), either);
                        }));
            }
            start.countDown();
        }
        for (int asker = 0; asker < ASKERS; asker++) {
            var sourced = asked.get(asker).get();
            assertThat(sourced.texts()).isEqualTo(expected(asker));
            assertThat(sourced.marker()).isEqualTo(new GlobalIndexConsistencyMarker(NOTES));
        }
    }

    @Test
    void what_is_recorded_before_a_question_is_in_its_answer() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 40; writer++) {
                var own = "own:" + writer;
                writers.add(
                        threads.submit(() -> {
                            var written = new ArrayList<String>();
                            for (int i = 0; i < 15; i++) {
                                written.add("note " + i);
                                get(
                                        append(
                                                store.engine(),
                                                AppendCondition.none(),
                                                Note.of("note " + i, own)));
                                assertThat(source(store.engine(), tagged(own)).texts())
                                        .isEqualTo(written);
                            }
                        }));
            }
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    @Test
    void a_search_that_fails_fails_for_all_who_wait_and_the_next_is_tried_anew() {
        database.run("alter table entry rename to gone");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> source(store.engine(), tagged("a:1")))
                    .isInstanceOf(LedgerUnavailable.class);
        }
        database.run("alter table gone rename to entry");
        assertThat(source(store.engine(), tagged("a:1")).texts()).isEmpty();
    }

    @Test
    void those_who_come_while_searches_run_are_served_together() throws Exception {
        get(append(store.engine(), AppendCondition.none(), notes()));
        int cores = Runtime.getRuntime().availableProcessors();
        int most = cores * CommonSearch.MOST;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = database.owner().getConnection()) {
            var asked = new ArrayList<Future<Ledgers.Sourced>>();
            lock(holder);
            for (int asker = 0; asker < 2 * most; asker++) {
                var tags = tagged(third(asker % NOTES));
                asked.add(threads.submit(() -> source(store.engine(), tags)));
            }
            await().atMost(8, SECONDS).until(() -> database.number(BLOCKED) == cores);
            assertThat(database.number(TERMINATED)).isEqualTo(cores);
            await().atMost(8, SECONDS).until(() -> database.number(BLOCKED) == cores);
            holder.rollback();
            int failed = 0;
            for (var answer : asked) {
                failed += served(answer) ? 0 : 1;
            }
            assertThat(failed)
                    .as("who was in a search that failed, and nobody else")
                    .isBetween(cores, most);
        }
    }

    private static boolean served(Future<Ledgers.Sourced> answer) throws InterruptedException {
        try {
            return answer.get().texts().size() == 3;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(LedgerUnavailable.class);
            return false;
        }
    }

    @Test
    void who_is_not_answered_in_time_is_told_so() throws Exception {
        try (var holder = database.owner().getConnection()) {
            lock(holder);
            assertThatThrownBy(() -> source(store.engine(), tagged("a:1")))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("in time");
            holder.rollback();
        }
        assertThat(source(store.engine(), tagged("a:1")).texts()).isEmpty();
    }

    private static void lock(Connection holder) throws SQLException {
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("lock table entry in access exclusive mode");
        }
    }

    private static Note[] notes() {
        return IntStream.range(0, NOTES)
                .mapToObj(i -> Note.of("note " + i, third(i), tenth(i)))
                .toArray(Note[]::new);
    }

    private static String third(int number) {
        return "third:" + number / 3;
    }

    private static String tenth(int number) {
        return "tenth:" + number / 10;
    }

    private static List<String> expected(int asker) {
        return IntStream.range(0, NOTES)
                .filter(i -> i / 3 == asker / 3 || i / 10 == asker / 10)
                .mapToObj(i -> "note " + i)
                .toList();
    }
}
