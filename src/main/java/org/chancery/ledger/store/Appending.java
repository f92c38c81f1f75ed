package org.chancery.ledger.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** An append that waits for its unit of work to commit; only then does the sequencer hear of it. */
final class Appending implements AppendTransaction<List<Recorded>> {

    private final Sequencer sequencer;
    private final Append append;
    private final AtomicBoolean finished = new AtomicBoolean();

    Appending(Sequencer sequencer, Append append) {
        this.sequencer = sequencer;
        this.append = append;
    }

    @Override
    public CompletableFuture<List<Recorded>> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("already committed or rolled back"));
        }
        var recorded = sequencer.submit(append);
        return context == null ? recorded : recorded.thenApply(places -> note(context, places));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            List<Recorded> recorded, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(
                new GlobalIndexConsistencyMarker(recorded.getLast().position()));
    }

    private static List<Recorded> note(ProcessingContext context, List<Recorded> places) {
        context.putResource(PostgresEventStorageEngine.RECORDED, places);
        return places;
    }
}
