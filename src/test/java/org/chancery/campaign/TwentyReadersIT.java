package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.Tags;
import org.chancery.ledger.store.PostgresEventStorageEngine;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.testing.EventReader;
import org.chancery.testing.MemoryLedger;
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
    private static final int BATCH = 20;
    private static final int BATCHES = 50;
    private static final boolean AT_LENGTH = ENTRIES > 50_000;
    private static final Duration LATEST = Duration.ofSeconds(1);

    @LocalServerPort private int port;
    @Autowired private Gateway gateway;
    @Autowired private PostgresEventStorageEngine engine;

    private final AtomicInteger resumed = new AtomicInteger();

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
                "%d readers of %d entries, resumed %d times: recorded at %.0f/s, all seen %d ms"
                        + " later%n",
                READERS,
                last,
                resumed.get(),
                ENTRIES * 1e9 / (recorded - begun),
                (seen - recorded) / 1_000_000);
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

    /** A batch every few milliseconds, of visits about which nobody decides. */
    private void record() throws InterruptedException {
        var visit = aVisit();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var inFlight = new Semaphore(BATCHES);
        long begun = System.nanoTime();
        for (int i = 0; i < ENTRIES; i += BATCH) {
            LockSupport.parkNanos(begun + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
            inFlight.acquire();
            var drafts = IntStream.range(i, i + BATCH).mapToObj(each -> another(visit, each));
            var _ =
                    TestLedger.append(engine, drafts.toList())
                            .whenComplete((_, failure) -> {
                                if (failure != null) {
                                    failures.add(failure);
                                }
                                inFlight.release();
                            });
        }
        inFlight.acquire(BATCHES);
        assertThat(failures).isEmpty();
    }

    private static Draft aVisit() {
        var ledger = new MemoryLedger();
        ledger.record(SampleWords.source("s", "S", "2020-01-01"));
        var visit = SampleWords.visit("KAZ", "USA", "P");
        ledger.record(Said.on("2018-01-16", SampleWords.visit(0), visit).cited("s"));
        return ledger.last().draft();
    }

    /** The same visit once more, under another id. */
    private static Draft another(Draft visit, int number) {
        var said = visit.said();
        var subject = SampleWords.visit(number);
        var tags = new TreeSet<>(visit.tags());
        tags.remove(Tags.subject(said.subject()));
        tags.add(Tags.subject(subject));
        return new Draft(
                Ids.next(),
                visit.by(),
                new Assertion<>(subject, said.when(), said.what(), said.sources()),
                visit.verdict(),
                null,
                null,
                List.copyOf(tags),
                visit.salt());
    }

    private void killInTurn(List<EventReader> readers, CountDownLatch done) {
        try {
            for (int i = 0; !done.await(100, MILLISECONDS); i++) {
                var reader = readers.get(i % readers.size());
                reader.kill();
                reader.resume();
                resumed.incrementAndGet();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Submission submission(Said said) {
        return said.by(Strictness.REFUSE);
    }
}
