package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;
import static org.chancery.ledger.store.Ledgers.unless;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who write at once, in one process and in two. */
@Timeout(120)
class ManyWritersIT {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 60;
    private static final int COUNTERS = 4;

    private final TestDatabase database = TestDatabase.fresh();

    private LedgerStore open() {
        return new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());
    }

    @Test
    void in_one_process_no_number_is_taken_twice_and_no_position_is_missing() throws Exception {
        try (var store = open()) {
            count(List.of(store));
        }
        assertCounted();
    }

    @Test
    void in_two_processes_that_take_the_head_from_each_other_neither() throws Exception {
        try (var one = open();
                var other = open()) {
            count(List.of(one, other));
        }
        assertCounted();
    }

    @Test
    void one_whose_write_the_database_refuses_fails_alone() {
        try (var store = open()) {
            var twice = Note.of("twice");
            get(append(store.engine(), AppendCondition.none(), twice));
            var answers =
                    Stream.of(Note.of("two"), twice, Note.of("three"), twice, Note.of("four"))
                            .map(note -> append(store.engine(), AppendCondition.none(), note))
                            .toList();
            assertThat(answers.stream().map(ManyWritersIT::recorded))
                    .containsExactly(true, false, true, false, true);
            assertThat(store.reader().head().position()).isEqualTo(4);
        }
    }

    /**
     * Every writer adds the next number to a counter, judged by all it read of that counter; each
     * counter has writers in every process.
     */
    private void count(List<LedgerStore> stores) throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var engine = stores.get(writer % stores.size()).engine();
                var counter = "counter:" + writer / 2 % COUNTERS;
                writers.add(
                        threads.submit(() -> {
                            begin.await();
                            for (int round = 0; round < ROUNDS; round++) {
                                increment(engine, counter);
                            }
                            return null;
                        }));
            }
            begin.countDown();
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private static void increment(PostgresEventStorageEngine engine, String counter) {
        boolean done = false;
        while (!done) {
            var read = source(engine, tagged(counter));
            var next = Note.of("" + (read.texts().size() + 1), counter);
            done = recorded(append(engine, unless(read.marker(), tagged(counter)), next));
        }
    }

    private void assertCounted() {
        long entries = (long) WRITERS * ROUNDS;
        assertThat(database.number("select count(*) from entry")).isEqualTo(entries);
        assertThat(database.number("select max(position) from entry")).isEqualTo(entries);
        assertThat(database.number("select position from head")).isEqualTo(entries);
        assertThat(database.number("select count(*) from payload join entry using (position)"))
                .isEqualTo(entries);
        try (var store = open()) {
            for (int counter = 0; counter < COUNTERS; counter++) {
                var numbers =
                        IntStream.rangeClosed(1, WRITERS * ROUNDS / COUNTERS)
                                .mapToObj(Integer::toString)
                                .toList();
                assertThat(source(store.engine(), tagged("counter:" + counter)).texts())
                        .isEqualTo(numbers);
            }
        }
    }

    private static boolean recorded(CompletableFuture<ConsistencyMarker> answer) {
        try {
            get(answer);
            return true;
        } catch (AppendEventsTransactionRejectedException | LedgerUnavailable e) {
            return false;
        }
    }
}
