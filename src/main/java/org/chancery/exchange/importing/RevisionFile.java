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
final class RevisionFile implements SeriesFile {
    private static final int UNREADABLE_AT_FIRST = 100;
    private static final int LARGEST_MOMENT = 1 << 24;

    private final LineReader reader;
    private final Instant now;
    private final Tally tally;
    private final TextLines lines;
    private final Set<String> ofThisMoment = new HashSet<>();
    private int bytesOfThisMoment;
    private Instant reached = Instant.MIN;
    private @Nullable Line ahead;
    private boolean recognized;
    private int unreadable;
    private String firstFault = "it holds blank lines only";

    RevisionFile(InputStream in, RevisedSeries series, Instant now, Tally tally) {
        this.reader = new LineReader(series);
        this.now = now;
        this.tally = tally;
        this.lines = new TextLines(in);
    }

    /**
     * @throws IOException also when not one line can be read, as the file has another format, and
     *     when a moment has more lines than can be held
     */
    @Override
    public @Nullable Publication next() throws IOException {
        var publication = new ArrayList<Line>();
        if (ahead != null) {
            publication.add(ahead);
            ahead = null;
        }
        while (ahead == null && lines.advance()) {
            var line = usable();
            if (line == null) {
                tally.done(1);
                requireReadable();
            } else if (publication.isEmpty()
                    || line.knownAt().equals(publication.getFirst().knownAt())) {
                publication.add(line);
            } else {
                ahead = line;
            }
        }
        if (!recognized) {
            throw new IOException(
                    "it is not %s: not one line can be read; %s"
                            .formatted(reader.series().format(), firstFault));
        }
        return publication.isEmpty()
                ? null
                : new Publication(publication.getFirst().knownAt(), List.copyOf(publication));
    }

    private @Nullable Line usable() throws IOException {
        Line line;
        try {
            var text = lines.text();
            if (text.isBlank()) {
                return null;
            }
            line = reader.read(lines.number(), text);
        } catch (BadLine bad) {
            unreadable(bad.reason());
            return null;
        }
        recognized = true;
        var at = line.knownAt().instant();
        if (at.isBefore(reached)) {
            tally.refused(line, "it was published before the lines above it: " + at);
            return null;
        }
        if (at.isAfter(now)) {
            tally.refused(line, "it has not been published yet: " + at);
            return null;
        }
        if (at.isAfter(reached)) {
            reached = at;
            ofThisMoment.clear();
            bytesOfThisMoment = 0;
        }
        if (!ofThisMoment.add(line.hash())) {
            tally.count(Outcome.ALREADY_THERE, line);
            return null;
        }
        bytesOfThisMoment += lines.length();
        if (bytesOfThisMoment > LARGEST_MOMENT) {
            throw new IOException(
                    "line %d: the lines of %s come to more than %d MiB, and a moment is taken as one"
                            .formatted(line.number(), at, LARGEST_MOMENT >> 20));
        }
        return line;
    }

    private void unreadable(String reason) {
        tally.unreadable(lines.number(), reason);
        if (unreadable++ == 0) {
            firstFault = "line %d: %s".formatted(lines.number(), reason);
        }
    }

    private void requireReadable() throws IOException {
        if (!recognized && unreadable == UNREADABLE_AT_FIRST) {
            throw new IOException(
                    "it is not %s: not one of the first %d lines can be read; %s"
                            .formatted(reader.series().format(), UNREADABLE_AT_FIRST, firstFault));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
