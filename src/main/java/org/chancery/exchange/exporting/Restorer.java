package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.ledger.store.Restoration;
import org.chancery.ledger.store.StoredRow;
import org.springframework.stereotype.Component;

/** Writes an export into an empty ledger, byte for byte: all of it, or nothing. */
@Component
public final class Restorer {
    private final LedgerStore store;
    private final EntryCodec codec;

    Restorer(LedgerStore store, EntryCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /**
     * Restores a ledger and compares what lies in it then with the end of the export.
     *
     * @param done is told how many more entries are written; none is there before all are
     * @throws Restoration.NotEmpty when something is recorded already
     * @throws BadExport when the file is not whole, or was changed
     */
    public ExportSum restore(InputStream in, LongConsumer done) throws IOException {
        var file = ExportFile.begin(in);
        try (var restoration = store.restoration()) {
            var sum =
                    file.read(
                            (line, entry) -> row(codec, line, entry),
                            rows -> {
                                restoration.add(rows);
                                done.accept(rows.size());
                            });
            requireSame(restoration, sum);
            restoration.finish();
            return sum;
        }
    }

    /**
     * Checks an export as restoring does, without a ledger.
     *
     * @param done is told how many more entries are as they were written
     * @throws BadExport when the file is not whole, or was changed
     */
    public static ExportSum check(InputStream in, EntryCodec codec, LongConsumer done)
            throws IOException {
        return ExportFile.begin(in)
                .read((line, entry) -> row(codec, line, entry), rows -> done.accept(rows.size()));
    }

    /** How many entries an export tells of in its first line. */
    public static long entries(InputStream in) throws IOException {
        return ExportFile.begin(in).header().entries();
    }

    private static void requireSame(Restoration restoration, ExportSum sum) {
        var written = new Checksum();
        new StoredStretch(restoration::storedBetween, 0, sum.entries()).addTo(written);
        if (!written.digits().equals(sum.sha256())) {
            throw new IllegalStateException("what was restored is not what the export comes to");
        }
    }

    /** What cannot be read again may not come into a ledger: nobody could take it out. */
    private static StoredRow row(EntryCodec codec, long line, ExportedEntry exported) {
        var stored = exported.stored();
        try {
            codec.open(
                    stored.envelope(),
                    Objects.requireNonNull(stored.salt()),
                    Objects.requireNonNull(stored.body()));
        } catch (RuntimeException e) {
            throw new BadExport(
                    line,
                    "entry %d cannot be read by this version: %s"
                            .formatted(stored.position(), e.getMessage()));
        }
        var beside = exported.beside();
        return StoredRow.of(stored, beside.eventId(), beside.recordedAt(), beside.tags());
    }
}
