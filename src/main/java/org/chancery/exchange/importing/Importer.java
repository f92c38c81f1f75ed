package org.chancery.exchange.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.wiring.Archive;
import org.chancery.ledger.wiring.Gateway;
import org.jspecify.annotations.Nullable;

/**
 * Imports {@code hsg-visits-revisions}: the published history of the visits by foreign leaders to
 * the United States. One publication after another; an import that broke off is run again, and what
 * is there already is not recorded twice. Files that continue each other are read in turn.
 */
public final class Importer {
    /** The name of the format that it reads. */
    public static final String FORMAT = "hsg-visits-revisions";

    private final Clerk clerk;
    private final EntryCodec codec;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private Instant reached = Instant.MIN;

    /** Is told of every line that is done with. */
    public interface Progress {
        /** Any thread may call it. */
        void done(int lines);
    }

    public Importer(Gateway gateway, Archive archive, EntryCodec codec) {
        this.clerk = new Clerk(gateway, archive, HsgSource.SERIES);
        this.codec = codec;
    }

    /** How many lines a file has. */
    public static long lines(Path file) throws IOException {
        return Lines.count(file);
    }

    /** Reads a file to its end, whatever its lines are worth. */
    public ImportReport run(Path file, Progress progress) throws IOException {
        var tally = new Tally();
        try (var lines = new Lines(file)) {
            var waiting = new ArrayList<HsgLine>();
            for (var bytes = lines.next(); bytes != null; bytes = lines.next()) {
                var line = read(lines.number(), bytes, tally);
                if (line == null) {
                    progress.done(1);
                    continue;
                }
                if (line.knownAt().isAfter(reached)) {
                    record(waiting, tally, progress);
                    waiting.clear();
                    reached = line.knownAt();
                }
                waiting.add(line);
            }
            record(waiting, tally, progress);
            return tally.report(file.toString(), lines.number());
        }
    }

    private @Nullable HsgLine read(int number, byte[] bytes, Tally tally) {
        try {
            var line = HsgReader.read(number, bytes);
            if (!line.knownAt().isBefore(reached)) {
                return line;
            }
            tally.refused(line, "it was published before the lines above it: " + line.knownAt());
        } catch (BadLine bad) {
            tally.unreadable(number, bad.reason());
        }
        return null;
    }

    private void record(List<HsgLine> lines, Tally tally, Progress progress) {
        if (lines.isEmpty()) {
            return;
        }
        var publication = new Publication(reached, lines);
        var source = new HsgSource(reached);
        var chains = publication.chains();
        var keys = new ArrayList<String>(List.of(source.key()));
        chains.forEach(chain -> chain.forEach(step -> keys.addAll(step.keys())));
        clerk.recall(keys);
        tally.source(register(source));
        var importing = new PublicationImport(source, clerk, codec, held, tally);
        Chains.run(
                chains,
                step -> {
                    importing.record(step);
                    progress.done(step.lines().size());
                });
    }

    /** Registers the publication; true if it had been registered before. */
    private boolean register(HsgSource source) {
        return clerk.recalled(source.key()) != null || clerk.register(source);
    }
}
