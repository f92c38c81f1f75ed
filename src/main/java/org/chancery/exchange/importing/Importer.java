package org.chancery.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chancery.ledger.wiring.Ledger;

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

    /**
     * Reads a file to its end, whatever its lines are worth.
     *
     * @param mapping what the words of the source mean
     * @param tally of what becomes of them
     */
    public ImportReport run(InputStream file, Mapping mapping, Tally tally) throws IOException {
        try (var revisions = new HsgFile(file, clock.instant(), tally)) {
            for (var each = revisions.next(); each != null; each = revisions.next()) {
                record(each, mapping, tally);
            }
            return tally.report();
        }
    }

    private void record(Publication publication, Mapping mapping, Tally tally) {
        var source = new HsgSource(publication.at());
        try {
            tally.source(clerk.register(source));
        } catch (BadLine bad) {
            publication.lines().forEach(line -> tally.refused(line, bad.reason()));
            tally.done(publication.lines().size());
            return;
        }
        var holdings = Holdings.of(publication, ledger);
        var importing = new PublicationImport(source, clerk, holdings, tally, mapping);
        Chains.run(publication.chains(), importing::record);
    }
}
