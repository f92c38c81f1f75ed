package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that is serving a data directory, and the port where it listens.
 *
 * @param database where its ledger lies, as {@link #database} gives it
 */
public record Instance(long pid, int port, Instant startedAt, String database) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Reads who serves the directory. What a process left that no longer holds the directory is
     * ignored, whoever has its number now.
     */
    public static Optional<Instance> servedFrom(Path directory) {
        try {
            var instance = JSON.readValue(Files.readString(file(directory)), Instance.class);
            return instance.holds(directory) ? Optional.of(instance) : Optional.empty();
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

    /** The database that a setting names, without what follows its name, such as a password. */
    public static String database(@Nullable String url) {
        return url == null || url.isBlank() ? "embedded" : url.replaceFirst("\\?.*", "");
    }

    private boolean holds(Path directory) throws IOException {
        // a zombie still counts as alive, but has no command any more
        return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent()
                && DataDirectory.isHeldBy(pid, directory);
    }
}
