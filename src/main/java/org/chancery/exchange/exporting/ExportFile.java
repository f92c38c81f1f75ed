package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.chancery.ledger.codec.EntryCodec.Beside;
import org.jspecify.annotations.Nullable;

/** An export as it is read: every byte of it is held against what proves it. */
final class ExportFile {
    private final LineCutter lines;
    private final Sequence sequence;

    private ExportFile(LineCutter lines, ExportHeader header) {
        this.lines = lines;
        this.sequence = new Sequence(header);
    }

    /** What is made of an entry; the number is that of its line. */
    @FunctionalInterface
    interface Making<T> {
        T of(long line, ExportedEntry entry);
    }

    private record Line(long number, byte[] bytes) {}

    /** A line that was looked at; without an entry, it is perhaps the end. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Seen<T>(long line, byte[] bytes, @Nullable Beside beside, @Nullable T made) {}

    /**
     * Reads the first line.
     *
     * @throws CutShort when it is not whole
     * @throws BadExport when it begins nothing that is known here
     */
    static ExportFile begin(InputStream in) throws IOException {
        var lines = new LineCutter(in);
        var first = lines.next();
        if (first != null) {
            return new ExportFile(lines, ExportHeader.read(first));
        }
        if (ExportHeader.mayBegin(lines.torn())) {
            throw new CutShort(1, 0, "there is no whole first line");
        }
        throw new BadExport(1, "it is not the first line of an export of a ledger");
    }

    ExportHeader header() {
        return sequence.header();
    }

    /** What the whole entries so far come to. */
    ExportSum soFar() {
        return sequence.soFar();
    }

    /**
     * Reads all the rest.
     *
     * @param making is done beside one another
     * @param taker is given what was made, in order, as soon as all before it has been checked
     * @throws CutShort when it ends before its end
     * @throws BadExport when it is no whole export
     */
    <T> ExportSum read(Making<T> making, Consumer<List<T>> taker) throws IOException {
        try {
            Stream.generate(this::next)
                    .takeWhile(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .gather(Gatherers.windowFixed(StoredStretch.AT_A_TIME))
                    .gather(
                            Gatherers.mapConcurrent(
                                    StoredStretch.AT_ONCE,
                                    lot -> lot.stream().map(line -> seen(line, making)).toList()))
                    .forEachOrdered(lot -> taker.accept(checked(lot)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return end();
    }

    private @Nullable Line next() {
        try {
            var bytes = lines.next();
            return bytes == null ? null : new Line(lines.lines(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Seen<T> seen(Line line, Making<T> making) {
        if (!ExportedEntry.mayBe(line.bytes())) {
            return new Seen<>(line.number(), line.bytes(), null, null);
        }
        var entry = ExportedEntry.read(line.number(), line.bytes());
        return new Seen<>(
                line.number(), entry.leaf(), entry.beside(), making.of(line.number(), entry));
    }

    private <T> List<T> checked(List<Seen<T>> lot) {
        var made = new ArrayList<T>(lot.size());
        for (var seen : lot) {
            if (seen.beside() == null || seen.made() == null) {
                sequence.other(seen.line(), seen.bytes());
            } else {
                sequence.entry(seen.line(), seen.beside(), seen.bytes());
                made.add(seen.made());
            }
        }
        return made;
    }

    private ExportSum end() {
        boolean torn = lines.torn().length > 0;
        if (sequence.ended()) {
            if (torn) {
                throw new BadExport(lines.lines() + 1, "there is more after the end");
            }
            return soFar();
        }
        throw new CutShort(
                lines.lines() + 1,
                lines.wholeBytes(),
                "the file %s after entry %d of %d"
                        .formatted(
                                torn ? "breaks off" : "ends",
                                soFar().entries(),
                                header().entries()));
    }
}
