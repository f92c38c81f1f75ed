package org.chancery.exchange.importing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.jspecify.annotations.Nullable;

/** A file of revisions, one publication after another; what cannot be used is told to a tally. */
final class HsgFile implements AutoCloseable {
    private static final int UNREADABLE_AT_FIRST = 100;

    private final Instant now;
    private final Tally tally;
    private final Lines lines;
    private final Set<String> ofThisMoment = new HashSet<>();
    private Instant reached = Instant.EPOCH;
    private @Nullable HsgLine ahead;
    private int unreadableAtFirst;

    HsgFile(InputStream in, Instant now, Tally tally) {
        this.now = now;
        this.tally = tally;
        this.lines = new Lines(in);
    }

    /**
     * The next publication with all its lines, or null after the last.
     *
     * @throws IOException also when the file begins as none of this format does
     */
    @Nullable Publication next() throws IOException {
        var publication = new ArrayList<HsgLine>();
        if (ahead != null) {
            publication.add(ahead);
            ahead = null;
        }
        while (ahead == null && lines.advance()) {
            var line = usable();
            if (line == null) {
                tally.done(1);
            } else if (publication.isEmpty()
                    || line.knownAt().equals(publication.getFirst().knownAt())) {
                publication.add(line);
            } else {
                ahead = line;
            }
        }
        return publication.isEmpty()
                ? null
                : new Publication(publication.getFirst().knownAt(), List.copyOf(publication));
    }

    private @Nullable HsgLine usable() throws IOException {
        HsgLine line;
        try {
            var bytes = lines.bytes();
            if (isBlank(bytes)) {
                return null;
            }
            line = HsgReader.read(lines.number(), bytes);
        } catch (BadLine bad) {
            unreadable(bad.reason());
            return null;
        }
        unreadableAtFirst = UNREADABLE_AT_FIRST;
        if (line.knownAt().isBefore(reached)) {
            tally.refused(line, "it was published before the lines above it: " + line.knownAt());
            return null;
        }
        if (line.knownAt().isAfter(now)) {
            tally.refused(line, "it has not been published yet: " + line.knownAt());
            return null;
        }
        if (line.knownAt().isAfter(reached)) {
            reached = line.knownAt();
            ofThisMoment.clear();
        }
        if (!ofThisMoment.add(line.hash())) {
            tally.count(Outcome.ALREADY_THERE, line);
            return null;
        }
        return line;
    }

    private void unreadable(String reason) throws IOException {
        tally.unreadable(lines.number(), reason);
        if (unreadableAtFirst < UNREADABLE_AT_FIRST && ++unreadableAtFirst == UNREADABLE_AT_FIRST) {
            throw new IOException(
                    "it is not %s: not one of the first %d lines can be read; line %d: %s"
                            .formatted(
                                    Importer.FORMAT, UNREADABLE_AT_FIRST, lines.number(), reason));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (var each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
