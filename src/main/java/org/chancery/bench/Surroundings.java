package org.chancery.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where something was measured.
 *
 * @param sync how long 8 kB take to be on the disk of the data directory
 */
public record Surroundings(
        String postgres,
        String fsync,
        String synchronousCommit,
        String java,
        int cores,
        long heapMegabytes,
        Latency sync) {
    private static final int SYNCS = 500;
    private static final int BLOCK = 8_192;

    /** The middle and the 99th of a hundred, in microseconds. */
    public record Latency(double median, double p99) {}

    /**
     * Looks around.
     *
     * @throws IllegalStateException if the server does not keep what it acknowledges: nothing that
     *     is measured there would mean anything
     */
    static Surroundings of(DataSource database, Path directory) {
        var jdbc = JdbcClient.create(database);
        var here =
                new Surroundings(
                        setting(jdbc, "server_version"),
                        setting(jdbc, "fsync"),
                        setting(jdbc, "synchronous_commit"),
                        System.getProperty("java.vm.version"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        sync(directory));
        if (!here.fsync().equals("on") || !here.synchronousCommit().equals("on")) {
            throw new IllegalStateException(
                    "fsync is %s and synchronous_commit is %s: both must be on"
                            .formatted(here.fsync(), here.synchronousCommit()));
        }
        return here;
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }

    private static Latency sync(Path directory) {
        try {
            var file = Files.createTempFile(directory, "bench", ".sync");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var nanos = new long[SYNCS];
                for (int i = 0; i < SYNCS; i++) {
                    long begun = System.nanoTime();
                    channel.write(ByteBuffer.allocate(BLOCK), 0);
                    channel.force(false);
                    nanos[i] = System.nanoTime() - begun;
                }
                Arrays.sort(nanos);
                return new Latency(nanos[SYNCS / 2] / 1e3, nanos[SYNCS * 99 / 100] / 1e3);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("nothing can be written to " + directory, e);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL %s, fsync %s (8 kB forced to the disk in %.0f µs, 99 of 100 within %.0f), synchronous_commit %s, Java %s, %d cores, heap %d MB"
                .formatted(
                        postgres,
                        fsync,
                        sync.median(),
                        sync.p99(),
                        synchronousCommit,
                        java,
                        cores,
                        heapMegabytes);
    }
}
