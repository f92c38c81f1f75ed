package org.chancery.exchange.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.exchange.importing.ImportReport.Unmapped.Kind;
import org.chancery.facts.VisitType;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.codec.Texts;

/**
 * What the words of a source mean here: the committed tables, and before them the rows of whoever
 * runs the import.
 */
public final class Mapping {
    /** The committed tables alone. */
    public static final Mapping COMMITTED =
            new Mapping(
                    StateMapping.HSG,
                    VisitTypes.HSG_VISITS,
                    VisitTypes.HSG_TRAVELS,
                    Principals.HSG,
                    TreatyWords.COMMITTED);

    private static final int LONGEST = 256 * 1024;

    private static final String HEADER = "kind,name,id,since,until,means";
    private static final int COLUMNS = 6;

    private final StateMapping states;
    private final VisitTypes visitTypes;
    private final VisitTypes travelTypes;
    private final Principals offices;
    private final TreatyWords treaties;

    /** A name that no table has. */
    record Name(Kind kind, String name, String id) {}

    private Mapping(
            StateMapping states,
            VisitTypes visitTypes,
            VisitTypes travelTypes,
            Principals offices,
            TreatyWords treaties) {
        this.states = states;
        this.visitTypes = visitTypes;
        this.travelTypes = travelTypes;
        this.offices = offices;
        this.treaties = treaties;
    }

    /**
     * Reads rows as CSV with the header {@code kind,name,id,since,until,means}; they are asked
     * before the committed ones.
     *
     * @throws IllegalArgumentException naming the line that is wrong, and why
     */
    public static Mapping parse(byte[] csv) {
        if (csv.length > LONGEST) {
            throw new IllegalArgumentException("a mapping has at most %d bytes".formatted(LONGEST));
        }
        var states = new ArrayList<StateMapping.Row>();
        var types = new ArrayList<VisitTypes.Row>();
        var offices = new ArrayList<String>();
        var organisations = new HashMap<String, Party>();
        var treaties = new ArrayList<TreatyWords.Treaty>();
        for (var row : rows(text(csv))) {
            try {
                requireWhole(row);
                switch (row.getField("kind")) {
                    case "state" -> states.add(state(row));
                    case "type" -> types.add(type(row));
                    case "office" -> offices.add(office(row));
                    case "organisation" -> organisations.put(name(row), organisation(row));
                    case "treaty" -> treaties.add(treaty(row));
                    case String other ->
                            throw new IllegalArgumentException(
                                    "kind is state, type, office, organisation or treaty, not '%s'"
                                            .formatted(other));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        "line %d: %s".formatted(row.getStartingLineNumber(), e.getMessage()), e);
            }
        }
        return new Mapping(
                StateMapping.HSG.after(states),
                VisitTypes.HSG_VISITS.after(types),
                VisitTypes.HSG_TRAVELS.after(types),
                Principals.HSG.with(offices),
                TreatyWords.COMMITTED.with(states, organisations, treaties));
    }

    private static String text(byte[] csv) {
        try {
            return Texts.utf8(csv);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a mapping is written in UTF-8", e);
        }
    }

    private static List<NamedCsvRecord> rows(String csv) {
        var text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        if (!text.lines().findFirst().orElse("").strip().equals(HEADER)) {
            throw new IllegalArgumentException("a mapping begins with the line " + HEADER);
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("it is not CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireWhole(NamedCsvRecord row) {
        if (row.getFieldCount() != COLUMNS) {
            throw new IllegalArgumentException(
                    "it has %d cells, not %d".formatted(row.getFieldCount(), COLUMNS));
        }
    }

    private static StateMapping.Row state(NamedCsvRecord row) {
        if (row.getField("name").isEmpty() && row.getField("id").isEmpty()) {
            throw new IllegalArgumentException("a state has a name, an id or both");
        }
        var since = day(row.getField("since"), LocalDate.MIN);
        var until = day(row.getField("until"), LocalDate.MAX);
        if (until.isBefore(since)) {
            throw new IllegalArgumentException(
                    "it ends before it begins: since %s until %s".formatted(since, until));
        }
        return new StateMapping.Row(
                row.getField("id"),
                row.getField("name"),
                since,
                until,
                StateId.parse(row.getField("means")));
    }

    private static LocalDate day(String cell, LocalDate open) {
        if (cell.isEmpty()) {
            return open;
        }
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not a day".formatted(cell), e);
        }
    }

    private static VisitTypes.Row type(NamedCsvRecord row) {
        requireEmpty(row, "id", "since", "until");
        return VisitTypes.says(name(row), VisitType.parse(row.getField("means")));
    }

    private static String office(NamedCsvRecord row) {
        requireEmpty(row, "id", "since", "until", "means");
        return name(row);
    }

    private static Party organisation(NamedCsvRecord row) {
        requireEmpty(row, "id", "since", "until");
        return OrganisationId.parse(row.getField("means"));
    }

    private static TreatyWords.Treaty treaty(NamedCsvRecord row) {
        requireEmpty(row, "id", "since", "until");
        return TreatyWords.Treaty.of(name(row), row.getField("means"));
    }

    private static String name(NamedCsvRecord row) {
        var name = row.getField("name").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("it has no name");
        }
        return name;
    }

    private static void requireEmpty(NamedCsvRecord row, String... columns) {
        for (var column : columns) {
            if (!row.getField(column).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s has no %s".formatted(row.getField("kind"), column));
            }
        }
    }

    VisitTypes visitTypes() {
        return visitTypes;
    }

    VisitTypes travelTypes() {
        return travelTypes;
    }

    Principals offices() {
        return offices;
    }

    TreatyWords treaties() {
        return treaties;
    }

    /** The name of a state, if no row has it on the day; nothing where the day is not known. */
    Stream<Name> unmappedState(String id, String name, Optional<LocalDate> day) {
        return day.filter(on -> states.state(id, name, on).isEmpty()).stream()
                .map(_ -> new Name(Kind.STATE, name, id));
    }

    /** A description, if it names no type. */
    static Stream<Name> unmappedType(VisitTypes types, String description) {
        return description.isEmpty() || types.named(description).isPresent()
                ? Stream.of()
                : Stream.of(new Name(Kind.TYPE, description, ""));
    }

    /**
     * The state of a record.
     *
     * @throws BadLine when no row has it
     */
    StateId state(String id, String name, When when) {
        return states.state(id, name, when.earliestStart())
                .orElseThrow(
                        () -> new BadLine("no state is known as '%s' (%s)".formatted(name, id)));
    }
}
