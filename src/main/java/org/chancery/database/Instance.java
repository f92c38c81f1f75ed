package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The process that is serving a data directory, and the port where it listens. */
public record Instance(long pid, int port, Instant startedAt) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Reads who serves the directory; what a process left that no longer lives is ignored. */
    public static Optional<Instance> servedFrom(Path directory) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(directory)), Instance.class))
                    .filter(Instance::isAlive);
        } catch (IOException | JacksonException absentOrNotOurs) {
            return Optional.empty();
        }
    }

    void write(Path directory) throws IOException {
        OwnerOnly.write(file(directory), JSON.writeValueAsString(this) + "\n");
    }

    static Path file(Path directory) {
        return directory.resolve("instance.json");
    }

    private boolean isAlive() {
        // a zombie still counts as alive, but has no command any more
        return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
    }
}
