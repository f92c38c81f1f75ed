package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** A reader of the engine's endless stream, which begins again from its last token. */
final class StreamReader implements AutoCloseable {
    private final PostgresEventStorageEngine engine;
    private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean again;
    private @Nullable TrackingToken token;

    StreamReader(PostgresEventStorageEngine engine) {
        this.engine = engine;
        Thread.ofVirtual().start(this::read);
    }

    /** The positions that it saw, as it saw them. */
    List<Long> seen() {
        return seen;
    }

    /** How often it opened the stream. */
    int begun() {
        return begun.get();
    }

    /** Has it leave the stream and begin again, as a reader does whose process was restarted. */
    void beginAgain() {
        again = true;
        woken.release();
    }

    private void read() {
        try {
            do {
                begun.incrementAndGet();
                var stream = engine.stream(StreamingCondition.startingFrom(token), null);
                follow(stream);
                stream.close();
            } while (!closed.await(50, MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(MessageStream<EventMessage> stream) throws InterruptedException {
        stream.setCallback(woken::release);
        again = false;
        while (!again && closed.getCount() > 0 && stream.error().isEmpty()) {
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                var read = TrackingToken.fromContext(next.get()).orElseThrow();
                token = read;
                seen.add(read.position().orElseThrow());
            }
            woken.tryAcquire(100, MILLISECONDS);
            woken.drainPermits();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
