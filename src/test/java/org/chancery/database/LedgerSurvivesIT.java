package org.chancery.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chancery.ChanceryApplication;
import org.chancery.testing.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was acknowledged is there after a crash, and nothing else is. */
class LedgerSurvivesIT {
    private static final int BEFORE_THE_CRASH = 40;

    @TempDir Path temp;

    private Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Process process;

    private int runs;

    @BeforeEach
    void serveAnEmptyLedger() throws Exception {
        data = Files.createDirectory(temp.resolve("data")).toRealPath();
        serve();
        assertThat(
                        client().command(
                                        "RegisterSource",
                                        """
                                        {"subject":"source/s","publisher":"S","title":"T"}
                                        """)
                                .status())
                .isEqualTo(201);
    }

    @AfterEach
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Test
    void a_killed_process_loses_nothing_that_was_acknowledged() throws Exception {
        var acknowledged = recordUntilItDies(() -> process.destroyForcibly());
        process.waitFor();
        serve();
        assertThat(recorded()).containsAll(acknowledged);
        assertThat(positions()).isGreaterThan(BEFORE_THE_CRASH);
        assertThat(recordVisit(client(), 900)).isNotEmpty();
    }

    @Test
    void a_killed_database_loses_nothing_that_was_acknowledged() throws Exception {
        var server = Postmaster.of(data.resolve("postgres")).orElseThrow().process();
        var acknowledged = recordUntilItDies(server::destroyForcibly);
        process.destroy();
        process.waitFor();
        serve();
        assertThat(recorded()).containsAll(acknowledged);
        assertThat(recordVisit(client(), 900)).isNotEmpty();
    }

    /**
     * Four clients record; when some is acknowledged the blow falls, and they go on until refused.
     */
    private List<String> recordUntilItDies(Runnable blow) throws InterruptedException {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var clients = new ArrayList<Thread>();
        for (int c = 0; c < 4; c++) {
            int first = c * 100_000;
            var client = client();
            clients.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int i = first; ; i++) {
                                    var id = tryRecording(client, i);
                                    if (id.isEmpty()) {
                                        return;
                                    }
                                    acknowledged.add(id);
                                }
                            }));
        }
        await().atMost(60, SECONDS).until(() -> acknowledged.size() >= BEFORE_THE_CRASH);
        blow.run();
        for (var client : clients) {
            client.join();
        }
        return List.copyOf(acknowledged);
    }

    private static String tryRecording(Client client, int number) {
        try {
            return recordVisit(client, number);
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    private static String recordVisit(Client client, int number) {
        var answer =
                client.command(
                        "RecordVisit",
                        """
                        {"visitor":"KAZ","when":"2018-01-15","principals":[{"name":"P %d"}],
                         "stops":[{"host":"USA"}],"sources":[{"source":"source/s"}]}
                        """
                                .formatted(number));
        return answer.status() == 201 ? answer.body().path("subject").path("id").stringValue() : "";
    }

    private List<String> recorded() {
        var ids = new ArrayList<String>();
        String page = "/api/visits?limit=1000";
        while (page != null) {
            var body = client().get(page).body();
            body.path("items").forEach(item -> ids.add(item.path("id").stringValue()));
            var next = body.path("links").path("next");
            page = next.isString() ? next.stringValue() : null;
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private long positions() {
        return Long.parseLong(
                client().get("/api/visits?limit=1")
                        .response()
                        .headers()
                        .firstValue("Ledger-Position")
                        .orElseThrow());
    }

    private Client client() {
        return new Client(Instance.servedFrom(data).orElseThrow().port());
    }

    private void serve() {
        runs++;
        process =
                Processes.java(
                        temp.resolve("run-" + runs),
                        ChanceryApplication.class,
                        "--server.port=0",
                        "--chancery.data-dir=" + data);
        await().atMost(90, SECONDS)
                .failFast(() -> !process.isAlive())
                .until(() ->
                        Instance.servedFrom(data)
                                .filter(instance -> instance.pid() == process.pid())
                                .isPresent());
    }
}
