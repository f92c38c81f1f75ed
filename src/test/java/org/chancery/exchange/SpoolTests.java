package org.chancery.exchange;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is put in comes out, whoever is faster; no more lies in between than may. */
@Timeout(60)
class SpoolTests {
    private static final int MOST = 10_007;
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Random random = new Random(5);

    @TempDir Path temp;

    @Test
    void what_is_put_in_comes_out() throws Exception {
        var sent = new byte[1_000_000];
        random.nextBytes(sent);
        var received = new ByteArrayOutputStream();
        try (var spool = new Spool(temp.resolve("spool"), MOST)) {
            var passing = THREADS.submit(() -> spool.passOn(slow(received)));
            for (int next = 0; next < sent.length; ) {
                int some = Math.min(random.nextInt(1, 3 * MOST), sent.length - next);
                spool.write(sent, next, some);
                next += some;
                if (random.nextInt(4) == 0) {
                    LockSupport.parkNanos(200_000);
                }
            }
            spool.end();
            passing.get(30, SECONDS);
            spool.requireTaken();
        }
        assertThat(received.toByteArray()).isEqualTo(sent);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void who_puts_in_more_than_may_lie_there_waits() throws Exception {
        try (var spool = new Spool(temp.resolve("spool"), MOST)) {
            spool.write(new byte[MOST]);
            var writer = new AtomicReference<Thread>();
            var more =
                    THREADS.submit(() -> {
                        writer.set(Thread.currentThread());
                        write(spool, 1);
                    });
            await().until(() -> isWaiting(writer.get()));
            var out = new ByteArrayOutputStream();
            var passing = THREADS.submit(() -> spool.passOn(out));
            more.get(30, SECONDS);
            spool.end();
            passing.get(30, SECONDS);
            assertThat(out.size()).isEqualTo(MOST + 1);
        }
    }

    @Test
    void who_puts_in_hears_that_nobody_takes() throws Exception {
        try (var spool = new Spool(temp.resolve("spool"), MOST)) {
            spool.write(1);
            spool.passOn(gone());
            assertThatThrownBy(() -> spool.write(1)).hasMessage("gone");
            assertThatThrownBy(spool::requireTaken).hasMessage("gone");
        }
    }

    @Test
    void nothing_is_left_on_the_disk() throws Exception {
        var path = temp.resolve("spool");
        try (var spool = new Spool(path, Long.MAX_VALUE)) {
            var came = new CountDownLatch(1_000);
            var passing = THREADS.submit(() -> spool.passOn(counting(came)));
            for (int i = 0; i < 1_000; i++) {
                spool.write(i);
            }
            assertThat(came.await(30, SECONDS)).isTrue();
            spool.end();
            passing.get(30, SECONDS);
        }
        assertThat(path).doesNotExist();
    }

    private static boolean isWaiting(@Nullable Thread thread) {
        return thread != null && thread.getState() == Thread.State.WAITING;
    }

    private static void write(Spool spool, int length) {
        try {
            spool.write(new byte[length]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutputStream slow(OutputStream to) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                to.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                LockSupport.parkNanos(100_000);
                to.write(bytes, offset, length);
            }
        };
    }

    private static OutputStream gone() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
    }

    private static OutputStream counting(CountDownLatch came) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                came.countDown();
            }
        };
    }
}
