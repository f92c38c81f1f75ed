package org.chancery.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that belongs to this process alone, from opening to closing. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the directory if it is absent, readable by its owner only, and locks it. */
    public static DataDirectory open(Path path) {
        try {
            OwnerOnly.directory(path);
            Path real = path.toRealPath();
            return new DataDirectory(real, lock(real));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be used: %s".formatted(path, reason(path, e)), e);
        }
    }

    private static String reason(Path path, IOException failure) {
        for (var part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                return part + " is a file";
            }
        }
        if (failure instanceof AccessDeniedException) {
            return "this user may not write there";
        }
        var said =
                failure instanceof FileSystemException denied
                        ? denied.getReason()
                        : failure.getMessage();
        return said == null ? "it can be neither made nor locked" : said;
    }

    public Path path() {
        return path;
    }

    /** Ends the lock; the directory and what it holds stay. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel = OwnerOnly.open(file);
        if (!locks(channel)) {
            channel.close();
            throw new CannotStart(inUse(directory, Files.readString(file).strip()));
        }
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String inUse(Path directory, String pid) {
        String port =
                Instance.servedFrom(directory)
                        .filter(instance -> pid.equals(Long.toString(instance.pid())))
                        .map(instance -> ", port " + instance.port())
                        .orElse("");
        return ("The data directory %s is in use by another Chancery (pid %s%s): stop that one, or"
                        + " give this one its own chancery.data-dir")
                .formatted(directory, pid.isEmpty() ? "unknown" : pid, port);
    }
}
