package org.chancery.exchange.importing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.facts.VisitType;

/**
 * Which type of visit a description names, by a committed table. A wording stands at the beginning
 * or anywhere, as whole words, in any case and spacing; the first row that matches wins.
 */
final class VisitTypes {
    static final VisitTypes HSG_VISITS = of("hsg-visit-types.csv");
    static final VisitTypes HSG_TRAVELS = of("hsg-travel-types.csv");

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String OF_A_WORD = "[\\p{L}\\p{N}_]";

    private final List<Row> rows;

    /** A type, and the words that say so as they stand in the description. */
    record Named(VisitType type, String asWorded) {}

    record Row(Pattern wording, VisitType type) {}

    private VisitTypes(List<Row> rows) {
        this.rows = rows;
    }

    private static VisitTypes of(String table) {
        return new VisitTypes(Table.rows(table).stream().map(VisitTypes::row).toList());
    }

    private static Row row(NamedCsvRecord row) {
        var type = VisitType.parse(row.getField("type").replace('-', ' '));
        return switch (row.getField("where")) {
            case "begins" -> row("^", row.getField("wording"), type);
            case "says" -> says(row.getField("wording"), type);
            case String other ->
                    throw new IllegalStateException("where: begins or says, not " + other);
        };
    }

    /** A description that has the wording anywhere. */
    static Row says(String wording, VisitType type) {
        return row("(?<!" + OF_A_WORD + ")", wording, type);
    }

    private static Row row(String before, String wording, VisitType type) {
        var pattern = before + Pattern.quote(wording) + "(?!" + OF_A_WORD + ")";
        return new Row(Pattern.compile(pattern, CASE_INSENSITIVE | UNICODE_CASE), type);
    }

    /** A table that asks other rows first. */
    VisitTypes after(List<Row> first) {
        return new VisitTypes(Stream.concat(first.stream(), rows.stream()).toList());
    }

    Optional<Named> named(String description) {
        var text = SPACES.matcher(description).replaceAll(" ").strip();
        for (var row : rows) {
            var match = row.wording().matcher(text);
            if (match.find()) {
                return Optional.of(new Named(row.type(), match.group()));
            }
        }
        return Optional.empty();
    }
}
