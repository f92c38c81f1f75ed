package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The main process of a PostgreSQL server, as its {@code postmaster.pid} tells of it. */
record Postmaster(ProcessHandle process) {

    /** Finds the server that runs on a cluster; a process that took over its number is not it. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .filter(process -> serves(process.info(), cluster))
                .map(Postmaster::new);
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    long pid() {
        return process.pid();
    }

    private static Optional<Long> pid(Path cluster) throws IOException {
        try {
            return Files.readString(file(cluster))
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle.Info info, Path cluster) {
        boolean postgres =
                info.command()
                        .map(Path::of)
                        .map(Path::getFileName)
                        .map(name -> name.toString().startsWith("postgres"))
                        .orElse(false);
        return postgres
                && info.arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(cluster.toString()::equals);
    }
}
