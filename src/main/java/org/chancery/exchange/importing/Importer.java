package org.chancery.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.exchange.Lines;
import org.chancery.kernel.Subject;
import org.chancery.ledger.wiring.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the files of a series, one publication after another; what is known of an id is told from
 * the ledger, so an import that broke off is run again, and a file goes on where another ended.
 */
public final class Importer {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final Series series;
    private final Clerk clerk;
    private final Clock clock;

    /**
     * An importer of one format.
     *
     * @throws IllegalArgumentException when there is no such format
     */
    public Importer(String format, Ledger ledger, Clock clock) {
        this.series = Formats.named(format);
        this.clerk = new Clerk(ledger, series);
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
            Publication publication,
            PublicationSource source,
            boolean before,
            @Nullable BadLine bad) {}

    /**
     * Reads a file to its end, whatever its lines are worth. While one publication is recorded the
     * next is read and its source registered.
     *
     * @param mapping what the words of the source mean
     * @param tally of what becomes of them
     */
    public ImportReport run(InputStream file, Mapping mapping, Tally tally) throws IOException {
        try (var publications = series.open(file, clock.instant(), tally);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var placing = series.placing();
            var opened = new HashSet<Subject>();
            var announced = announce(publications);
            if (announced != null) {
                placing.begin(clerk.ledger(), announced.publication().at());
            }
            while (announced != null) {
                var next = threads.submit(() -> announce(publications));
                record(announced, placing, opened, mapping, tally);
                announced = taken(next);
            }
            tally.accompanying(placing.accompanying());
            return tally.report();
        }
    }

    /** What names a person who cannot be registered is flagged for it. */
    private void open(Opening opening, PublicationSource source, Tally tally) {
        try {
            tally.person(clerk.open(opening, source));
        } catch (BadLine bad) {
            LOG.warn("{} is not registered: {}", opening.subject(), bad.reason());
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

    private @Nullable Announced announce(SeriesFile publications) throws IOException {
        var publication = publications.next();
        if (publication == null) {
            return null;
        }
        var source = new PublicationSource(series, publication.at());
        try {
            return new Announced(publication, source, clerk.register(source), null);
        } catch (BadLine bad) {
            return new Announced(publication, source, false, bad);
        }
    }

    private void record(
            Announced announced,
            Placing placing,
            Set<Subject> opened,
            Mapping mapping,
            Tally tally) {
        var publication = announced.publication();
        if (announced.bad() != null) {
            var reason = announced.bad().reason();
            publication.lines().forEach(line -> tally.refused(line, reason));
            tally.done((int) publication.lines().stream().filter(Line::closes).count());
            return;
        }
        tally.source(announced.before());
        var importing =
                new PublicationImport(
                        publication, announced.source(), clerk, placing, mapping, tally);
        for (var opening : importing.openings()) {
            if (opened.add(opening.subject())) {
                open(opening, announced.source(), tally);
            }
        }
        importing.record();
    }
}
