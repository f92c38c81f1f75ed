package org.chancery.registers.tables;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Described;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.registers.VisitFilter;
import org.jspecify.annotations.Nullable;

/** The visits that a state made and received in a year. */
public record CountryYear(
        @Described("The code of the state.") String state,
        @Described(
                        "The year of the first day at the host, of several that are possible the earliest; left out of the row of the visits whose first day is not known.")
                @Nullable Integer year,
        @Described("How many visits it made, to states and to organisations.") int made,
        @Described(
                        "Of them those led by a head of state or of government, as far as ranks are known.")
                int madeByHeads,
        @Described("Of how many that it made the rank of who led them is not known.")
                int madeUnranked,
        @Described("How many visits it received.") int received,
        @Described(
                        "Of them those led by a head of state or of government, as far as ranks are known.")
                int receivedByHeads,
        @Described("Of how many that it received the rank of who led them is not known.")
                int receivedUnranked,
        @Described("How many different states and organisations it visited or was visited by.")
                int partners) {

    /** In the order of the codes, then of the years; what is in none comes last of its state. */
    public static final VisitTable<?, CountryYear> TABLE =
            new VisitTable<>(
                    CountryYear.class,
                    CountryYear::rowsOf,
                    comparing(Cell::state, VisitTable.BY_CODE)
                            .thenComparing(Cell::year, nullsLast(naturalOrder())),
                    Both::new);

    private record Cell(StateId state, @Nullable Integer year) {}

    /** Where a state is asked for, its rows alone: those of the others would be parts of theirs. */
    private static Stream<Cell> rowsOf(VisitAt visit, VisitFilter asked) {
        return Stream.of(visit.visitor(), visit.host())
                .filter(party -> asked.state() == null || asked.state().equals(party))
                .flatMap(party ->
                        party instanceof StateId state
                                ? Stream.of(new Cell(state, visit.year()))
                                : Stream.empty());
    }

    /** What a state made, and what it received. */
    private static final class Both implements Tally<CountryYear> {
        private final Cell cell;
        private final Counts made = new Counts();
        private final Counts received = new Counts();
        private final Set<Party> partners = new HashSet<>();

        Both(Cell cell) {
            this.cell = cell;
        }

        @Override
        public void add(VisitAt visit) {
            boolean out = visit.visitor().equals(cell.state);
            (out ? made : received).add(visit);
            partners.add(out ? visit.host() : visit.visitor());
        }

        @Override
        public CountryYear row() {
            return new CountryYear(
                    cell.state.code(),
                    cell.year,
                    made.visits(),
                    made.byHeads(),
                    made.unranked(),
                    received.visits(),
                    received.byHeads(),
                    received.unranked(),
                    partners.size());
        }
    }
}
