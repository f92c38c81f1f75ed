package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.ChanceryApplication;
import org.chancery.database.Instance;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The verb is a process of its own, as a user calls it; the data directory is being served. */
class ImportThroughServerIT {
    private static ConfigurableApplicationContext server;
    private static Path data;

    @TempDir Path temp;

    private String output = "";

    @BeforeAll
    static void serve() {
        var settings = new ArrayList<>(notServed());
        settings.add("--server.port=0");
        server =
                new SpringApplicationBuilder(ChanceryApplication.class)
                        .logStartupInfo(false)
                        .properties("logging.level.root=warn")
                        .run(settings.toArray(String[]::new));
        data = Path.of(server.getEnvironment().getRequiredProperty("chancery.data-dir"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theServerRecordsWhatTheCallReports() throws Exception {
        var good = file("good.jsonl", line("c1", "Kazakhstan"));
        var bad = file("bad.jsonl", line("c2", "Atlantis") + "\n" + line("c3", "Iran"));
        assertThat(called("import", "--format=hsg-visits-revisions", good, bad)).isEqualTo(3);
        assertThat(output.lines().toList())
                .contains(
                        good + ": 1 line",
                        "  new records  1 = 1 recorded",
                        bad + ": 2 lines",
                        "  unmapped     states 1, offices 0, types of visits 0",
                        "    state 'Atlantis' (atlantis): 1 line, the first is 1",
                        "    line 1: no state is known as 'Atlantis' (atlantis)");
        assertThat(visits("KAZ-USA")).isEqualTo(1);
        assertThat(visits("IRN-USA")).isEqualTo(1);

        var mapping =
                file("mapping.csv", "kind,name,id,since,until,means\nstate,Atlantis,,,,TKM\n");
        assertThat(
                        called(
                                "import",
                                "--format=hsg-visits-revisions",
                                "--mapping=" + mapping,
                                good,
                                bad))
                .isZero();
        assertThat(output).contains("  new records  2 = 1 recorded + 1 already there");
        assertThat(visits("TKM-USA")).isEqualTo(1);
    }

    @Test
    void aDryRunEndsAsTheImportWouldAndRecordsNothing() throws Exception {
        var file = file("dry.jsonl", line("f1", "Albania") + "\n" + line("f2", "Atlantis"));
        assertThat(called("import", "--format=hsg-visits-revisions", "--dry-run", file))
                .isEqualTo(3);
        assertThat(output).startsWith(file + " (dry run, nothing is recorded): 2 lines");
        assertThat(output).contains("  new records  2 = 1 would be recorded + 1 refused");
        assertThat(visits("ALB-USA")).isZero();
    }

    @Test
    void whatFailsThereFailsHere() throws Exception {
        var another = file("another.csv", "id,from,to\n");
        assertThat(called("import", "--format=hsg-visits-revisions", another)).isEqualTo(1);
        assertThat(output)
                .startsWith(another + ": 1 line")
                .contains(another + ": it is not hsg-visits-revisions")
                .doesNotContain("\tat ");
    }

    @Test
    void whatIsDoneBeforeItFailsIsReported() throws Exception {
        var file = file("large.jsonl", line("h1", "Belgium") + "\n" + largerMomentThanCanBeHeld());
        var format = "--format=hsg-visits-revisions";
        for (var directory : List.of(served(), notServed())) {
            assertThat(called(directory, "import", format, file)).isEqualTo(1);
            assertThat(output.lines().toList())
                    .containsSubsequence(
                            file + ": 1 line",
                            "  new records  1 = 1 recorded",
                            file
                                    + ": line 18: the lines of 2021-01-01T00:00:00Z come to more than"
                                    + " 16 MiB, and a moment is taken as one");
        }
        assertThat(visits("BEL-USA")).isEqualTo(1);
    }

    private static String largerMomentThanCanBeHeld() {
        var filler = new StringBuilder();
        for (int member = 0; member < 100; member++) {
            filler.append("\"%d\":\"%s\",".formatted(member, "x".repeat(10_000)));
        }
        var moment = new StringBuilder();
        for (int id = 1; id <= 17; id++) {
            moment.append(
                    line("i" + id, "Belgium")
                            .replace("2020-", "2021-")
                            .replace("\"visitor\"", filler + "\"visitor\""));
            moment.append('\n');
        }
        return moment.toString();
    }

    @Test
    void aMappingThatCannotBeReadIsToldBeforeAnythingIsSent() throws Exception {
        var good = file("good.jsonl", line("d1", "Kazakhstan"));
        var mapping = file("mapping.csv", "state,Atlantis,,,,TKM\n");
        assertThat(called("import", "--format=hsg-visits-revisions", "--mapping=" + mapping, good))
                .isEqualTo(1);
        assertThat(output).startsWith(mapping + ": a mapping begins with the line kind,name");
    }

    @Test
    void aCallThatNamesAnotherDatabaseIsNotSentToTheServer() throws Exception {
        var file = file("elsewhere.jsonl", line("e1", "Estonia"));
        var elsewhere = "--spring.datasource.url=jdbc:postgresql://localhost:1/elsewhere";
        assertThat(called("import", "--format=hsg-visits-revisions", elsewhere, file)).isEqualTo(2);
        assertThat(output).contains("records in another database");
        assertThat(visits("EST-USA")).isZero();
    }

    private int called(String... arguments) throws Exception {
        return called(served(), arguments);
    }

    private static List<String> served() {
        return List.of("--chancery.data-dir=" + data);
    }

    private static List<String> notServed() {
        var settings = new ArrayList<String>();
        TestDatabase.fresh()
                .register((name, value) -> settings.add("--" + name + "=" + value.get()));
        return settings;
    }

    private int called(List<String> settings, String... arguments) throws Exception {
        var called = Called.with(temp, settings, arguments);
        output = called.output();
        return called.status();
    }

    private static int visits(String pair) {
        var client = new Client(Instance.servedFrom(data).orElseThrow().port());
        return client.get("/api/visits?pair=" + pair).body().path("items").size();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(temp.resolve(name), text).toString();
    }

    private static String line(String id, String from) {
        return """
        {"knownAt":"2020-01-01T00:00:00Z","op":"added","id":"%s","record":\
        {"start-date":"2018-01-15","end-date":"2018-01-17","visitor":"President A",\
        "from":"%s","from@id":"%s","description":"State visit."}}\
        """
                .formatted(id, from, from.toLowerCase(Locale.ROOT));
    }
}
