package org.chancery.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ChanceryApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingIT {
    @TempDir Path temp;

    @Test
    void oneProcessServesASecondIsRefusedAndTheEndLeavesNothingRunning() throws Exception {
        Path data = Files.createDirectory(temp.resolve("data")).toRealPath();
        Process first = serve(data, "first");
        try {
            await().atMost(90, SECONDS)
                    .failFast(() -> !first.isAlive())
                    .until(() -> Instance.servedFrom(data).isPresent());
            Instance instance = Instance.servedFrom(data).orElseThrow();
            assertThat(instance.pid()).isEqualTo(first.pid());
            assertThat(instance.port()).isPositive();
            Postmaster server = Postmaster.of(data.resolve("postgres")).orElseThrow();

            Process second = serve(data, "second");
            assertThat(second.waitFor(60, SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(temp.resolve("second")))
                    .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"))
                    .last()
                    .asString()
                    .contains(
                            "The data directory %s is in use by another Chancery (pid %d, port %d)"
                                    .formatted(data, first.pid(), instance.port()));
            assertThat(Processes.runs(server.process())).as("the first one serves on").isTrue();

            first.destroy();
            assertThat(first.waitFor(30, SECONDS)).isTrue();
            await().atMost(5, SECONDS).until(() -> !Processes.runs(server.process()));
            assertThat(data.resolve("instance.json")).doesNotExist();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            first.destroy();
            first.waitFor();
        }
    }

    private Process serve(Path data, String output) {
        return Processes.java(
                temp.resolve(output),
                ChanceryApplication.class,
                "--server.port=0",
                "--chancery.data-dir=" + data);
    }
}
