package org.chancery.ledger.store;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Tells those who append what became of it, on threads of their own: Axon goes on on them. */
final class Replies implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    void judged(Judgement judgement) {
        for (var placed : judgement.accepted()) {
            tell(() -> placed.append().recorded().complete(placed.recorded()));
        }
        for (var append : judgement.conflicting()) {
            failed(List.of(append), conflictingEventsDetected(append.marker()));
        }
    }

    void failed(List<Append> appends, Throwable failure) {
        for (var append : appends) {
            tell(() -> append.recorded().completeExceptionally(failure));
        }
    }

    private void tell(Runnable reply) {
        try {
            threads.execute(reply);
        } catch (RejectedExecutionException e) {
            // closed meanwhile: nobody is left without an answer
            reply.run();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
