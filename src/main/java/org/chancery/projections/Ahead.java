package org.chancery.projections;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Folds the next stretch of the ledger while the one before it is written. */
final class Ahead implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("rebuild-ahead").factory());
    private Future<Optional<Folded>> next = CompletableFuture.completedFuture(Optional.empty());

    /** Begins to fold. */
    void begin(Callable<Optional<Folded>> fold) {
        next = thread.submit(fold);
    }

    /** What was folded, if it comes after a position; empty too where it could not be folded. */
    Optional<Folded> after(long position) {
        try {
            return next.get().filter(folded -> folded.stretch().after() == position);
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
