package org.chancery.bench;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Clients that each wait for the answer before they ask again. */
record Load(int clients) {

    /** What one client does; it counts what was answered. */
    interface Client {
        long run(BooleanSupplier goOn) throws Exception;
    }

    /** Answers a second, all clients together. */
    double perSecond(Duration time, Client client) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        return answers(client, () -> System.nanoTime() < end) * 1e9 / (System.nanoTime() - begun);
    }

    long answers(Client client, BooleanSupplier goOn)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Long>(threads);
            for (int i = 0; i < clients; i++) {
                running.submit(() -> client.run(goOn));
            }
            long answers = 0;
            for (int i = 0; i < clients; i++) {
                answers += running.take().get();
            }
            return answers;
        }
    }
}
