package org.chancery.exchange.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.exchange.importing.TabledSeries.Act;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.codec.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV, a row a line. Its acts are told day by day, whatever the order of the rows, so
 * the whole of it is held.
 */
final class TableFile implements SeriesFile {
    private static final int LARGEST = 1 << 24;

    private final TextLines lines;
    private final TabledSeries series;
    private final LocalDate today;
    private final Tally tally;
    private final Map<String, Seen> seen = new HashMap<>();
    private final SortedMap<LocalDate, List<Line>> days = new TreeMap<>();
    private @Nullable Iterator<Map.Entry<LocalDate, List<Line>>> left;

    /** Where an act stands first, and what is told of it there. */
    private record Seen(int line, Row record) {}

    TableFile(InputStream in, TabledSeries series, Instant now, Tally tally) {
        this.lines = new TextLines(in);
        this.series = series;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.tally = tally;
    }

    @Override
    public @Nullable Publication next() throws IOException {
        if (left == null) {
            readHeader();
            readRows();
            left = days.entrySet().iterator();
        }
        if (!left.hasNext()) {
            return null;
        }
        var day = left.next();
        return new Publication(Moment.parse(day.getKey().toString()), List.copyOf(day.getValue()));
    }

    private void readHeader() throws IOException {
        while (lines.advance()) {
            tally.done(1);
            try {
                var text = lines.text();
                if (text.isBlank()) {
                    continue;
                }
                if (cells(text).equals(series.columns())) {
                    return;
                }
                throw anotherFormat(
                        "line %d is not the header %s"
                                .formatted(lines.number(), String.join(",", series.columns())));
            } catch (BadLine bad) {
                throw anotherFormat("line %d: %s".formatted(lines.number(), bad.reason()));
            }
        }
        throw anotherFormat("it holds blank lines only");
    }

    private IOException anotherFormat(String reason) {
        return new IOException("it is not %s: %s".formatted(series.format(), reason));
    }

    private void readRows() throws IOException {
        int bytes = 0;
        int rows = 0;
        while (lines.advance()) {
            bytes += lines.length();
            if (bytes > LARGEST) {
                throw new IOException(
                        "line %d: the lines come to more than %d MiB, and a table is taken as one"
                                .formatted(lines.number(), LARGEST >> 20));
            }
            rows++;
            if (!isTaken()) {
                tally.done(1);
            }
        }
        if (rows == 0) {
            throw new IOException("it holds a header and no row");
        }
    }

    /** Whether a line tells of acts that are recorded later. */
    private boolean isTaken() {
        try {
            var text = lines.text();
            if (text.isBlank()) {
                return false;
            }
            var acts = series.acts(row(text)).stream().filter(this::isNew).toList();
            var told = new ArrayList<Line>();
            for (var act : acts) {
                told.add(line(act, told.size() + 1 == acts.size()));
            }
            for (int i = 0; i < told.size(); i++) {
                var act = acts.get(i);
                seen.put(act.id(), new Seen(lines.number(), act.record()));
                days.computeIfAbsent(act.day(), _ -> new ArrayList<>()).add(told.get(i));
            }
            return !told.isEmpty();
        } catch (BadLine | IllegalArgumentException bad) {
            tally.unreadable(lines.number(), String.valueOf(bad.getMessage()));
            return false;
        }
    }

    /** Whether an act is not told by an earlier line; the same line may stand there again. */
    private boolean isNew(Act act) {
        if (act.day().isAfter(today)) {
            throw new BadLine("it has not been published yet: " + act.day());
        }
        var first = seen.get(act.id());
        if (first != null && !first.record().equals(act.record())) {
            throw new BadLine(
                    "%s stands in line %d already, with other words"
                            .formatted(act.id(), first.line()));
        }
        return first == null;
    }

    private Row row(String text) {
        var cells = cells(text);
        var columns = series.columns();
        if (cells.size() != columns.size()) {
            throw new BadLine("it has %d cells, not %d".formatted(cells.size(), columns.size()));
        }
        var words = new TreeMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                words.put(columns.get(i), cell);
            }
        }
        return new Row(words);
    }

    /** A cell ends on the line on which it begins, and a line where a line feed ends it. */
    private static List<String> cells(String text) {
        if (text.chars().filter(each -> each == '"').count() % 2 != 0) {
            throw new BadLine("a quotation mark has no other");
        }
        var plain = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        try (var rows = CsvReader.builder().ofCsvRecord(plain)) {
            var all = rows.stream().toList();
            if (all.size() != 1) {
                throw new BadLine("its lines end in a carriage return alone");
            }
            return all.getFirst().getFields();
        } catch (CsvParseException | IOException e) {
            throw new BadLine("it is not CSV");
        }
    }

    private Line line(Act act, boolean closes) {
        var words = StrictJson.MAPPER.createObjectNode();
        act.record().words().forEach(words::put);
        for (var problem : Texts.problems(words)) {
            throw new BadLine(problem.toString());
        }
        var canonical = CanonicalJson.bytes(words);
        return new Line(
                lines.number(),
                Moment.parse(act.day().toString()),
                Line.Op.STATED,
                new Alias(series.key(), act.id()),
                act.record(),
                new TreeMap<>(),
                Hash.of(canonical),
                Hash.of(canonical, Line.GONE),
                closes);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
