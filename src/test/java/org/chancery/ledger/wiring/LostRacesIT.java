package org.chancery.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An engine that says of every append that others were faster. */
class LostRacesIT {
    private static final int ATTEMPTS = 12;

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store =
            new LedgerStore(
                    database.application(),
                    new StoredEntries(ChanceryHouse.CODEC),
                    Clock.systemUTC());
    private final AtomicInteger lost = new AtomicInteger();
    private final Gateway gateway =
            new Gateway(
                    ChanceryHouse.HOUSE,
                    losing(store.engine()),
                    new Archive(ChanceryHouse.HOUSE, store.reader()),
                    new SystemMaking(Clock.systemUTC()));

    private volatile boolean losing = true;

    @AfterEach
    void close() {
        gateway.close();
        store.close();
    }

    @Test
    void are_tried_again_so_often_and_no_more_and_the_key_is_free_then() {
        for (int time = 1; time <= 2; time++) {
            assertThatThrownBy(() -> gateway.recordNow(source())).isInstanceOf(Gateway.Busy.class);
            assertThat(lost).hasValue(time * ATTEMPTS);
        }
        losing = false;
        assertThat(gateway.recordNow(source()).replayed()).isFalse();
        assertThat(gateway.recordNow(source()).replayed()).isTrue();
        assertThat(gateway.last()).isEqualTo(1);
    }

    private static Submission source() {
        return SampleWords.source("s", "S", "2020-01-01")
                .by("test", "a key", "a request", Strictness.REFUSE);
    }

    private EventStorageEngine losing(EventStorageEngine engine) {
        return (EventStorageEngine)
                Proxy.newProxyInstance(
                        EventStorageEngine.class.getClassLoader(),
                        new Class<?>[] {EventStorageEngine.class},
                        (_, method, arguments) -> {
                            if (losing && method.getName().equals("appendEvents")) {
                                lost.incrementAndGet();
                                return CompletableFuture.failedFuture(
                                        conflictingEventsDetected(ConsistencyMarker.ORIGIN));
                            }
                            try {
                                return method.invoke(engine, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
