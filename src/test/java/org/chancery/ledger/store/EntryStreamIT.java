package org.chancery.ledger.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The endless stream. */
@Timeout(60)
class EntryStreamIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store = open();

    private LedgerStore open() {
        return new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MessageStream<EventMessage> stream(StreamingCondition condition) {
        return store.engine().stream(condition, null);
    }

    private static StreamingCondition after(long position) {
        return StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(position));
    }

    private static long position(MessageStream.Entry<?> entry) {
        return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
    }

    @Test
    void under_many_appends_of_two_processes_nothing_is_missed_and_nothing_comes_twice() {
        var seen = new CopyOnWriteArrayList<Long>();
        try (var other = open()) {
            var stream = stream(after(0));
            stream.setCallback(() -> {
                synchronized (seen) {
                    for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                        seen.add(position(next.get()));
                    }
                }
            });
            var answers = new ArrayList<CompletableFuture<?>>();
            for (int i = 0; i < 1_500; i++) {
                var engine = (i % 3 == 0 ? other : store).engine();
                answers.add(append(engine, AppendCondition.none(), Note.of("a" + i), Note.of("b")));
            }
            answers.forEach(Ledgers::get);
            await().atMost(20, SECONDS).until(() -> seen.size() >= 3_000);
            stream.close();
        }
        assertThat(List.copyOf(seen)).isEqualTo(LongStream.rangeClosed(1, 3_000).boxed().toList());
    }

    @Test
    void what_another_process_records_is_heard_of() {
        var stream = stream(after(0));
        try (var other = open()) {
            get(append(other.engine(), AppendCondition.none(), Note.of("one")));
        }
        await().atMost(2, SECONDS).until(stream::hasNextAvailable);
        stream.close();
    }

    @Test
    void what_anybody_says_of_the_ledger_is_not_believed() {
        var stream = stream(after(0));
        try (var other = open()) {
            for (var said : List.of("9000", "-1", "nonsense")) {
                database.run("notify %s, '%s'".formatted(Positions.CHANNEL, said));
                // heard after what was said, since they are heard in the order of commits
                get(append(other.engine(), AppendCondition.none(), Note.of(said)));
                await().atMost(2, SECONDS).until(stream::hasNextAvailable);
                assertThat(Ledgers.text(stream.next().orElseThrow())).isEqualTo(said);
            }
        }
        assertThat(store.positions().last()).isEqualTo(3);
        assertThat(stream.error()).isEmpty();
        stream.close();
    }

    @Test
    void a_listener_that_was_cut_off_hears_again() {
        // the listener connects on a thread of its own, so there may be none to cut off yet
        await().atMost(10, SECONDS)
                .until(() ->
                        database.number(
                                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                                + " where datname = current_database()"
                                                + " and application_name = 'chancery-listener'")
                                > 0);
        var stream = stream(after(0));
        try (var other = open()) {
            get(append(other.engine(), AppendCondition.none(), Note.of("one")));
        }
        await().atMost(10, SECONDS).until(stream::hasNextAvailable);
        stream.close();
    }
}
