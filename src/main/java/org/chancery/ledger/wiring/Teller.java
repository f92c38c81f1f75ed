package org.chancery.ledger.wiring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.ledger.wiring.Pipeline.Results;
import org.jspecify.annotations.Nullable;

/** Tells what comes of work in the order in which it was begun, as far as none of it failed. */
final class Teller<R> {
    private final Results<R> results;

    /** What was begun, and nothing after the last. */
    private final BlockingQueue<Optional<Begun<R>>> begun = new LinkedBlockingQueue<>();

    private final AtomicReference<@Nullable Throwable> unheard = new AtomicReference<>();

    private record Begun<R>(CompletableFuture<R> work, Runnable told) {}

    Teller(Results<R> results) {
        this.results = results;
    }

    /**
     * What was begun next.
     *
     * @param told runs when it is told, or when it is plain that nobody can be told
     */
    void next(CompletableFuture<R> work, Runnable told) {
        begun.add(Optional.of(new Begun<>(work, told)));
    }

    /** Nothing more is begun. */
    void end() {
        begun.add(Optional.empty());
    }

    /** Why nobody hears any more; null while somebody does. */
    @Nullable Throwable unheard() {
        return unheard.get();
    }

    /** Tells all until the end, and returns when all that was begun is done. */
    void tellAll() {
        boolean whole = true;
        for (var taken = taken(); taken.isPresent(); taken = taken()) {
            var next = taken.get().work();
            if (!next.isDone()) {
                heard(results::pause);
            }
            whole &= next.handle((_, thrown) -> thrown == null).join();
            if (whole) {
                var result = requireNonNull(next.join());
                heard(() -> results.tell(result));
            }
            taken.get().told().run();
        }
        heard(results::pause);
    }

    private Optional<Begun<R>> taken() {
        var next = begun.poll();
        if (next != null) {
            return next;
        }
        heard(results::pause);
        try {
            return begun.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void heard(Runnable telling) {
        if (unheard.get() != null) {
            return;
        }
        try {
            telling.run();
        } catch (RuntimeException | Error e) {
            unheard.set(e);
        }
    }
}
