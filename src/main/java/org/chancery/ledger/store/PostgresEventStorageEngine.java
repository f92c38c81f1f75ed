package org.chancery.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.chancery.ledger.store.Append.Sealed;
import org.jspecify.annotations.Nullable;

/** The ledger as Axon's storage: markers and tokens are positions, and mean "read up to here". */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    /** Where the unit of work finds, once committed, what was recorded where. */
    public static final ResourceKey<List<Recorded>> RECORDED = ResourceKey.withLabel("recorded");

    private final Sequencer sequencer;
    private final LedgerReader reader;
    private final Positions positions;
    private final StoredForm form;

    PostgresEventStorageEngine(
            Sequencer sequencer, LedgerReader reader, Positions positions, StoredForm form) {
        this.sequencer = sequencer;
        this.reader = reader;
        this.positions = positions;
        this.form = form;
    }

    /** Where to start sourcing so as to go on after a position; starts are inclusive. */
    public static Position startAfter(long position) {
        return new GlobalIndexConsistencyMarker(position + 1).position();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            var append =
                    new Append(
                            TagCondition.of(condition.criteria()),
                            condition.consistencyMarker(),
                            events.stream().map(event -> seal(event.event())).toList(),
                            new CompletableFuture<>());
            return CompletableFuture.completedFuture(new Appending(sequencer, append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            long start = Math.max(1, GlobalIndexPosition.toIndex(condition.start()));
            var sourced =
                    reader.source(TagCondition.of(condition.criteria()), start - 1, Long.MAX_VALUE);
            var entries = sourced.entries().stream().map(EntryMessage::of);
            var all = Stream.concat(entries, Stream.of(EntryMessage.end(sourced.head())));
            return MessageStream.fromStream(all, entry -> entry.message(), entry -> entry);
        } catch (RuntimeException e) {
            return MessageStream.failed(e);
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        @Nullable TrackingToken token = condition.position();
        long after = token == null ? 0 : token.position().orElse(0);
        return EntryStream.open(reader, positions, TagCondition.of(condition.criteria()), after);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(() -> 0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(() -> reader.head().position());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return token(() -> at.isAfter(Instant.MIN) ? reader.positionAt(at.minusNanos(1)) : 0);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("lastPosition", positions.last());
    }

    private Sealed seal(EventMessage event) {
        var draft = Objects.requireNonNull(event.payload(), "an entry without a payload");
        return Sealed.of(event.type().name(), form.seal(draft));
    }

    private static CompletableFuture<TrackingToken> token(LongSupplier position) {
        try {
            return CompletableFuture.completedFuture(
                    new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
