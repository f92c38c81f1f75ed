package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.State;
import org.chancery.kernel.States;
import org.jspecify.annotations.Nullable;

/**
 * A state of the committed table. Listing it recognises nothing.
 *
 * @param code the newest of its codes, by which it is shown
 * @param name the newest of its names
 * @param from the first day on which it was a state, where a list says so
 * @param to the last one
 */
public record StateItem(
        String code,
        String slug,
        String name,
        State.Kind kind,
        @Nullable String from,
        @Nullable String to,
        List<Held> codes,
        List<Held> names,
        List<Related> predecessors,
        List<Related> successors,
        @Nullable String note) {

    /** A code or name with the first and the last day on which it held, where they are known. */
    public record Held(String value, @Nullable String from, @Nullable String to) {

        static Held of(State.Dated dated) {
            return new Held(dated.value(), first(dated), last(dated));
        }

        /** As in the table: {@code ROM@..2002-02-01}. */
        @Override
        public String toString() {
            return from == null && to == null
                    ? value
                    : "%s@%s..%s".formatted(value, from == null ? "" : from, to == null ? "" : to);
        }
    }

    /** A state that came before or after. */
    public record Related(String code, String slug, String href) {

        static Related of(State state) {
            return new Related(
                    state.newestCode(), state.slug(), "/api/states/" + state.newestCode());
        }
    }

    public static StateItem of(State state) {
        return new StateItem(
                state.newestCode(),
                state.slug(),
                state.newestName(),
                state.kind(),
                first(state.existed()),
                last(state.existed()),
                state.codes().stream().map(Held::of).toList(),
                state.names().stream().map(Held::of).toList(),
                States.TABLE.predecessors(state).stream().map(Related::of).toList(),
                state.successors().stream().map(States.TABLE::state).map(Related::of).toList(),
                state.note().isEmpty() ? null : state.note());
    }

    private static @Nullable String first(State.Dated dated) {
        return dated.since().equals(LocalDate.MIN) ? null : dated.since().toString();
    }

    private static @Nullable String last(State.Dated dated) {
        return dated.until().equals(LocalDate.MAX) ? null : dated.until().toString();
    }
}
