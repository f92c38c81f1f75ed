package org.chancery.database;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directory that belongs to this process alone, from opening to closing. */
public final class DataDirectory implements AutoCloseable {
    /** Not asked of the file: closing a channel on it ends every lock of this process on it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private static final String LOCK = "lock";
    private static final String PID = Long.toString(ProcessHandle.current().pid());

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
        HELD_HERE.remove(path);
    }

    /** Whether a process has the directory open now. */
    static boolean isHeldBy(long pid, Path directory) throws IOException {
        Path real = directory.toRealPath();
        return isHeld(real) && holder(real).equals(Long.toString(pid));
    }

    private static boolean isHeld(Path directory) throws IOException {
        if (HELD_HERE.contains(directory)) {
            return true;
        }
        try (var channel = FileChannel.open(directory.resolve(LOCK), WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        if (!HELD_HERE.add(directory)) {
            throw new CannotStart(inUse(directory));
        }
        FileChannel channel = OwnerOnly.open(directory.resolve(LOCK));
        if (channel.tryLock() == null) {
            channel.close();
            HELD_HERE.remove(directory);
            throw new CannotStart(inUse(directory));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(PID.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String holder(Path directory) throws IOException {
        if (HELD_HERE.contains(directory)) {
            return PID;
        }
        return Files.readString(directory.resolve(LOCK)).strip();
    }

    private static String inUse(Path directory) throws IOException {
        String pid = holder(directory);
        String port =
                Instance.servedFrom(directory)
                        .map(instance -> ", port " + instance.port())
                        .orElse("");
        return ("The data directory %s is in use by another Chancery (pid %s%s): stop that one, or"
                        + " give this one its own chancery.data-dir")
                .formatted(directory, pid.isEmpty() ? "unknown" : pid, port);
    }
}
