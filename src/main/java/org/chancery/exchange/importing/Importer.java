package org.chancery.exchange.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.ledger.wiring.Ledger;

/**
 * Imports {@code hsg-visits-revisions}: the published history of the visits by foreign leaders to
 * the United States. One publication after another; what is known of an id is told from the ledger,
 * so an import that broke off is run again, and a file goes on where another ended.
 */
public final class Importer {
    /** The name of the format that it reads. */
    public static final String FORMAT = "hsg-visits-revisions";

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Clerk clerk;
    private final Ledger ledger;
    private final Clock clock;

    /** Is told of every line that is done with. */
    public interface Progress {
        /** Any thread may call it. */
        void done(int lines);
    }

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
            throw new IOException("There is no file %s".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new IOException("%s is a directory".formatted(file));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("The file %s cannot be read".formatted(file));
        }
        try (var in = Files.newInputStream(file)) {
            var begins = in.readNBytes(2);
            if (begins.length == 0) {
                throw new IOException("The file %s is empty".formatted(file));
            }
            if (begins.length == 2
                    && (begins[0] & 0xff) == GZIP_FIRST
                    && (begins[1] & 0xff) == GZIP_SECOND) {
                throw new IOException("The file %s is compressed: unpack it first".formatted(file));
            }
        }
    }

    /** How many lines a file has. */
    public static long lines(Path file) throws IOException {
        try (var lines = new Lines(Files.newInputStream(file))) {
            while (lines.advance()) {}
            return lines.number();
        }
    }

    /** Reads a file to its end, whatever its lines are worth. */
    public ImportReport run(Path file, Progress progress) throws IOException {
        var name = file.toString();
        var tally = new Tally();
        try (var revisions =
                new HsgFile(name, Files.newInputStream(file), clock.instant(), tally, progress)) {
            for (var each = revisions.next(); each != null; each = revisions.next()) {
                record(each, tally, progress);
            }
            return tally.report(name, revisions.read());
        }
    }

    private void record(Publication publication, Tally tally, Progress progress) {
        var source = new HsgSource(publication.at());
        try {
            tally.source(clerk.register(source));
        } catch (BadLine bad) {
            publication.lines().forEach(line -> tally.refused(line, bad.reason()));
            progress.done(publication.lines().size());
            return;
        }
        var holdings = Holdings.of(publication, ledger);
        var importing = new PublicationImport(source, clerk, holdings, tally, progress);
        Chains.run(publication.chains(), importing::record);
    }
}
