package org.chancery.exchange.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A committed table of this package: CSV, UTF-8, one header row. */
final class Table {
    private Table() {}

    static List<NamedCsvRecord> rows(String name) {
        var file = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
