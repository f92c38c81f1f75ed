package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Expelled;
import org.chancery.kernel.When;
import org.chancery.relations.elements.Representation.Expulsion;

/** The dated expulsions of staff of one state by another, in the order in which they happened. */
record Expulsions(List<Expelled> inOrder) {

    Expulsions {
        inOrder =
                inOrder.stream()
                        .filter(fact -> fact.when() != null)
                        .sorted(
                                Comparator.<Expelled, LocalDate>comparing(
                                                fact -> when(fact).earliestStart())
                                        .thenComparing(fact -> when(fact).latestEnd())
                                        .thenComparing(fact -> fact.subject().toString())
                                        .thenComparing(Expelled::toString))
                        .toList();
    }

    Cell<Expulsion> last(LocalDate day) {
        return inOrder.stream()
                .filter(fact -> When.begunBy(fact.when(), day))
                .reduce((_, later) -> later)
                .map(fact -> cell(fact, day))
                .orElseGet(Cell::notRecorded);
    }

    private static Cell<Expulsion> cell(Expelled fact, LocalDate day) {
        var when = when(fact);
        return Cell.recorded(
                new Expulsion(when.toString(), fact.staff()),
                null,
                Turns.doubtful(when, day),
                fact.because());
    }

    Stream<LocalDate> turningDays() {
        return inOrder.stream().flatMap(fact -> Turns.begun(when(fact), Window.YEAR));
    }

    private static When when(Expelled fact) {
        return requireNonNull(fact.when());
    }
}
