package org.chancery.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a verb writes what it was asked for. */
final class Output {
    private Output() {}

    /** What is written. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Why a file cannot be written to, if it is plain already. */
    static Optional<String> obstacle(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return Optional.of(file + ": there is no such directory");
        }
        return Files.isDirectory(file)
                ? Optional.of(file + ": it is a directory")
                : Optional.empty();
    }

    /** What a program tells at its start would be told among what is written. */
    static void standard(Writing writing) throws IOException {
        System.setOut(System.err);
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            writing.to(out);
        }
    }

    /**
     * Writes a file that is there when all of it is, and what it replaces until then; a part that
     * broke off is not kept.
     */
    static void whole(Path file, Writing writing) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            file(beside, 0, writing);
            Files.move(beside, file, REPLACE_EXISTING, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes a file from some byte on, and has it on the disk in the end. */
    static void file(Path file, long from, Writing writing) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE)) {
            channel.truncate(from);
            channel.position(from);
            writing.to(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
