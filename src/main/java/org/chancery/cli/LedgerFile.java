package org.chancery.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.chancery.cli.LedgerCopy.Outgoing;
import org.chancery.exchange.exporting.Begun;
import org.chancery.exchange.exporting.ExportHeader;
import org.chancery.exchange.exporting.ExportSum;
import org.jspecify.annotations.Nullable;

/**
 * A file into which a ledger is exported.
 *
 * @param to the position up to which; null for all that is there
 * @param ledger opens the ledger
 */
record LedgerFile(Path path, @Nullable Long to, Supplier<LedgerCopy> ledger) {
    static final int MEGABYTE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /** Begins an export, or what is left of one. */
    private interface Beginning {
        Outgoing of(LedgerCopy ledger) throws IOException;
    }

    private interface Keeping {
        void of(Output.Writing writing) throws IOException;
    }

    /** Writes it from its beginning. */
    ExportSum begun() throws IOException {
        write(this::beginning, out -> Output.file(path, 0, out));
        return ExportSum.endOf(path);
    }

    /** Writes it in place of what is there, which stays until all of it is written. */
    ExportSum replaced() throws IOException {
        write(this::beginning, out -> Output.whole(path, out));
        return ExportSum.endOf(path);
    }

    private Outgoing beginning(LedgerCopy from) throws IOException {
        return from.export(to, null);
    }

    /** Goes on with what is there, all of which is checked. */
    ExportSum resumed() throws IOException {
        var begun = check();
        var header = begun.header();
        if (header == null) {
            return begun();
        }
        if (to != null && to != header.entries()) {
            throw new IOException(
                    "it goes up to entry %d: leave --to out".formatted(header.entries()));
        }
        if (!begun.ended()) {
            goOn(begun, header);
        }
        return ExportSum.endOf(path);
    }

    /** Of another ledger it would come to another end: the whole file is held against its own. */
    private void goOn(Begun begun, ExportHeader header) throws IOException {
        write(
                from -> {
                    if (!Objects.equals(header.ledger(), from.first())) {
                        throw new IOException("it is an export of another ledger");
                    }
                    return from.export(header.entries(), begun.entries());
                },
                out -> Output.file(path, begun.bytes(), out));
        check();
    }

    private void write(Beginning beginning, Keeping keeping) throws IOException {
        try (var from = ledger.get();
                var export = beginning.of(from)) {
            keeping.of(out -> write(export, out));
        }
    }

    /** Writes an export to anywhere, and shows how far it is. */
    static void write(Outgoing export, OutputStream to) throws IOException {
        Progress.shown(
                "Exporting",
                " entries",
                1,
                export::entries,
                done -> {
                    var out = new BufferedOutputStream(Watched.lines(to, done), BUFFER);
                    export.write(out);
                    out.flush();
                    return out;
                });
    }

    private Begun check() throws IOException {
        return Progress.shown(
                "Checking",
                " MB",
                MEGABYTE,
                () -> Files.size(path),
                done -> {
                    try (var in = Watched.bytes(Files.newInputStream(path), done)) {
                        return Begun.of(in);
                    }
                });
    }
}
