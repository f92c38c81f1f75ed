package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.State;
import org.chancery.kernel.States;
import org.jspecify.annotations.Nullable;

/** A state of the committed table, and what is recorded of it. Listing it recognises nothing. */
public record StateItem(
        @Described("The newest of its codes, by which it is shown.") String code,
        @Described("Its id, which never changes.") String slug,
        @Described("The newest of its names.") String name,
        @Described("What kind of country it is.") State.Kind kind,
        @Described("The first day on which it was a state, where a list says so.")
                @Nullable String from,
        @Described("The last day on which it was a state, where a list says so.")
                @Nullable String to,
        @Described("Its codes, each with the days on which it held.") List<Held> codes,
        @Described("Its names, each with the days on which it held.") List<Held> names,
        @Described("The states that it came out of.") List<Related> predecessors,
        @Described("The states that came out of it.") List<Related> successors,
        @Described("What else the table says of it.") @Nullable String note,
        @Described("What the ledger records of it by the day, at the viewpoint.")
                @Nullable RecordedState recorded) {

    /** A code or name. */
    public record Held(
            @Described("The code or name.") String value,
            @Described("The first day on which it held, where that is known.")
                    @Nullable String from,
            @Described("The last day on which it held, where that is known.") @Nullable String to) {

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
    public record Related(
            @Described("The newest of its codes.") String code,
            @Described("Its id.") String slug,
            @Described("Where to read it.") String href) {

        static Related of(State state) {
            return new Related(
                    state.newestCode(), state.slug(), "/api/states/" + state.newestCode());
        }
    }

    /**
     * A state as of a day.
     *
     * @param registered what is recorded of it, if anything is
     */
    public static StateItem of(State state, @Nullable Registered registered, LocalDate asOf) {
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
                state.note().isEmpty() ? null : state.note(),
                registered == null ? null : RecordedState.of(registered, asOf));
    }

    private static @Nullable String first(State.Dated dated) {
        return dated.since().equals(LocalDate.MIN) ? null : dated.since().toString();
    }

    private static @Nullable String last(State.Dated dated) {
        return dated.until().equals(LocalDate.MAX) ? null : dated.until().toString();
    }
}
