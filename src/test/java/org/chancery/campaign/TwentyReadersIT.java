package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.testing.EventReader;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Twenty readers follow the stream while entries are recorded, five of them killed and resumed by
 * {@code Last-Event-ID} again and again: each sees each position once, in order. How fast that goes
 * is printed; that it keeps up is asked of the campaign alone.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TwentyReadersIT {
    private static final int READERS = Integer.getInteger("campaign.readers", 20);
    private static final int KILLED = Math.min(5, READERS);
    private static final int ENTRIES = Integer.getInteger("campaign.streamed", 6_000);
    private static final int PER_SECOND = 2_000;
    private static final int WRITERS = 128;
    private static final boolean AT_LENGTH = ENTRIES > 50_000;
    private static final Duration LATEST = Duration.ofSeconds(1);

    @LocalServerPort private int port;
    @Autowired private Gateway gateway;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @Test
    void each_has_seen_each_position_once_in_order() throws Exception {
        gateway.recordNow(submission(SampleWords.source("s", "S", "2020-01-01")));
        var readers = new ArrayList<EventReader>();
        for (int i = 0; i < READERS; i++) {
            readers.add(new EventReader(port, 0));
        }
        var done = new CountDownLatch(1);
        var killing = Thread.ofVirtual().start(() -> killInTurn(readers.subList(0, KILLED), done));
        long begun = System.nanoTime();
        record();
        long recorded = System.nanoTime();
        done.countDown();
        killing.join();
        long last = gateway.last();
        assertThat(last).isEqualTo(ENTRIES + 1L);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(1, MINUTES)
                .failFast(() -> readers.stream().allMatch(EventReader::ended))
                .until(() -> readers.stream().allMatch(reader -> reader.last() == last));
        long seen = System.nanoTime();
        System.out.printf(
                "%d readers of %d entries: recorded at %.0f/s, all seen %d ms later%n",
                READERS, last, ENTRIES * 1e9 / (recorded - begun), (seen - recorded) / 1_000_000);
        assertThat(readers).allSatisfy(reader -> assertThat(reader.faults()).isEmpty());
        if (AT_LENGTH) {
            assertThat(ENTRIES * 1e9 / (recorded - begun)).isGreaterThan(0.95 * PER_SECOND);
            assertThat(Duration.ofNanos(seen - recorded)).isLessThan(LATEST);
        }
        assertFaultsAreFound(readers.getFirst(), last);
        readers.forEach(EventReader::close);
    }

    /** The control: one who resumes too early sees something twice, one too late not at all. */
    private void assertFaultsAreFound(EventReader reader, long last) {
        reader.kill();
        for (int i = 0; i < 3; i++) {
            gateway.recordNow(submission(SampleWords.source("late-" + i, "S", "2020-01-01")));
        }
        reader.resumeAfter(last - 1);
        await().until(() -> reader.last() == last + 3);
        assertThat(reader.faults()).containsExactly(last + " after " + last);
        reader.kill();
        gateway.recordNow(submission(SampleWords.source("later", "S", "2020-01-01")));
        gateway.recordNow(submission(SampleWords.source("last", "S", "2020-01-01")));
        reader.resumeAfter(last + 4);
        await().until(() -> reader.last() == last + 5);
        assertThat(reader.faults()).endsWith((last + 5) + " after " + (last + 3));
    }

    /** Clients that each wait for their answer, and together send so many a second at most. */
    private void record() throws Exception {
        long begun = System.nanoTime();
        var next = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(clients.submit(() -> recordInTurn(next, begun)));
            }
            for (var each : running) {
                each.get();
            }
        }
    }

    private void recordInTurn(AtomicInteger next, long begun) {
        for (int i = next.getAndIncrement(); i < ENTRIES; i = next.getAndIncrement()) {
            LockSupport.parkNanos(begun + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
            var visit = SampleWords.visit("KAZ", "USA", "P" + i);
            var said = Said.on("2018-01-16", SampleWords.visit(i), visit).cited("s");
            gateway.recordNow(submission(said));
        }
    }

    private static void killInTurn(List<EventReader> readers, CountDownLatch done) {
        try {
            for (int i = 0; !done.await(100, MILLISECONDS); i++) {
                var reader = readers.get(i % readers.size());
                reader.kill();
                reader.resume();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Submission submission(Said said) {
        return said.by(Strictness.REFUSE);
    }
}
