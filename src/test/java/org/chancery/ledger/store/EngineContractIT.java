package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.event;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;
import static org.chancery.ledger.store.Ledgers.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our engine by the contract, and what it promises besides. */
class EngineContractIT extends StorageContract {

    private final TestDatabase database = TestDatabase.fresh();
    private final HandClock clock = new HandClock(NOON);
    private final LedgerStore store =
            new LedgerStore(database.application(), new NoteForm(), clock);
    private final PostgresEventStorageEngine engine = store.engine();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Override
    ConsistencyMarker seen(long entries) {
        return new GlobalIndexConsistencyMarker(entries);
    }

    @Override
    void itIs(Instant now) {
        clock.now = now;
    }

    @Test
    void a_marker_from_before_this_process_is_checked_in_the_database() {
        record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        try (var later = new LedgerStore(database.owner(), new NoteForm(), Clock.systemUTC())) {
            var conflicting = append(later.engine(), unless(seen(0), tagged("a:1")), Note.of("x"));
            assertThatThrownBy(() -> get(conflicting))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
            get(append(later.engine(), unless(seen(1), tagged("a:1")), Note.of("three")));
        }
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_sequenced() {
        var note = Note.of("x".repeat(60_000), "a:1");
        assertThatThrownBy(() -> get(append(engine, AppendCondition.none(), note)))
                .isInstanceOf(EntryTooLarge.class)
                .hasMessageContaining("body has 60002 bytes");
        var tags = Note.of("", "t:" + "x".repeat(60_000));
        assertThatThrownBy(() -> get(append(engine, AppendCondition.none(), tags)))
                .isInstanceOf(EntryTooLarge.class)
                .hasMessageContaining("envelope");
        assertThat(record(Note.of("x".repeat(59_998), "a:1"))).isEqualTo(seen(1));
        assertThat(source(engine, tagged("a:1")).texts().getFirst()).hasSize(59_998);
    }

    @Test
    void tokens_say_how_far_was_read() {
        record(Note.of("one"), Note.of("two"));
        var recordedAt = store.reader().head().recordedAt();
        assertThat(get(engine.firstToken(null))).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(get(engine.latestToken(null))).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(get(engine.tokenAt(recordedAt, null)))
                .isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(get(engine.tokenAt(recordedAt.plusMillis(1), null)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(get(engine.tokenAt(Instant.MAX, null)))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(get(engine.tokenAt(Instant.MIN, null)))
                .isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void entries_carry_their_tags() {
        record(Note.of("one", "a:1", "b"));
        var stream = fromTheFirst();
        assertThat(Tag.fromContext(next(stream))).contains(TagText.tags(List.of("a:1", "b")));
        stream.close();
    }

    @Test
    void a_marker_of_one_engine_guards_what_another_recorded() {
        try (var other = new LedgerStore(database.application(), new NoteForm(), clock)) {
            var read = source(other.engine(), tagged("a:1")).marker();
            record(Note.of("one", "a:1"));
            assertThat(source(other.engine(), tagged("a:1")).texts()).containsExactly("one");
            var stale = append(other.engine(), unless(read, tagged("a:1")), Note.of("no"));
            assertThat(Ledgers.recorded(stale)).isFalse();
            get(append(other.engine(), unless(read, tagged("b:1")), Note.of("two")));
        }
        assertThat(texts(EventCriteria.havingAnyTag())).containsExactly("one", "two");
    }

    @Test
    void a_unit_of_work_learns_the_positions_and_keeps_what_it_read() {
        record(Note.of("one", "a:1"));
        var places = new CompletableFuture<List<Recorded>>();
        var first = Note.of("two", "a:1");
        get(
                inUnitOfWork(context -> {
                    var events = eventStore().transaction(context);
                    drain(events.source(SourcingCondition.conditionFor(tagged("a:1"))));
                    drain(events.source(SourcingCondition.conditionFor(tagged("b:1"))));
                    events.appendEvent(event(first));
                    events.appendEvent(event(Note.of("three", "b:1")));
                    context.runOnAfterCommit(done ->
                            places.complete(done.getResource(PostgresEventStorageEngine.RECORDED)));
                }));
        assertThat(get(places)).extracting(Recorded::position).containsExactly(2L, 3L);
        assertThat(get(places).getFirst().eventId()).isEqualTo(first.id());
    }
}
