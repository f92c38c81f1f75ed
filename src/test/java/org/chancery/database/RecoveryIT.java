package org.chancery.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryIT {
    @TempDir Path temp;
    Path data;

    @BeforeEach
    void separate() {
        data = temp.resolve("data");
    }

    @Test
    void whatWasWrittenSurvivesARestart() throws IOException {
        try (Workspace workspace = Workspace.open(data)) {
            workspace.note("kept");
        }
        try (Workspace workspace = Workspace.open(data)) {
            assertThat(workspace.notes()).isEqualTo("kept");
            assertThat(workspace.serverLog()).content().contains("database system was shut down");
        }
    }

    @Test
    void anOrphanOfAKilledProcessIsStoppedAndItsDataKept() throws Exception {
        Path output = temp.resolve("output");
        Process killed = Processes.java(output, Abandoned.class, data.toString());
        await().atMost(60, SECONDS).until(() -> Files.readString(output).contains(Abandoned.READY));
        killed.destroyForcibly().waitFor();
        Postmaster orphan = Postmaster.of(data.toRealPath().resolve("postgres")).orElseThrow();

        try (Workspace workspace = Workspace.open(data)) {
            assertThat(workspace.notes()).isEqualTo("written before the kill");
            assertThat(workspace.server().pid()).isNotEqualTo(orphan.pid());
            await().atMost(5, SECONDS).until(() -> !Processes.runs(orphan.process()));
        }
    }

    @Test
    void aKilledServerRecoversAtTheNextStart() throws Exception {
        Workspace abandoned = Workspace.open(data);
        abandoned.note("committed");
        Postmaster server = abandoned.server();
        server.process().destroyForcibly();
        await().atMost(10, SECONDS).until(() -> Postmaster.of(abandoned.files()).isEmpty());

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(abandoned::notes);
        abandoned.abandon();
        try (Workspace workspace = Workspace.open(data)) {
            assertThat(workspace.notes()).isEqualTo("committed");
            assertThat(workspace.serverLog()).content().contains("not properly shut down");
        }
    }

    @Test
    void aStalePidFileOfADeadProcessIsNoObstacle() throws Exception {
        Path files = stopped();
        leavePidFile(files, Processes.dead());

        try (Workspace workspace = Workspace.open(data)) {
            assertThat(workspace.notes()).isEqualTo("kept");
        }
    }

    @Test
    void aProcessThatTookOverTheNumberIsLeftAlone() throws Exception {
        Path files = stopped();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(files, stranger.pid());
            assertThat(startsUnaided(files)).as("control: PostgreSQL itself refuses").isFalse();

            try (Workspace workspace = Workspace.open(data)) {
                assertThat(workspace.notes()).isEqualTo("kept");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anInitialisationThatWasCutOffIsMadeAnew() throws IOException {
        Files.createDirectories(data.resolve("postgres.draft-1/base"));
        Files.writeString(data.resolve("postgres-password"), "of the first attempt");

        try (Workspace workspace = Workspace.open(data)) {
            workspace.note("new");
            assertThat(workspace.notes()).isEqualTo("new");
            assertThat(data.resolve("postgres.draft-1")).doesNotExist();
        }
    }

    @Test
    void filesThatPostgresCannotReadAreRefusedInOneLineThatSaysWhy() throws IOException {
        Path files = stopped();
        Files.writeString(files.resolve("PG_VERSION"), "12\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Workspace.open(data))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1))
                .withMessageContaining("database files are incompatible with server");
    }

    private Path stopped() throws IOException {
        try (Workspace workspace = Workspace.open(data)) {
            workspace.note("kept");
            return workspace.files();
        }
    }

    private static void leavePidFile(Path files, long pid) throws IOException {
        String text = "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n%nready%n".formatted(pid, files);
        Files.writeString(Postmaster.file(files), text);
    }

    private static boolean startsUnaided(Path files) throws IOException {
        PostgresPrograms programs =
                new PostgresPrograms(PostgresArchive.unpackUnder(Workspace.BINARIES));
        return programs.run("pg_ctl", "--pgdata=" + files, "--log=" + files + ".log", "start")
                .succeeded();
    }
}
