package org.chancery.ledger.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.chancery.ledger.store.NoteForm.Note;

/** Asks an engine the way Axon does. */
final class Ledgers {

    private Ledgers() {}

    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, AppendCondition condition, Note... notes) {
        return engine.appendEvents(condition, null, messages(notes))
                .thenCompose(transaction -> commit(transaction));
    }

    static List<TaggedEventMessage<?>> messages(Note... notes) {
        return Stream.of(notes).<TaggedEventMessage<?>>map(Ledgers::message).toList();
    }

    @SuppressWarnings("deprecation") // the clock by which Axon stamps what has no instant
    static EventMessage event(Note note) {
        var type = new MessageType(NoteForm.TYPE, "1");
        var now = GenericEventMessage.clock.instant();
        return new GenericEventMessage(note.id().toString(), type, note, Map.of(), now);
    }

    static EventCriteria tagged(String... tags) {
        return EventCriteria.havingTags(TagText.tags(List.of(tags)));
    }

    static AppendCondition unless(ConsistencyMarker after, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(after);
    }

    /** What sourcing gave: the texts of the notes, and the marker at the end. */
    record Sourced(List<String> texts, ConsistencyMarker marker) {}

    static Sourced source(EventStorageEngine engine, EventCriteria criteria) {
        return source(engine, SourcingCondition.conditionFor(criteria));
    }

    static Sourced source(EventStorageEngine engine, SourcingCondition condition) {
        var stream = engine.source(condition, null);
        var entries = new ArrayList<Entry<EventMessage>>();
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
            entries.add(next.get());
        }
        stream.error().ifPresent(error -> rethrow(error));
        var marker = entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
        var texts = entries.subList(0, entries.size() - 1).stream().map(Ledgers::text).toList();
        return new Sourced(texts, Objects.requireNonNull(marker));
    }

    static String text(Entry<EventMessage> entry) {
        return ((Note) Objects.requireNonNull(entry.message().payload())).text();
    }

    /** Whether an append was recorded, and not lost to another. */
    static boolean recorded(CompletableFuture<ConsistencyMarker> answer) {
        try {
            get(answer);
            return true;
        } catch (AppendEventsTransactionRejectedException e) {
            return false;
        }
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, SECONDS);
        } catch (ExecutionException e) {
            throw rethrow(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer in time", e);
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        throw new AssertionError(cause);
    }

    private static TaggedEventMessage<EventMessage> message(Note note) {
        return new GenericTaggedEventMessage<>(event(note), TagText.tags(note.tags()));
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(
            AppendTransaction<R> transaction) {
        return transaction
                .commit(null)
                .thenCompose(result -> transaction.afterCommit(result, null));
    }
}
