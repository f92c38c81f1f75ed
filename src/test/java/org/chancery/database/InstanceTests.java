package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTests {
    private static final Instant START = Instant.parse("2025-12-10T08:00:00.250Z");

    @TempDir Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        Instance instance = new Instance(ProcessHandle.current().pid(), 8080, START, "embedded");
        instance.write(directory);
        try (var _ = DataDirectory.open(directory)) {
            assertThat(Instance.servedFrom(directory)).contains(instance);
        }
    }

    @Test
    void isIgnoredWhenAnotherProcessHasItsNumber() throws IOException {
        DataDirectory.open(directory).close();
        new Instance(ProcessHandle.current().pid(), 8080, START, "embedded").write(directory);
        assertThat(Instance.servedFrom(directory)).isEmpty();

        try (var _ = DataDirectory.open(directory)) {
            new Instance(ProcessHandle.current().parent().orElseThrow().pid(), 1, START, "embedded")
                    .write(directory);
            assertThat(Instance.servedFrom(directory)).isEmpty();
        }
    }

    @Test
    void namesADatabaseWithoutItsPassword() {
        assertThat(Instance.database(null)).isEqualTo("embedded");
        assertThat(Instance.database("jdbc:postgresql://db/chancery?user=u&password=p"))
                .isEqualTo("jdbc:postgresql://db/chancery");
    }

    @Test
    void standsAsPlainJsonForItsOwnerOnly() throws IOException {
        new Instance(1, 8080, START, "embedded").write(directory);

        Path file = directory.resolve("instance.json");
        assertThat(file)
                .hasContent(
                        """
                        {"pid":1,"port":8080,"startedAt":"2025-12-10T08:00:00.250Z","database":"embedded"}
                        """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isIgnoredWhenItsProcessIsDead() throws Exception {
        new Instance(Processes.dead(), 8080, START, "embedded").write(directory);

        assertThat(Instance.servedFrom(directory)).isEmpty();
    }

    @Test
    void isIgnoredWhenItCannotBeRead() throws IOException {
        assertThat(Instance.servedFrom(directory)).isEmpty();

        Files.writeString(directory.resolve("instance.json"), "{\"pid\":");
        assertThat(Instance.servedFrom(directory)).isEmpty();
    }
}
