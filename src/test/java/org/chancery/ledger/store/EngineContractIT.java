package org.chancery.ledger.store;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.ledger.store.Ledgers.append;
import static org.chancery.ledger.store.Ledgers.event;
import static org.chancery.ledger.store.Ledgers.get;
import static org.chancery.ledger.store.Ledgers.messages;
import static org.chancery.ledger.store.Ledgers.source;
import static org.chancery.ledger.store.Ledgers.tagged;
import static org.chancery.ledger.store.Ledgers.unless;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.chancery.ledger.store.NoteForm.Note;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Axon asks of an event storage engine. */
class EngineContractIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store =
            new LedgerStore(database.application(), new NoteForm(), Clock.systemUTC());
    private final PostgresEventStorageEngine engine = store.engine();

    @AfterEach
    void close() {
        store.close();
    }

    private ConsistencyMarker record(Note... notes) {
        return get(append(engine, AppendCondition.none(), notes));
    }

    private static ConsistencyMarker marker(long position) {
        return new GlobalIndexConsistencyMarker(position);
    }

    @Test
    void an_empty_ledger_gives_only_its_end_at_position_nought() {
        var stream = engine.source(SourcingCondition.conditionFor(tagged("a:1")), null);
        var only = stream.next().orElseThrow();
        assertThat(only.message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(only.getResource(ConsistencyMarker.RESOURCE_KEY)).isEqualTo(marker(0));
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
        assertThat(get(engine.firstToken(null))).isEqualTo(get(engine.latestToken(null)));
        assertThat(store.reader().head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void the_marker_after_an_append_is_the_marker_of_a_read_that_follows() {
        var appended = record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        assertThat(appended).isEqualTo(marker(2));
        assertThat(source(engine, tagged("a:1")))
                .isEqualTo(new Ledgers.Sourced(List.of("one"), appended));
        assertThat(source(engine, tagged("z:1")))
                .isEqualTo(new Ledgers.Sourced(List.of(), appended));
    }

    @Test
    void what_was_read_is_guarded_and_nothing_else() {
        record(Note.of("one", "a:1"));
        var read = source(engine, tagged("a:1")).marker();
        get(append(engine, unless(read, tagged("a:1")), Note.of("two", "a:1")));
        assertConflict(unless(read, tagged("a:1")));
        get(append(engine, unless(read, tagged("b:1")), Note.of("three", "b:1")));
        assertThat(source(engine, tagged("a:1")).texts()).containsExactly("one", "two");
    }

    @Test
    void origin_has_seen_nothing_and_infinity_everything() {
        record(Note.of("one", "a:1"));
        assertConflict(AppendCondition.withCriteria(tagged("a:1")));
        get(append(engine, AppendCondition.withCriteria(tagged("b:1")), Note.of("two", "b:1")));
        get(append(engine, unless(ConsistencyMarker.INFINITY, tagged("a:1")), Note.of("three")));
        assertConflict(unless(marker(2), EventCriteria.havingAnyTag()));
        get(append(engine, unless(marker(3), EventCriteria.havingAnyTag()), Note.of("four")));
    }

    @Test
    void tags_of_one_group_must_come_together_and_groups_may_come_alone() {
        record(Note.of("one", "a:1", "b:1"), Note.of("two", "a:1", "b:2"), Note.of("three", "c:1"));
        assertThat(source(engine, tagged("a:1", "b:2")).texts()).containsExactly("two");
        var either = EventCriteria.either(tagged("a:1", "b:1"), tagged("c:1"));
        assertThat(source(engine, either).texts()).containsExactly("one", "three");
        get(append(engine, unless(marker(0), tagged("b:1", "b:2")), Note.of("four")));
        assertConflict(unless(marker(1), tagged("a:1", "b:2")));
        get(append(engine, unless(marker(2), tagged("a:1", "b:2")), Note.of("five", "a:1")));
        get(append(engine, unless(marker(2), tagged("a:1", "b:2")), Note.of("six", "b:2")));
    }

    @Test
    void types_are_asked_for_besides_tags() {
        record(Note.of("one", "a:1"));
        var another =
                EventCriteria.havingTags("a", "1").andBeingOneOfTypes(new QualifiedName("x.y"));
        var same =
                EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName(NoteForm.TYPE));
        assertThat(source(engine, another).texts()).isEmpty();
        assertThat(source(engine, same).texts()).containsExactly("one");
        assertConflict(unless(marker(0), same));
        get(append(engine, unless(marker(0), another), Note.of("two", "a:1")));
    }

    @Test
    void a_condition_of_many_tags_conflicts_on_any_of_them() {
        record(Note.of("one", "t:777"), Note.of("lone", "wide"));
        var many =
                EventCriteria.either(
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> tagged("t:" + i))
                                .toArray(EventCriteria[]::new));
        assertThat(source(engine, many).texts()).containsExactly("one");
        assertThat(source(engine, tagged("wide")).texts()).containsExactly("lone");
        assertConflict(unless(marker(0), many));
        get(append(engine, unless(marker(1), many), Note.of("two", "t:778")));
    }

    @Test
    void a_marker_from_before_this_process_is_checked_in_the_database() {
        record(Note.of("one", "a:1"), Note.of("two", "b:1"));
        try (var later = new LedgerStore(database.owner(), new NoteForm(), Clock.systemUTC())) {
            var conflicting =
                    append(later.engine(), unless(marker(0), tagged("a:1")), Note.of("x"));
            assertThatThrownBy(() -> get(conflicting))
                    .isInstanceOf(AppendEventsTransactionRejectedException.class);
            get(append(later.engine(), unless(marker(1), tagged("a:1")), Note.of("three")));
        }
    }

    @Test
    void the_start_of_sourcing_is_inclusive() {
        record(Note.of("one", "a:1"), Note.of("two", "a:1"), Note.of("three", "a:1"));
        var fromTwo = SourcingCondition.conditionFor(marker(2).position(), tagged("a:1"));
        assertThat(source(engine, fromTwo).texts()).containsExactly("two", "three");
        var afterTwo =
                SourcingCondition.conditionFor(
                        PostgresEventStorageEngine.startAfter(2), tagged("a:1"));
        assertThat(source(engine, afterTwo).texts()).containsExactly("three");
        assertThat(source(engine, afterTwo).marker()).isEqualTo(marker(3));
    }

    @Test
    void a_rolled_back_transaction_records_nothing() {
        var transaction =
                get(engine.appendEvents(AppendCondition.none(), null, messages(Note.of("no"))));
        transaction.rollback(null);
        assertThatThrownBy(() -> get(transaction.commit(null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.reader().head()).isEqualTo(Head.EMPTY);
    }

    @Test
    void an_append_of_nothing_commits_and_has_no_place() {
        assertThat(get(append(engine, AppendCondition.none()))).isEqualTo(ConsistencyMarker.ORIGIN);
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
        assertThat(record(Note.of("x".repeat(59_998), "a:1"))).isEqualTo(marker(1));
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

    private void assertConflict(AppendCondition condition) {
        assertThatThrownBy(() -> get(append(engine, condition, Note.of("no", "a:1"))))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private StorageEngineBackedEventStore eventStore() {
        return new StorageEngineBackedEventStore(engine, new SimpleEventBus(), _ -> Set.of());
    }

    private static void drain(MessageStream<?> stream) {
        var entry = stream.next();
        while (entry.isPresent()) {
            entry = stream.next();
        }
    }

    private static CompletableFuture<Boolean> inUnitOfWork(Consumer<ProcessingContext> work) {
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
