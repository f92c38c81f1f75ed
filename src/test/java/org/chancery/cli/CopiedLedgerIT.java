package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.ChanceryApplication;
import org.chancery.database.Instance;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The verbs as a user calls them, on the sample: with a running server and without one. */
class CopiedLedgerIT {
    /** Of the sample, in a database that nobody serves. */
    private static List<String> sample;

    private static byte[] export;

    @TempDir static Path shared;

    @TempDir Path temp;

    private String output = "";

    @BeforeAll
    static void theSampleIsExportedThroughItsServer() throws Exception {
        sample = settings();
        try (var server = serve(sample, true)) {
            var data = data(server);
            var file = shared.resolve("served.ndjson");
            var call = new CopiedLedgerIT();
            call.temp = shared;
            assertThat(call.called(data, "export", file.toString())).as(call.output).isZero();
            export = Files.readAllBytes(file);
            assertThat(new String(export, UTF_8).lines().count())
                    .isEqualTo(new Client(port(data)).get("/").body().path("entries").asLong() + 2);
            // in pieces, through the server
            for (int bytes : new int[] {40, export.length / 2, export.length - 1}) {
                var piece = shared.resolve("piece-%d.ndjson".formatted(bytes));
                Files.write(piece, Arrays.copyOf(export, bytes));
                assertThat(call.called(data, "export", "--resume", piece.toString()))
                        .as(call.output)
                        .isZero();
                assertThat(Files.readAllBytes(piece)).isEqualTo(export);
            }
        }
    }

    @Test
    void withoutAServerTheBytesAreTheSame() throws Exception {
        var file = temp.resolve("ledger.ndjson");
        assertThat(called(sample, "export", file.toString())).as(output).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(export);
        assertThat(output).startsWith(file + ": ").contains(" entries, SHA-256 ");

        assertThat(called(sample, "export", file.toString())).isEqualTo(2);
        assertThat(output).contains(file + " is there: --resume goes on with it, --force");
        assertThat(called(sample, "export", "--resume", file.toString())).isZero();
        assertThat(called(sample, "export", "--force", "--to=1", file.toString())).isZero();
        assertThat(Files.readString(file).lines()).hasSize(3);

        Files.write(file, Arrays.copyOf(export, export.length / 3));
        assertThat(called(sample, "export", "--resume", "--to=1", file.toString())).isEqualTo(1);
        assertThat(output).contains("leave --to out");
        assertThat(called(sample, "export", "--resume", file.toString())).as(output).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(export);
        assertThat(called(sample, "restore", "--check", file.toString())).as(output).isZero();
        assertThat(output).contains(" entries are as they were written, SHA-256 ");
    }

    @Test
    void aListIsTheOneThatIsAnsweredWithAServerAndWithout() throws Exception {
        var file = temp.resolve("visits.csv");
        var asked =
                List.of("export", "--list=visits", "--with=state=KAZ", "--with=asOf=2026-01-01");
        var call = new ArrayList<>(asked);
        call.add(file.toString());
        assertThat(called(sample, call.toArray(String[]::new))).as(output).isZero();
        var table = Files.readString(file);
        assertThat(table).startsWith("visit,visitor,").contains("KAZ");
        call.add("--force");
        call.set(1, "--list=nonsense");
        assertThat(called(sample, call.toArray(String[]::new))).isEqualTo(1);
        assertThat(output).contains("nonsense");
        assertThat(Files.readString(file)).as("what was there stays").isEqualTo(table);
        try (var server = serve(sample, true)) {
            var client = new Client(port(data(server)));
            assertThat(client.send("GET", "/api/visits.csv?state=KAZ&asOf=2026-01-01").body())
                    .isEqualTo(table);
            call.set(1, "--list=relations/IRN-KAZ/timeline");
            call.set(2, "--format=ndjson");
            assertThat(called(data(server), call.toArray(String[]::new))).as(output).isZero();
            assertThat(Files.readString(file))
                    .isNotEmpty()
                    .isEqualTo(
                            client.send(
                                            "GET",
                                            "/api/relations/IRN-KAZ/timeline.ndjson?asOf=2026-01-01")
                                    .body());
            call.set(1, "--list=tables/visits-by-pair");
            assertThat(called(data(server), call.toArray(String[]::new))).as(output).isZero();
            assertThat(Files.readString(file))
                    .contains("IRN")
                    .isEqualTo(
                            client.send("GET", "/api/tables/visits-by-pair.ndjson?asOf=2026-01-01")
                                    .body());
        }
    }

    @Test
    void toStandardOutputNothingElseIsWritten() throws Exception {
        var errors = temp.resolve("errors");
        var out = temp.resolve("out.ndjson");
        var process =
                new ProcessBuilder(command(sample, "export"))
                        .redirectOutput(out.toFile())
                        .redirectError(errors.toFile())
                        .start();
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(export);
    }

    @Test
    void whatWasChangedIsNotGoneOnWith() throws Exception {
        var before = Arrays.copyOf(export, export.length / 2);
        before[700] ^= 4;
        var file = Files.write(temp.resolve("bad.ndjson"), before);
        assertThat(called(sample, "export", "--resume", file.toString())).isEqualTo(1);
        assertThat(output).startsWith(file + ": line 2: it was changed: ");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anotherLedgerDoesNotGoOnWithIt() throws Exception {
        var another = settings();
        try (var server = serve(another, false)) {
            new Client(port(data(server)))
                    .command("RegisterSource", "{\"publisher\":\"Mine\",\"title\":\"Mine\"}");
        }
        var file = temp.resolve("other.ndjson");
        assertThat(called(another, "export", file.toString())).as(output).isZero();
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 20));
        assertThat(called(sample, "export", "--resume", file.toString())).isEqualTo(1);
        assertThat(output).contains("it is an export of another ledger");
    }

    @Test
    void withoutAServerAnEmptyLedgerIsRestoredAndAnswersAsBefore() throws Exception {
        var file = file();
        var restored = settings();
        assertThat(called(restored, "restore", file.toString())).as(output).isZero();
        assertThat(output).contains(" entries are restored, SHA-256 ");
        assertThat(called(restored, "restore", file.toString())).isEqualTo(1);
        assertThat(output).contains("the ledger is not empty, it ends at entry ");
        var again = temp.resolve("again.ndjson");
        assertThat(called(restored, "export", again.toString())).as(output).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(export);
        requireSameAnswers(restored);
    }

    @Test
    void throughAServerAnEmptyLedgerIsRestoredToo() throws Exception {
        var restored = settings();
        try (var server = serve(restored, false)) {
            var bad = export.clone();
            bad[bad.length - 3000] ^= 4;
            var file = Files.write(temp.resolve("bad.ndjson"), bad);
            assertThat(called(data(server), "restore", file.toString())).isEqualTo(1);
            assertThat(output).startsWith(file + ": line ").contains(": it was changed: ");
            var client = new Client(port(data(server)));
            assertThat(client.get("/").body().path("entries").asLong()).isZero();

            assertThat(called(data(server), "restore", file().toString())).as(output).isZero();
            assertThat(client.send("GET", "/api/ledger/export").body().getBytes(UTF_8))
                    .isEqualTo(export);
            assertThat(called(data(server), "restore", file().toString())).isEqualTo(1);
            assertThat(output).contains("the ledger is not empty");
        }
        requireSameAnswers(restored);
    }

    /** The sample is not recorded into what was restored, and every list is as it was. */
    private static void requireSameAnswers(List<String> restored) {
        try (var server = serve(restored, true);
                var original = serve(sample, true)) {
            var client = new Client(port(data(server)));
            var before = new Client(port(data(original)));
            for (var path :
                    List.of(
                            "/api/visits.ndjson?asOf=2026-01-01",
                            "/api/sources.ndjson?asOf=2026-01-01",
                            "/api/relations.ndjson?asOf=2026-01-01",
                            "/api/relations/IRN-KAZ/timeline.ndjson?asOf=2026-01-01")) {
                var position = "Ledger-Min-Position";
                var entries = Long.toString(before.get("/").body().path("entries").asLong());
                assertThat(client.send("GET", path, position, entries).body())
                        .as(path)
                        .isNotEmpty()
                        .isEqualTo(before.send("GET", path, position, entries).body());
            }
        }
    }

    private Path file() throws Exception {
        return Files.write(temp.resolve("whole.ndjson"), export);
    }

    private static List<String> settings() {
        var settings = new ArrayList<String>();
        TestDatabase.fresh()
                .register((name, value) -> settings.add("--" + name + "=" + value.get()));
        return settings;
    }

    private static ConfigurableApplicationContext serve(List<String> settings, boolean withSample) {
        var all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--chancery.sample=" + withSample);
        return new SpringApplicationBuilder(ChanceryApplication.class)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(all.toArray(String[]::new));
    }

    private static List<String> data(ConfigurableApplicationContext server) {
        return List.of(
                "--chancery.data-dir="
                        + server.getEnvironment().getRequiredProperty("chancery.data-dir"));
    }

    private static int port(List<String> data) {
        var directory = data.getFirst().substring("--chancery.data-dir=".length());
        return Instance.servedFrom(Path.of(directory)).orElseThrow().port();
    }

    private static List<String> command(List<String> settings, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--class-path",
                                System.getProperty("java.class.path"),
                                ChanceryApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(settings);
        return command;
    }

    private int called(List<String> settings, String... arguments) throws Exception {
        var called = Called.with(temp, settings, arguments);
        output = called.output();
        return called.status();
    }
}
