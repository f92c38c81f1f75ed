package org.chancery.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chancery.database.DataDirectory;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The imports of files that were sent to this process, one at a time; the last ones are known. */
@Component
public final class Imports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int REMEMBERED = 100;

    private final Importers importers;
    private final Clock clock;
    private final Path sent;
    private final Deque<ImportRun> runs = new ArrayDeque<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-", 0).factory());
    private @Nullable ImportRun running;

    /** Another import runs. */
    public static final class Running extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Running(UUID id) {
            super(
                    "one import at a time: /api/imports/%s is running".formatted(id),
                    null,
                    false,
                    false);
        }
    }

    /** What a process left that was killed is removed: its sender knows of no end. */
    Imports(Importers importers, DataDirectory directory, Clock clock) throws IOException {
        this.importers = importers;
        this.clock = clock;
        this.sent = directory.path().resolve("imports");
        FileSystemUtils.deleteRecursively(sent);
    }

    /** A place in the data directory for a file that is being sent. */
    public Path place() throws IOException {
        return Files.createDirectories(sent).resolve(Ids.next() + ".sent");
    }

    /**
     * Looks whether an import can begin.
     *
     * @throws Running when another is running
     */
    public synchronized void requireFree() {
        if (running != null) {
            throw new Running(running.id());
        }
    }

    /**
     * Begins to import a file, which is removed in the end.
     *
     * @throws Running when another is running
     */
    public synchronized ImportStatus begin(
            String format, Path file, boolean dryRun, Mapping mapping) {
        requireFree();
        var run = new ImportRun(format, dryRun, clock, new Tally());
        runs.addFirst(run);
        if (runs.size() > REMEMBERED) {
            runs.removeLast();
        }
        running = run;
        thread.execute(() -> {
            var failure = run.run(importers, file, mapping);
            ended(run, failure, file);
        });
        return run.status();
    }

    /** Whoever sees that an import has ended finds its place free. */
    private synchronized void ended(ImportRun run, @Nullable String failure, Path file) {
        running = null;
        run.end(failure);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }

    /** How they stand, the newest first. */
    public synchronized List<ImportStatus> all() {
        return runs.stream().map(ImportRun::status).toList();
    }

    /** How one stands. */
    public synchronized Optional<ImportStatus> status(String id) {
        return runs.stream()
                .filter(run -> run.id().toString().equals(id))
                .map(ImportRun::status)
                .findFirst();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (running != null) {
                running.stop();
            }
        }
        thread.close();
    }
}
