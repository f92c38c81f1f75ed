package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;
import static org.chancery.ledger.store.Ledgers.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's own engine in memory, by the same contract: a control of the cases. Its positions begin at
 * 0. Where it does otherwise, the case is overridden, says what it does, and fails when a later
 * version of Axon mends it.
 */
class InMemoryContractTests extends StorageContract {
    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    @Override
    ConsistencyMarker seen(long entries) {
        return new GlobalIndexConsistencyMarker(entries - 1);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to tell Axon how late it is
    void itIs(Instant now) {
        GenericEventMessage.clock = new HandClock(now);
    }

    @AfterEach
    @SuppressWarnings("deprecation")
    void itIsNow() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** One higher: an entry that nobody has seen counts as seen. */
    @Override
    @Test
    void the_marker_after_an_append_is_the_marker_of_a_read_that_follows() {
        var appended = record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        assertThat(appended).isEqualTo(seen(3));
        assertThat(source(engine, tagged("a:1")).marker()).isEqualTo(seen(2));
    }

    /** So the very next conflict after an append is lost. */
    @Override
    @Test
    void who_appended_conflicts_with_the_very_next() {
        var appended = record(Note.of("one", "a:1"));
        record(Note.of("two", "a:1"));
        get(append(engine, unless(appended, tagged("a:1")), Note.of("three", "a:1")));
        assertThat(texts(tagged("a:1"))).containsExactly("one", "two", "three");
    }

    /** To peek at the end takes it away, and with it the marker. */
    @Override
    @Test
    void to_peek_takes_nothing_away_and_the_end_is_seen_too() {
        var stream = engine.source(SourcingCondition.conditionFor(tagged("a:1")), null);
        assertThat(stream.peek().orElseThrow().message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(stream.next()).isEmpty();
    }

    /** Without a token there is no stream. */
    @Override
    @Test
    void without_a_token_a_stream_begins_at_the_first_entry() {
        var condition = StreamingCondition.startingFrom(null);
        assertThatThrownBy(() -> engine.stream(condition, null))
                .isInstanceOf(NullPointerException.class);
    }

    /** One entry from before the instant is read again. */
    @Override
    @Test
    void a_token_of_an_instant_leads_to_what_was_recorded_from_then_on() {
        itIs(NOON);
        record(Note.of("one"), Note.of("two"));
        itIs(NOON.plusSeconds(10));
        record(Note.of("three"));
        assertThat(streamed(tokenAt(NOON))).containsExactly("one", "two", "three");
        assertThat(streamed(tokenAt(NOON.plusSeconds(10)))).containsExactly("two", "three");
    }

    /** What is available need not be asked for. */
    @Override
    @Test
    void what_is_not_asked_for_is_not_available() {
        var stream = fromTheFirst(tagged("a:1"));
        record(Note.of("other", "b:1"));
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.next()).isEmpty();
        stream.close();
    }

    /** A stream without an end is not closed but begins again. */
    @Override
    @Test
    void a_closed_stream_gives_nothing_more() {
        record(Note.of("one"));
        var stream = fromTheFirst();
        assertThat(next(stream)).isNotNull();
        stream.close();
        assertThat(stream.isCompleted()).isFalse();
        assertThat(Ledgers.text(next(stream))).isEqualTo("one");
    }

    /** Every stream ever sourced is kept, and called at every append. */
    @Override
    @Test
    void what_was_sourced_to_its_end_is_told_of_nothing_more() {
        var calls = new AtomicInteger();
        record(Note.of("one", "a:1"));
        var stream = engine.source(SourcingCondition.conditionFor(tagged("a:1")), null);
        drain(stream);
        stream.setCallback(calls::incrementAndGet);
        record(Note.of("two"));
        record(Note.of("three"));
        assertThat(calls).hasValue(2);
    }

    /** Identifiers, which the interface calls unique, are not looked at. */
    @Override
    @Test
    void an_event_is_recorded_once() {
        var note = Note.of("one", "a:1");
        record(note);
        record(note);
        assertThat(texts(tagged("a:1"))).containsExactly("one", "one");
    }

    /** Nothing is judged as if it were something. */
    @Override
    @Test
    void an_append_of_nothing_conflicts_with_nothing() {
        record(Note.of("one", "a:1"));
        var nothing = append(engine, AppendCondition.withCriteria(tagged("a:1")));
        assertThat(Ledgers.recorded(nothing)).isFalse();
    }

    /** The beginning of an empty ledger is another than that of the same ledger later. */
    @Override
    @Test
    void the_first_token_stays_the_first() {
        assertThat(get(engine.firstToken(null))).isEqualTo(new GlobalSequenceTrackingToken(-1));
        record(Note.of("one"));
        assertThat(get(engine.firstToken(null))).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    /** Who appended is told of a failure, although the entry is recorded; the stream goes on. */
    @Override
    @Test
    void a_callback_that_fails_ends_its_own_stream_and_no_append() {
        var stream = fromTheFirst();
        record(Note.of("one"));
        assertThat(Ledgers.text(next(stream))).isEqualTo("one");
        stream.setCallback(() -> {
            throw new IllegalStateException("no more");
        });
        assertThatThrownBy(() -> record(Note.of("two", "a:1"))).hasMessage("no more");
        assertThat(texts(tagged("a:1"))).containsExactly("two");
        assertThat(Ledgers.text(next(stream))).isEqualTo("two");
        assertThat(stream.error()).isEmpty();
    }
}
