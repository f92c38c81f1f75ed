package org.chancery.kernel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The committed table of states, {@code states.csv}; docs/states.md says how it is read. */
public final class States {
    public static final States TABLE = read();

    private final Map<String, State> bySlug = new LinkedHashMap<>();
    private final Map<Integer, State> byNumber = new HashMap<>();
    private final Map<String, SortedSet<String>> slugsByCode = new HashMap<>();

    private States() {}

    private static States read() {
        var states = new States();
        var file = Objects.requireNonNull(States.class.getResourceAsStream("states.csv"));
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> states.add(state(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return states;
    }

    private static State state(NamedCsvRecord row) {
        var existed = row.getField("existed");
        return new State(
                Integer.parseInt(row.getField("number")),
                row.getField("slug"),
                State.Kind.parse(row.getField("kind")),
                cells(row.getField("codes")).stream().map(State.Dated::parse).toList(),
                cells(row.getField("names")).stream().map(State.Dated::parse).toList(),
                State.Dated.parse("@" + (existed.isEmpty() ? ".." : existed)),
                cells(row.getField("successors")),
                row.getField("note"));
    }

    private static List<String> cells(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(";", -1));
    }

    private void add(State state) {
        bySlug.put(state.slug(), state);
        byNumber.put(state.number(), state);
        for (var code : state.codes()) {
            slugsByCode.computeIfAbsent(code.value(), _ -> new TreeSet<>()).add(state.slug());
        }
    }

    boolean has(String slug) {
        return bySlug.containsKey(slug);
    }

    /** The slug for a slug or a code, in whatever case; what is neither is given back. */
    String slugOf(String codeOrSlug) {
        var slug = codeOrSlug.toLowerCase(Locale.ROOT);
        var holders = slugsByCode.get(codeOrSlug.toUpperCase(Locale.ROOT));
        if (holders == null) {
            return has(slug) ? slug : codeOrSlug;
        }
        if (holders.size() > 1) {
            throw new IllegalArgumentException(
                    "%s was the code of several states: name one of %s"
                            .formatted(codeOrSlug, String.join(", ", holders)));
        }
        return holders.first();
    }

    public State state(String slug) {
        return Objects.requireNonNull(bySlug.get(slug), slug);
    }

    State numbered(int number) {
        return Objects.requireNonNull(byNumber.get(number), () -> "no state has number " + number);
    }

    /** The states of which a state is a successor. */
    public List<State> predecessors(State state) {
        return all().stream().filter(each -> each.successors().contains(state.slug())).toList();
    }

    public Collection<State> all() {
        return bySlug.values();
    }
}
