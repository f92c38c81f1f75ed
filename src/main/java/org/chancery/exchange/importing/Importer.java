package org.chancery.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.exchange.Lines;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.ledger.wiring.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * Imports {@code hsg-visits-revisions}: the published history of the visits by foreign leaders to
 * the United States. One publication after another; what is known of an id is told from the ledger,
 * so an import that broke off is run again, and a file goes on where another ended.
 */
public final class Importer {
    /** The name of the format that it reads. */
    public static final String FORMAT = "hsg-visits-revisions";

    /** The names of all formats. */
    public static final List<String> FORMATS = List.of(FORMAT);

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Clerk clerk;
    private final Ledger ledger;
    private final Clock clock;

    public Importer(Ledger ledger, Clock clock) {
        this.clerk = new Clerk(ledger);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Looks whether a file can be read at all.
     *
     * @throws IOException saying why not
     */
    public static void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("it cannot be read");
        }
        try (var in = Files.newInputStream(file)) {
            var begins = in.readNBytes(2);
            if (begins.length == 0) {
                throw new IOException("it is empty");
            }
            if (begins.length == 2
                    && (begins[0] & 0xff) == GZIP_FIRST
                    && (begins[1] & 0xff) == GZIP_SECOND) {
                throw new IOException("it is compressed: unpack it first");
            }
        }
    }

    /** How many lines a file has. */
    public static int lines(Path file) throws IOException {
        try (var lines = new Lines(Files.newInputStream(file))) {
            while (lines.advance()) {}
            return lines.number();
        }
    }

    /** A publication, its source, and whether somebody registered that before; or why it is bad. */
    private record Announced(
            Publication publication, HsgSource source, boolean before, @Nullable BadLine bad) {}

    /**
     * Reads a file to its end, whatever its lines are worth. While one publication is recorded the
     * next is read and its source registered.
     *
     * @param mapping what the words of the source mean
     * @param tally of what becomes of them
     */
    public ImportReport run(InputStream file, Mapping mapping, Tally tally) throws IOException {
        try (var revisions = new HsgFile(file, clock.instant(), tally);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var announced = announce(revisions);
            while (announced != null) {
                var next = threads.submit(() -> announce(revisions));
                record(announced, mapping, tally);
                announced = taken(next);
            }
            return tally.report();
        }
    }

    private static <T extends @Nullable Object> T taken(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        }
    }

    private @Nullable Announced announce(HsgFile revisions) throws IOException {
        var publication = revisions.next();
        if (publication == null) {
            return null;
        }
        var source = new HsgSource(publication.at());
        try {
            return new Announced(publication, source, clerk.register(source), null);
        } catch (BadLine bad) {
            return new Announced(publication, source, false, bad);
        }
    }

    private void record(Announced announced, Mapping mapping, Tally tally) {
        var publication = announced.publication();
        if (announced.bad() != null) {
            var reason = announced.bad().reason();
            publication.lines().forEach(line -> tally.refused(line, reason));
            tally.done(publication.lines().size());
            return;
        }
        tally.source(announced.before());
        var holdings = Holdings.of(publication, ledger);
        var importing = new PublicationImport(announced.source(), clerk, holdings, tally, mapping);
        Pipeline.each(publication.chains(), importing::record);
    }
}
