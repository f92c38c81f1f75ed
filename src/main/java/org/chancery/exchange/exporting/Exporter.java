package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.chancery.ledger.store.LedgerReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the whole ledger, up to a position, as it is stored. */
@Component
public final class Exporter {
    private final LedgerReader reader;

    Exporter(LedgerReader reader) {
        this.reader = reader;
    }

    /**
     * How an export begins.
     *
     * @param to the position up to which it goes; null for all that is there now
     * @throws IllegalArgumentException when the ledger ends before
     */
    public ExportHeader header(@Nullable Long to) {
        long end = reader.head().position();
        long entries = to == null ? end : to;
        if (entries > end) {
            throw new IllegalArgumentException(
                    "%d is not reached: the ledger ends at entry %d".formatted(entries, end));
        }
        var first = reader.storedBetween(0, Math.min(1, entries), 1);
        return new ExportHeader(first.isEmpty() ? null : first.getFirst().eventId(), entries);
    }

    /**
     * Writes an export, in memory that does not grow with it: the same bytes, however often.
     *
     * @throws RuntimeException when the ledger cannot be read, or an entry contradicts itself
     */
    public ExportSum write(ExportHeader header, OutputStream out) throws IOException {
        line(out, header.line());
        return goOn(header, 0, out);
    }

    /** Writes what comes after an entry, or with 0 after the first line, as {@link #write} does. */
    public ExportSum goOn(ExportHeader header, long after, OutputStream out) throws IOException {
        var sum = new Checksum();
        stretch(0, after).addTo(sum);
        try {
            stretch(after, header.entries())
                    .each(ExportedEntry::of)
                    .forEachOrdered(entries -> write(entries, sum, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        var end = new ExportSum(header.entries(), sum.digits());
        line(out, end.line());
        out.flush();
        return end;
    }

    private StoredStretch stretch(long after, long upTo) {
        return new StoredStretch(reader::storedBetween, after, upTo);
    }

    private static void write(List<ExportedEntry> entries, Checksum sum, OutputStream out) {
        try {
            for (var entry : entries) {
                line(out, entry.line());
                sum.add(entry.leaf());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
