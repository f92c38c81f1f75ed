package org.chancery.ledger.store;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.event;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.messages;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;
import static org.chancery.ledger.store.Ledgers.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.chancery.ledger.store.NoteForm.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What Axon asks of an event storage engine, edge by edge. An engine that does otherwise overrides
 * the case and says what it does.
 */
@Timeout(60)
abstract class StorageContract {
    static final Instant NOON = Instant.parse("2025-12-12T12:00:00Z");

    /** An engine without entries, the same all through a test. */
    abstract EventStorageEngine engine();

    /** The marker of whoever has seen so many entries. */
    abstract ConsistencyMarker seen(long entries);

    /** From now on it is this late. */
    abstract void itIs(Instant now);

    final ConsistencyMarker record(Note... notes) {
        return get(append(engine(), AppendCondition.none(), notes));
    }

    final List<String> texts(EventCriteria criteria) {
        return source(engine(), criteria).texts();
    }

    final void assertConflict(AppendCondition condition) {
        assertThatThrownBy(() -> get(append(engine(), condition, Note.of("no", "a:1"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    // sourcing

    @Test
    void an_empty_ledger_gives_only_its_end() {
        var stream = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        var only = stream.next().orElseThrow();
        assertThat(only.message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(only.getResource(ConsistencyMarker.RESOURCE_KEY)).isEqualTo(seen(0));
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void what_was_appended_comes_back_as_it_was_in_order() {
        var notes = IntStream.range(0, 1_500).mapToObj(i -> Note.of("note " + i, "a:1")).toList();
        record(notes.toArray(Note[]::new));
        var stream = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        for (var note : notes) {
            var entry = stream.next().orElseThrow().message();
            assertThat(entry.payload()).isEqualTo(note);
            assertThat(entry.type().name()).isEqualTo(NoteForm.TYPE);
        }
        assertThat(stream.next().orElseThrow().message()).isSameAs(TerminalEventMessage.INSTANCE);
    }

    @Test
    void an_entry_keeps_its_identity_and_its_time() {
        itIs(NOON);
        var note = Note.of("İstanbul – 東京", "a:1", "b");
        record(note);
        itIs(NOON.plusSeconds(10));
        var sourced = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        var stream = fromTheFirst();
        for (var entry : List.of(sourced.next().orElseThrow(), next(stream))) {
            assertThat(entry.message().identifier()).isEqualTo(note.id().toString());
            assertThat(entry.message().type()).isEqualTo(event(note).type());
            assertThat(entry.message().payload()).isEqualTo(note);
            assertThat(entry.message().timestamp()).isEqualTo(NOON);
        }
        stream.close();
    }

    @Test
    void to_peek_takes_nothing_away_and_the_end_is_seen_too() {
        record(Note.of("one", "a:1"));
        var stream = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        assertThat(Ledgers.text(stream.peek().orElseThrow())).isEqualTo("one");
        assertThat(Ledgers.text(stream.peek().orElseThrow())).isEqualTo("one");
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(Ledgers.text(stream.next().orElseThrow())).isEqualTo("one");
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(stream.peek().orElseThrow().message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(stream.next().orElseThrow().message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void what_is_sourced_ends_where_the_ledger_ended_when_it_was_asked_for() {
        record(Note.of("one", "a:1"));
        var stream = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        record(Note.of("two", "a:1"));
        assertThat(Ledgers.text(stream.next().orElseThrow())).isEqualTo("one");
        var end = stream.next().orElseThrow();
        assertThat(end.message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(end.getResource(ConsistencyMarker.RESOURCE_KEY)).isEqualTo(seen(1));
    }

    @Test
    void what_was_sourced_to_its_end_is_told_of_nothing_more() {
        var calls = new AtomicInteger();
        var stream = engine().source(SourcingCondition.conditionFor(tagged("a:1")), null);
        drain(stream);
        stream.setCallback(calls::incrementAndGet);
        int before = calls.get();
        record(Note.of("one", "a:1"));
        assertThat(calls).hasValue(before);
    }

    @Test
    void the_start_of_sourcing_is_inclusive() {
        record(Note.of("one", "a:1"), Note.of("two", "a:1"), Note.of("three", "a:1"));
        var fromTwo = SourcingCondition.conditionFor(seen(2).position(), tagged("a:1"));
        assertThat(source(engine(), fromTwo))
                .isEqualTo(new Ledgers.Sourced(List.of("two", "three"), seen(3)));
        assertThat(
                        source(
                                engine(),
                                SourcingCondition.conditionFor(seen(4).position(), tagged("a:1"))))
                .isEqualTo(new Ledgers.Sourced(List.of(), seen(3)));
    }

    @Test
    void tags_of_one_group_must_come_together_and_groups_may_come_alone() {
        record(Note.of("one", "a:1", "b:1"), Note.of("two", "a:1", "b:2"), Note.of("three", "c:1"));
        assertThat(texts(tagged("a:1", "b:2"))).containsExactly("two");
        var either = EventCriteria.either(tagged("a:1", "b:1"), tagged("c:1"));
        assertThat(texts(either)).containsExactly("one", "three");
        get(append(engine(), unless(seen(0), tagged("b:1", "b:2")), Note.of("four")));
        assertConflict(unless(seen(1), tagged("a:1", "b:2")));
        get(append(engine(), unless(seen(2), tagged("a:1", "b:2")), Note.of("five", "a:1")));
        get(append(engine(), unless(seen(2), tagged("a:1", "b:2")), Note.of("six", "b:2")));
    }

    @Test
    void types_are_asked_for_besides_tags() {
        record(Note.of("one", "a:1"));
        var another =
                EventCriteria.havingTags("a", "1").andBeingOneOfTypes(new QualifiedName("x.y"));
        var same =
                EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName(NoteForm.TYPE));
        assertThat(texts(another)).isEmpty();
        assertThat(texts(same)).containsExactly("one");
        assertConflict(unless(seen(0), same));
        get(append(engine(), unless(seen(0), another), Note.of("two", "a:1")));
    }

    @Test
    void a_condition_of_many_tags_conflicts_on_any_of_them() {
        record(Note.of("one", "t:777"), Note.of("lone", "wide"));
        var many =
                EventCriteria.either(
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> tagged("t:" + i))
                                .toArray(EventCriteria[]::new));
        assertThat(texts(many)).containsExactly("one");
        assertThat(texts(tagged("wide"))).containsExactly("lone");
        assertConflict(unless(seen(0), many));
        get(append(engine(), unless(seen(1), many), Note.of("two", "t:778")));
    }

    @Test
    void either_of_nothing_is_nothing_and_either_of_everything_is_everything() {
        record(Note.of("one", "a:1"), Note.of("two"));
        var nothing = EventCriteria.either(List.of());
        var everything = EventCriteria.either(EventCriteria.havingAnyTag(), tagged("a:1"));
        assertThat(texts(nothing)).isEmpty();
        assertThat(texts(everything)).containsExactly("one", "two");
        get(append(engine(), unless(seen(0), nothing), Note.of("three")));
        assertConflict(unless(seen(2), everything));
    }

    // markers

    @Test
    void the_marker_after_an_append_is_the_marker_of_a_read_that_follows() {
        var appended = record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        assertThat(appended).isEqualTo(seen(2));
        assertThat(source(engine(), tagged("a:1")))
                .isEqualTo(new Ledgers.Sourced(List.of("one"), appended));
    }

    @Test
    void who_appended_conflicts_with_the_very_next() {
        var appended = record(Note.of("one", "a:1"));
        record(Note.of("two", "a:1"));
        assertConflict(unless(appended, tagged("a:1")));
    }

    @Test
    void whoever_found_nothing_has_seen_the_head() {
        record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        assertThat(source(engine(), tagged("z:1")))
                .isEqualTo(new Ledgers.Sourced(List.of(), seen(2)));
    }

    @Test
    void what_was_read_is_guarded_and_nothing_else() {
        record(Note.of("one", "a:1"));
        var read = source(engine(), tagged("a:1")).marker();
        get(append(engine(), unless(read, tagged("a:1")), Note.of("two", "a:1")));
        assertConflict(unless(read, tagged("a:1")));
        get(append(engine(), unless(read, tagged("b:1")), Note.of("three", "b:1")));
        assertThat(texts(tagged("a:1"))).containsExactly("one", "two");
    }

    @Test
    void origin_has_seen_nothing_and_infinity_everything() {
        record(Note.of("one", "a:1"));
        assertConflict(AppendCondition.withCriteria(tagged("a:1")));
        get(append(engine(), AppendCondition.withCriteria(tagged("b:1")), Note.of("two", "b:1")));
        get(append(engine(), unless(ConsistencyMarker.INFINITY, tagged("a:1")), Note.of("three")));
        assertConflict(unless(seen(2), EventCriteria.havingAnyTag()));
        get(append(engine(), unless(seen(3), EventCriteria.havingAnyTag()), Note.of("four")));
    }

    // appending

    @Test
    void of_many_handed_over_at_once_that_saw_the_same_exactly_one_is_recorded() {
        var answers =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                append(
                                        engine(),
                                        unless(seen(0), tagged("a:" + i % 3)),
                                        Note.of("first " + i, "a:" + i % 3),
                                        Note.of("second " + i, "b:1")))
                        .toList();
        assertThat(answers.stream().filter(Ledgers::recorded)).hasSize(3);
        assertThat(texts(tagged("b:1"))).as("what conflicts is not written in part").hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(texts(tagged("a:" + i))).hasSize(1);
        }
    }

    @Test
    void what_is_handed_over_at_once_conflicts_on_tags_that_come_together() {
        var both = unless(seen(0), tagged("a:1", "b:1"));
        var answers =
                Stream.of(
                                Note.of("one", "a:1"),
                                Note.of("two", "b:1"),
                                Note.of("three", "a:1", "b:1"),
                                Note.of("four"))
                        .map(note -> append(engine(), both, note))
                        .toList();
        assertThat(answers.stream().map(Ledgers::recorded))
                .containsExactly(true, true, true, false);
    }

    @Test
    void a_rolled_back_transaction_records_nothing() {
        var transaction =
                get(engine().appendEvents(AppendCondition.none(), null, messages(Note.of("no"))));
        transaction.rollback(null);
        assertThatThrownBy(() -> get(transaction.commit(null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(texts(EventCriteria.havingAnyTag())).isEmpty();
    }

    @Test
    void a_transaction_is_committed_once() {
        var transaction =
                get(engine().appendEvents(AppendCondition.none(), null, messages(Note.of("one"))));
        get(transaction.commit(null));
        assertThatThrownBy(() -> get(transaction.commit(null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(texts(EventCriteria.havingAnyTag())).containsExactly("one");
    }

    @Test
    void an_event_is_recorded_once() {
        var note = Note.of("one", "a:1");
        record(note);
        assertThat(append(engine(), AppendCondition.none(), note)).failsWithin(30, SECONDS);
        assertThat(texts(tagged("a:1"))).containsExactly("one");
    }

    @Test
    void a_transaction_that_was_prepared_first_loses_to_one_that_was_committed_first() {
        var condition = unless(seen(0), tagged("a:1"));
        var prepared =
                get(engine().appendEvents(condition, null, messages(Note.of("late", "a:1"))));
        record(Note.of("meanwhile", "a:1"));
        assertThatThrownBy(() -> get(prepared.commit(null)))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(texts(tagged("a:1"))).containsExactly("meanwhile");
    }

    @Test
    void an_append_of_nothing_commits_and_has_no_place() {
        assertThat(get(append(engine(), AppendCondition.none())))
                .isEqualTo(ConsistencyMarker.ORIGIN);
    }

    @Test
    void an_append_of_nothing_conflicts_with_nothing() {
        record(Note.of("one", "a:1"));
        var nothing = append(engine(), AppendCondition.withCriteria(tagged("a:1")));
        assertThat(get(nothing)).isEqualTo(ConsistencyMarker.ORIGIN);
    }

    @Test
    void a_unit_of_work_that_read_an_empty_ledger_first_loses_to_one_that_wrote_meanwhile() {
        var lost =
                inUnitOfWork(context -> {
                    var events = eventStore().transaction(context);
                    drain(events.source(SourcingCondition.conditionFor(tagged("a:1"))));
                    record(Note.of("meanwhile", "a:1"));
                    drain(events.source(SourcingCondition.conditionFor(tagged("b:1"))));
                    events.appendEvent(event(Note.of("late", "a:1")));
                });
        assertThatThrownBy(() -> get(lost))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    // tokens

    @Test
    void tokens_of_an_empty_ledger_are_all_its_beginning() {
        var first = get(engine().firstToken(null));
        assertThat(get(engine().latestToken(null))).isEqualTo(first);
        assertThat(get(engine().tokenAt(NOON, null))).isEqualTo(first);
        record(Note.of("one"));
        assertThat(streamed(first)).containsExactly("one");
    }

    @Test
    void the_first_token_stays_the_first() {
        var first = get(engine().firstToken(null));
        record(Note.of("one"));
        assertThat(get(engine().firstToken(null))).isEqualTo(first);
    }

    @Test
    void what_comes_after_a_token_is_what_it_says() {
        record(Note.of("one"), Note.of("two"));
        assertThat(streamed(get(engine().firstToken(null)))).containsExactly("one", "two");
        var latest = get(engine().latestToken(null));
        assertThat(streamed(latest)).isEmpty();
        record(Note.of("three"));
        assertThat(streamed(latest)).containsExactly("three");
    }

    @Test
    void a_token_of_an_instant_leads_to_what_was_recorded_from_then_on() {
        itIs(NOON);
        record(Note.of("one"), Note.of("two"));
        itIs(NOON.plusSeconds(10));
        record(Note.of("three"));
        assertThat(streamed(tokenAt(NOON.minusSeconds(1)))).containsExactly("one", "two", "three");
        assertThat(streamed(tokenAt(NOON))).containsExactly("one", "two", "three");
        assertThat(streamed(tokenAt(NOON.plusSeconds(1)))).containsExactly("three");
        assertThat(streamed(tokenAt(NOON.plusSeconds(10)))).containsExactly("three");
        assertThat(streamed(tokenAt(NOON.plusSeconds(11)))).isEmpty();
    }

    final TrackingToken tokenAt(Instant instant) {
        return get(engine().tokenAt(instant, null));
    }

    /** What a stream gives from a token to now. */
    final List<String> streamed(@Nullable TrackingToken token) {
        var end = "end " + UUID.randomUUID();
        var texts = new ArrayList<String>();
        var stream = engine().stream(StreamingCondition.startingFrom(token), null);
        record(Note.of(end));
        while (!texts.contains(end)) {
            texts.add(Ledgers.text(next(stream)));
        }
        stream.close();
        texts.removeIf(text -> text.startsWith("end "));
        return texts;
    }

    // streams

    final MessageStream<EventMessage> fromTheFirst() {
        return fromTheFirst(EventCriteria.havingAnyTag());
    }

    final MessageStream<EventMessage> fromTheFirst(EventCriteria criteria) {
        var first = get(engine().firstToken(null));
        return engine().stream(StreamingCondition.conditionFor(first, criteria), null);
    }

    @Test
    void without_a_token_a_stream_begins_at_the_first_entry() {
        record(Note.of("one"), Note.of("two"));
        assertThat(streamed(null)).containsExactly("one", "two");
    }

    @Test
    void an_empty_ledger_is_no_end_of_the_stream() {
        var stream = fromTheFirst();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isFalse();
        record(Note.of("one"));
        await().atMost(5, SECONDS).until(stream::hasNextAvailable);
        assertThat(Ledgers.text(stream.peek().orElseThrow())).isEqualTo("one");
        assertThat(Ledgers.text(stream.next().orElseThrow())).isEqualTo("one");
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.peek()).isEmpty();
        stream.close();
    }

    @Test
    void a_closed_stream_gives_nothing_more() {
        var stream = fromTheFirst();
        stream.close();
        record(Note.of("one"));
        assertThat(stream.isCompleted()).isTrue();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void a_stream_passes_only_what_is_asked_for_and_each_entry_tells_how_to_go_on() {
        record(Note.of("one", "a:1"), Note.of("two", "b:1"), Note.of("three", "a:1"));
        var stream = fromTheFirst(tagged("a:1"));
        var one = next(stream);
        var three = next(stream);
        stream.close();
        assertThat(Ledgers.text(one)).isEqualTo("one");
        assertThat(Ledgers.text(three)).isEqualTo("three");
        assertThat(TrackingToken.fromContext(three)).contains(get(engine().latestToken(null)));
        assertThat(streamed(TrackingToken.fromContext(one).orElseThrow()))
                .containsExactly("two", "three");
    }

    @Test
    void from_a_token_beyond_the_end_a_stream_waits_until_the_ledger_is_there() {
        record(Note.of("one"));
        var latest = get(engine().latestToken(null)).position().orElseThrow();
        var beyond = new GlobalSequenceTrackingToken(latest + 2);
        var stream = engine().stream(StreamingCondition.startingFrom(beyond), null);
        record(Note.of("two"), Note.of("three"));
        record(Note.of("four"));
        assertThat(Ledgers.text(next(stream))).isEqualTo("four");
        stream.close();
    }

    @Test
    void what_is_not_asked_for_is_not_available() {
        var stream = fromTheFirst(tagged("a:1"));
        record(Note.of("other", "b:1"));
        record(Note.of("one", "a:1"));
        await().atMost(5, SECONDS).until(stream::hasNextAvailable);
        assertThat(stream.next()).map(Ledgers::text).contains("one");
        record(Note.of("another", "b:1"));
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();
    }

    @Test
    void the_callback_of_a_stream_is_called_as_entries_come() {
        record(Note.of("one"));
        var calls = new AtomicInteger();
        var stream = fromTheFirst();
        await().atMost(5, SECONDS).until(stream::hasNextAvailable);
        stream.setCallback(calls::incrementAndGet);
        assertThat(calls).as("for what is there").hasValueGreaterThanOrEqualTo(1);
        int before = calls.get();
        record(Note.of("two"));
        await().atMost(5, SECONDS).until(() -> calls.get() > before);
        stream.close();
    }

    @Test
    void a_callback_that_fails_ends_its_own_stream_and_no_append() {
        var failing = fromTheFirst();
        var sound = fromTheFirst();
        failing.setCallback(() -> {
            throw new IllegalStateException("no more");
        });
        record(Note.of("one"));
        await().atMost(5, SECONDS).until(() -> failing.next().isEmpty() && failing.isCompleted());
        assertThat(failing.error()).get().isInstanceOf(IllegalStateException.class);
        record(Note.of("two"));
        assertThat(Ledgers.text(next(sound))).isEqualTo("one");
        assertThat(Ledgers.text(next(sound))).isEqualTo("two");
        sound.close();
    }

    @Test
    void under_many_appends_a_stream_misses_nothing_and_gives_nothing_twice() throws Exception {
        var stream = fromTheFirst();
        var seen = new CopyOnWriteArrayList<String>();
        stream.setCallback(() -> {
            synchronized (seen) {
                for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                    seen.add(Ledgers.text(next.get()));
                }
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 8; writer++) {
                var name = "writer " + writer;
                writers.add(threads.submit(() -> write(name, 100)));
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        await().atMost(20, SECONDS).until(() -> seen.size() >= 8 * 100 * 2);
        stream.close();
        assertThat(List.copyOf(seen)).isEqualTo(texts(EventCriteria.havingAnyTag()));
    }

    private void write(String name, int times) {
        for (int i = 0; i < times; i++) {
            record(Note.of(name + ", one of " + i), Note.of(name + ", two of " + i));
        }
    }

    final MessageStream.Entry<EventMessage> next(MessageStream<EventMessage> stream) {
        await().atMost(5, SECONDS).until(stream::hasNextAvailable);
        return stream.next().orElseThrow();
    }

    final StorageEngineBackedEventStore eventStore() {
        return new StorageEngineBackedEventStore(
                engine(),
                new SimpleEventBus(),
                message -> TagText.tags(((Note) Objects.requireNonNull(message.payload())).tags()));
    }

    static void drain(MessageStream<?> stream) {
        var entry = stream.next();
        while (entry.isPresent()) {
            entry = stream.next();
        }
    }

    static CompletableFuture<Boolean> inUnitOfWork(Consumer<ProcessingContext> work) {
        Function<ProcessingContext, CompletableFuture<Boolean>> action =
                context -> {
                    work.accept(context);
                    return completedFuture(true);
                };
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create()
                .executeWithResult(action);
    }
}
