package org.chancery.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.BadInput.Problem;
import org.jspecify.annotations.Nullable;

/** The query parameters of one request: each known, sent once, and readable. */
final class Parameters {
    private final Map<String, String[]> sent;
    private final String side;
    private final Set<Problem> problems;

    private Parameters(Map<String, String[]> sent, String side, Set<Problem> problems) {
        this.sent = sent;
        this.side = side;
        this.problems = problems;
    }

    Parameters(Map<String, String[]> sent, Set<String> known) {
        this(sent, "", new LinkedHashSet<>());
        for (var name : new TreeSet<>(sent.keySet())) {
            if (!known.contains(name)) {
                problem(
                        name,
                        known.isEmpty()
                                ? "is no parameter here: this takes none"
                                : "is no parameter here; known are "
                                        + String.join(", ", new TreeSet<>(known)));
            } else if (sent.getOrDefault(name, new String[0]).length > 1) {
                problem(name, "is sent more than once");
            }
        }
    }

    /** Those that a filter knows: they are called as its components are. */
    static Set<String> of(Class<? extends Record> filter) {
        return Stream.of(filter.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One side of a comparison: a parameter is its own, with the prefix, or holds for both. */
    Parameters side(String prefix) {
        return new Parameters(sent, prefix, problems);
    }

    boolean has(String name) {
        return sent.containsKey(asSent(name));
    }

    private String asSent(String name) {
        return sent.containsKey(side + name) ? side + name : name;
    }

    <T> @Nullable T read(String name, Function<String, T> reader) {
        if (!asSent(name).equals(name) && sent.containsKey(name)) {
            problem(name, "is given twice: %s holds for both sides".formatted(name));
        }
        var values = sent.get(asSent(name));
        if (values == null || values.length != 1) {
            return null;
        }
        try {
            return reader.apply(values[0]);
        } catch (IllegalArgumentException e) {
            problem(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The first and the last day of a range, either or both of which may be left open. */
    Days days() {
        var from = read("from", Questions::day);
        var to = read("to", Questions::day);
        if (from != null && to != null && to.isBefore(from)) {
            problem("to", "is before from: no day lies between them");
        }
        return new Days(from, to);
    }

    /** A range of days, both included. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    void problem(String name, String detail) {
        problems.add(new Problem("?" + asSent(name), detail));
    }

    /** Refuses the request if anything was wrong with it. */
    void done() {
        if (!problems.isEmpty()) {
            throw new BadInput(List.copyOf(problems));
        }
    }
}
