package org.chancery.exchange.importing;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs chains beside each other, so that what they record is written in groups. */
final class Chains {
    private static final int IN_FLIGHT = 512;

    private Chains() {}

    /** Returns when every chain is done; after a failure no chain is begun, and it fails too. */
    static void run(List<List<Step>> chains, Consumer<List<Step>> work) {
        var failure = new AtomicReference<@Nullable Throwable>();
        var free = new Semaphore(IN_FLIGHT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var chain : chains) {
                free.acquireUninterruptibly();
                if (failure.get() != null) {
                    break;
                }
                threads.execute(() -> {
                    try {
                        work.accept(chain);
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        free.release();
                    }
                });
            }
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }
}
