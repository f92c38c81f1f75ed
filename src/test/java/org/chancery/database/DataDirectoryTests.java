package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    private static final long PID = ProcessHandle.current().pid();

    @TempDir Path temp;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (DataDirectory directory = DataDirectory.open(temp.resolve("a/b"))) {
            assertThat(permissions(directory.path())).isEqualTo("rwx------");
            assertThat(permissions(directory.path().resolve("lock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void isClosedToOthersWhenItWasOpenToThem() throws IOException {
        Path open = Files.createDirectory(temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataDirectory directory = DataDirectory.open(open)) {
            assertThat(permissions(directory.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void canBeOpenedAgainOnceItWasClosed() throws IOException {
        DataDirectory.open(temp).close();
        DataDirectory.open(temp).close();
    }

    @Test
    void namesTheProcessThatHoldsIt() throws IOException {
        try (DataDirectory held = DataDirectory.open(temp)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataDirectory.open(temp))
                    .withMessageStartingWith(
                            "The data directory %s is in use by another Chancery (pid %d):"
                                    .formatted(held.path(), PID));
        }
    }

    @Test
    void namesThePortWhenTheHolderServes() throws IOException {
        try (DataDirectory held = DataDirectory.open(temp)) {
            new Instance(PID, 8099, Instant.EPOCH, "embedded").write(held.path());

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataDirectory.open(temp))
                    .withMessageContaining("(pid %d, port 8099)".formatted(PID));
        }
    }

    @Test
    void refusesAFileInItsPlaceInOneLine() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(file))
                .withMessage(
                        "The data directory %s cannot be used: %s is a file".formatted(file, file));
    }

    @Test
    void refusesAPathThroughAFileInOneLine() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .withMessageEndingWith("cannot be used: %s is a file".formatted(file));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
