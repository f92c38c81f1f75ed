package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.BothWays;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while it takes many commands, and they are sent again with the same keys,
 * again and again: the ledger is in the end that of a server that was not killed, and so are the
 * answers.
 */
class KilledBulkIT {
    private static final int LINES = Integer.getInteger("campaign.lines", 1_000);
    private static final int KILLS = Integer.getInteger("campaign.bulk-kills", 1);
    private static final long SEED = Long.getLong("campaign.bulk-seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final List<String> lines = BulkWords.lines(SEED, LINES);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    /** A ledger in a database of its own, and the server that serves it. */
    private final class Served implements AutoCloseable {
        final TestDatabase database = TestDatabase.fresh();
        final ServedJar server;
        private final String name;
        private final Map<Integer, String> named = new ConcurrentHashMap<>();
        final List<String> others = new CopyOnWriteArrayList<>();

        Served(String name) throws IOException {
            this.name = name;
            server = new ServedJar(ServedJar.OURS, temp.resolve(name), settings());
            server.awaitServing();
            server.get().command("RegisterSource", Words.SOURCE);
            for (int i = 0; i < BulkWords.HOT; i++) {
                var visit = Words.visit(LocalDate.of(2018, 1, 15), "Hot " + i);
                server.get().command(visit.command(), visit.body());
            }
        }

        private String[] settings() {
            return Stream.concat(
                            TestDatabase.settings(
                                            database.ownerLogin(), database.applicationLogin())
                                    .entrySet()
                                    .stream()
                                    .map(each ->
                                            "--%s=%s".formatted(each.getKey(), each.getValue())),
                            Stream.of("--chancery.sample=false"))
                    .toArray(String[]::new);
        }

        /** Sends all lines; gives the status of each, and keeps what it says is recorded. */
        List<String> send(List<String> lines) throws IOException {
            var results = new ArrayList<String>();
            BothWays.send(
                    server.port(),
                    lines.iterator(),
                    result -> {
                        results.add(status(result));
                        keep(result);
                    });
            return results;
        }

        /** Of one key, every answer names the same entries. */
        private void keep(String result) {
            var node = StrictJson.MAPPER.readTree(result);
            if (node.has("entries")) {
                var entries = node.path("entries").toString();
                var before = named.putIfAbsent(node.path("line").intValue(), entries);
                if (before != null && !before.equals(entries)) {
                    others.add(result);
                }
            }
        }

        long head() {
            return database.number("select position from head");
        }

        List<List<String>> content() {
            try (var ledger =
                    new OpenedLedger(
                            settings(), "--chancery.data-dir=" + temp.resolve(name + "-reader"))) {
                return ledger.content();
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static String status(String result) {
        var node = StrictJson.MAPPER.readTree(result);
        return "%d %d %s"
                .formatted(
                        node.path("line").intValue(),
                        node.path("status").intValue(),
                        node.path("problem").path("detail").asString(""));
    }

    @Test
    void commandsThatAreSentAgainAfterEveryKillMakeTheLedgerOfOneRun() throws Exception {
        System.out.printf("Killed bulk with -Dcampaign.bulk-seed=%d%n", SEED);
        List<List<String>> expected;
        List<String> answered;
        long entries;
        try (var clean = new Served("clean")) {
            answered = clean.send(lines);
            expected = clean.content();
            entries = clean.head();
        }
        assertThat(answered).hasSize(LINES);
        try (var killed = new Served("killed")) {
            for (int kill = 1; kill <= KILLS; kill++) {
                kill(killed, kill, entries);
            }
            assertThat(killed.content())
                    .as("control: what was cut off is another content")
                    .isNotEqualTo(expected);
            assertThat(killed.send(lines)).isEqualTo(answered);
            assertThat(killed.content()).isEqualTo(expected);
            assertThat(killed.head()).isEqualTo(entries);
            assertThat(killed.others).as("what was said of entries before the kill").isEmpty();
            killed.send(
                    lines.stream()
                            .map(line -> line.replaceFirst("\"key\":\"[^\"]+\",", ""))
                            .toList());
            assertThat(killed.content())
                    .as("control: sent again without keys, it is recorded again")
                    .isNotEqualTo(expected);
            assertThat(killed.others).as("control: as other entries").isNotEmpty();
        }
    }

    /** Kills the server somewhere in what it has not recorded yet, and starts it again. */
    private void kill(Served served, int kill, long entries) throws Exception {
        long before = served.head();
        long furthest = before + Math.max(1, (entries - before) / (KILLS + 2 - kill));
        long position = random.nextLong(before + 1, furthest + 1);
        var sending = CompletableFuture.supplyAsync(() -> trying(served));
        await().atMost(120, SECONDS)
                .pollDelay(1, MILLISECONDS)
                .pollInterval(1, MILLISECONDS)
                .until(() -> served.head() >= position);
        served.server.kill();
        assertThatThrownBy(() -> sending.get(60, SECONDS)).isInstanceOf(ExecutionException.class);
        long after = served.head();
        System.out.printf("Killed at entry %d of %d: %d are there%n", position, entries, after);
        assertThat(after).as("it was in the midst").isLessThan(entries);
        served.server.start();
        served.server.awaitServing();
    }

    private List<String> trying(Served served) {
        try {
            return served.send(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
