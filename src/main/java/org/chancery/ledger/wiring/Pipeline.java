package org.chancery.ledger.wiring;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs pieces of work beside each other, so that what they record is written in groups. Those that
 * touch the same are begun in the order in which they come, each when the one before is done; what
 * comes of them is told in that order too. However many there are, a bounded number is held at a
 * time: while nothing is told, nothing is asked for any more.
 *
 * @param <R> what comes of a piece of work; what was refused is such a result too
 */
public final class Pipeline<R> {
    static final int IN_FLIGHT = 512;

    /** More than are in flight, so that one that takes long does not hold up all others at once. */
    static final int WINDOW = 4_096;

    /** What was begun and is not told yet may be so large in all. */
    private static final int ROOM = 4 << 20;

    private final Teller<R> teller;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
    private final Semaphore window = new Semaphore(WINDOW);
    private final Semaphore room = new Semaphore(ROOM);
    private final Holders holders = new Holders();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * A piece of work.
     *
     * @param size how many bytes it comes to, about, until it is told
     * @param run does it; what this throws is a failure of the machinery, after which nothing more
     *     is begun
     */
    public record Work<R>(Touches touches, int size, Supplier<R> run) {

        /** Work that touches nothing and is as good as done; what came of it has some size too. */
        public static <R> Work<R> done(int size, R result) {
            return new Work<>(Touches.NOTHING, size, () -> result);
        }
    }

    /** Hears what comes of the work, in order; one call at a time, from a thread of its own. */
    @FunctionalInterface
    public interface Results<R> {
        void tell(R result);

        /** Nothing can be told at the moment: what is kept back should not be. */
        default void pause() {}
    }

    private Pipeline(Results<R> results) {
        this.teller = new Teller<>(results);
    }

    /**
     * Runs all work, and returns when all of it is done and told.
     *
     * @param source gives the next piece, or null after the last; asked by this thread alone, and
     *     no further than results are told. If it fails, all that it gave is done and told before
     *     this fails as it did
     * @param results if they fail, nothing more is asked for, and what was given is done before
     *     this fails as they did
     * @throws RuntimeException what a piece of work failed with: nothing is begun after it, nothing
     *     is told that comes behind it, and what was begun is done
     */
    public static <R> void run(Supplier<@Nullable Work<R>> source, Results<R> results) {
        new Pipeline<>(results).run(source);
    }

    /** Runs work of which no piece touches what another does. */
    public static <T> void each(Collection<T> items, Consumer<T> work) {
        var left = items.iterator();
        run(
                () -> {
                    if (!left.hasNext()) {
                        return null;
                    }
                    var item = left.next();
                    return new Work<>(
                            Touches.NOTHING,
                            0,
                            () -> {
                                work.accept(item);
                                return item;
                            });
                },
                _ -> {});
    }

    private void run(Supplier<@Nullable Work<R>> source) {
        try (threads) {
            var telling = CompletableFuture.runAsync(teller::tellAll, threads);
            try {
                for (var work = next(source); work != null; work = next(source)) {
                    begin(work);
                }
            } finally {
                teller.end();
                telling.join();
            }
        }
        rethrow(failure.get());
        rethrow(teller.unheard());
    }

    private static void rethrow(@Nullable Throwable thrown) {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    private @Nullable Work<R> next(Supplier<@Nullable Work<R>> source) {
        window.acquireUninterruptibly();
        inFlight.acquireUninterruptibly();
        var work = isStopped() ? null : source.get();
        return isStopped() ? null : work;
    }

    private boolean isStopped() {
        return failure.get() != null || teller.unheard() != null;
    }

    private void begin(Work<R> work) {
        int size = Math.min(work.size(), ROOM);
        room.acquireUninterruptibly(size);
        var done =
                holders.before(work.touches())
                        .thenApplyAsync(_ -> carryOut(work), threads)
                        .whenComplete((_, _) -> inFlight.release());
        holders.hold(work.touches(), done);
        teller.next(done, () -> told(size));
    }

    private void told(int size) {
        room.release(size);
        window.release();
    }

    /** What waits for work that failed fails with it, and what does not wait finds it here. */
    private R carryOut(Work<R> work) {
        var before = failure.get();
        if (before != null) {
            throw new CompletionException(before);
        }
        try {
            return work.run().get();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            throw e;
        }
    }
}
