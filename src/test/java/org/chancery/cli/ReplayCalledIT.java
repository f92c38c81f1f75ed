package org.chancery.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.ChanceryApplication;
import org.chancery.database.Processes;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The verb as a user calls it, on the sample: with a running server and without one. */
class ReplayCalledIT {
    private static final Pattern SHA_256 = Pattern.compile("SHA-256 ([0-9a-f]{64})");

    @TempDir Path temp;

    private String output = "";

    @Test
    void with_a_server_and_without_it_comes_to_the_same() throws Exception {
        var database = TestDatabase.fresh();
        var sample = settings(database);
        String served;
        try (var server = serve(sample)) {
            var data =
                    List.of(
                            "--chancery.data-dir="
                                    + server.getEnvironment()
                                            .getRequiredProperty("chancery.data-dir"));
            assertThat(called(data, "replay", "--as-of=2026-01-01", "--json")).as(output).isZero();
            var json =
                    StrictJson.MAPPER.readTree(
                            output.lines()
                                    .filter(line -> line.startsWith("{"))
                                    .findFirst()
                                    .orElse(""));
            assertThat(json.at("/report/outcome").stringValue()).isEqualTo("same");
            served = json.at("/report/replayed/sha256").stringValue();
            assertThat(called(data, "replay", "ATL")).isEqualTo(2);
            assertThat(called(data, "replay", "--at-position=9999999")).isEqualTo(1);
            assertThat(output).contains("lies in the future").doesNotContain("\tat ");
        }
        assertThat(called(sample, "replay", "--as-of=2026-01-01")).as(output).isZero();
        assertThat(sum()).isEqualTo(served);
        assertThat(output)
                .startsWith("all as of 2026-01-01, known up to entry ")
                .contains("  differing    0");

        database.run("update read_model.fact set value = replace(value, 'Nazarbayev', 'X')");
        assertThat(called(sample, "replay", "KAZ-USA", "--step", "--as-of=2018-01-20"))
                .as(output)
                .isEqualTo(3);
        assertThat(output)
                .contains("visits.visit-recorded", "    /contact/lastVisit/KAZ>USA")
                .contains("  differing    1", "    KAZ-USA, since entry ", "        replayed  ")
                .contains("ERROR");
    }

    /** The one of both sides, which are the same. */
    private String sum() {
        var sums = SHA_256.matcher(output).results().map(each -> each.group(1)).toList();
        assertThat(sums).hasSize(2);
        assertThat(sums.getFirst()).isEqualTo(sums.getLast());
        return sums.getFirst();
    }

    private static List<String> settings(TestDatabase database) {
        var settings = new ArrayList<String>();
        database.register((name, value) -> settings.add("--" + name + "=" + value.get()));
        return settings;
    }

    private static ConfigurableApplicationContext serve(List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add("--server.port=0");
        all.add("--chancery.sample=true");
        return new SpringApplicationBuilder(ChanceryApplication.class)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(all.toArray(String[]::new));
    }

    private int called(List<String> settings, String... arguments) throws Exception {
        var told = temp.resolve("output");
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(settings);
        var process = Processes.java(told, ChanceryApplication.class, all.toArray(String[]::new));
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        output = Files.readString(told);
        return process.exitValue();
    }
}
