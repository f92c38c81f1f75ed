package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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
     * @throws Restoration.NotEmpty when something is recorded already
     * @throws BadExport when the file is not whole, or was changed
     */
    public ExportSum restore(InputStream in) throws IOException {
        var file = ExportFile.begin(in);
        try (var restoration = store.restoration()) {
            var sum = file.read((line, entry) -> row(codec, line, entry), restoration::add);
            requireSame(restoration, sum);
            restoration.finish();
            return sum;
        }
    }

    /**
     * Checks an export as restoring does, without a ledger.
     *
     * @throws BadExport when the file is not whole, or was changed
     */
    public static ExportSum check(InputStream in, EntryCodec codec) throws IOException {
        return ExportFile.begin(in).read((line, entry) -> row(codec, line, entry), _ -> {});
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
