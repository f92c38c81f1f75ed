package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.relations.elements.RandomStops.PAIR;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.relations.elements.Contact.Counts;
import org.chancery.relations.elements.Contact.UnderWay;

/** What is found by searching is what is found by looking at every stop. */
class ContactLawTests {

    @Provide
    Arbitrary<List<StopMade>> stops() {
        return RandomStops.some();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2200).map(LocalDate.of(2015, 12, 1)::plusDays);
    }

    @Property(tries = 1000)
    void searching_finds_what_looking_at_every_stop_finds(
            @ForAll("stops") List<StopMade> stops, @ForAll("days") LocalDate day) {
        var contact = Relation.of(PAIR, stops).on(day).contact();
        Statistics.label("under way")
                .collect(contact.underWay().size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        assertThat(contact).isEqualTo(new Looking(stops, day).contact());
    }

    /** Goes through all stops for every part, as the parts are described. */
    private record Looking(List<StopMade> stops, LocalDate day) {
        Contact contact() {
            var there = Each.key(PAIR.a(), PAIR.b());
            var back = Each.key(PAIR.b(), PAIR.a());
            return new Contact(
                    Map.of(there, last(there, _ -> true), back, last(back, _ -> true)),
                    Map.of(
                            there,
                            last(there, this::isBilateral),
                            back,
                            last(back, this::isBilateral)),
                    Map.of(there, last(there, this::isOfHead), back, last(back, this::isOfHead)),
                    Map.of(there, counts(there), back, counts(back)),
                    begun().filter(stop -> VisitStage.of(stop.when(), day) == VisitStage.THERE)
                            .map(stop ->
                                    new UnderWay(
                                            way(stop), VisitMade.of(stop, day), stop.because()))
                            .toList(),
                    Cell.notRecorded(),
                    Cell.notRecorded());
        }

        private Stream<StopMade> begun() {
            return stops.stream()
                    .filter(stop -> !when(stop).earliestStart().isAfter(day))
                    .sorted(
                            Comparator.<StopMade, LocalDate>comparing(
                                            stop -> when(stop).earliestStart())
                                    .thenComparing(stop -> when(stop).latestEnd())
                                    .thenComparing(stop -> stop.subject().id())
                                    .thenComparingInt(made -> made.stop().ordinal()));
        }

        private Stream<StopMade> begun(String way) {
            return begun().filter(stop -> way(stop).equals(way));
        }

        private Cell<VisitMade> last(String way, Predicate<StopMade> which) {
            return begun(way)
                    .filter(which)
                    .reduce((_, later) -> later)
                    .map(stop ->
                            Cell.recorded(
                                    VisitMade.of(stop, day),
                                    null,
                                    when(stop).latestStart().isAfter(day)
                                            || when(stop).toString().contains("?"),
                                    stop.because()))
                    .orElseGet(Cell::notRecorded);
        }

        private boolean isBilateral(StopMade stop) {
            return stop.stop().type() == null || stop.stop().type().bilateral();
        }

        private boolean isOfHead(StopMade stop) {
            var rank = stop.stop().rank();
            return rank == Rank.HEAD_OF_STATE || rank == Rank.HEAD_OF_GOVERNMENT;
        }

        private Cell<Counts> counts(String way) {
            var window = since(way, 36);
            return window.isEmpty()
                    ? Cell.notRecorded()
                    : Cell.recorded(
                            new Counts(
                                    visits(since(way, 12)),
                                    visits(window),
                                    visits(
                                            window.stream()
                                                    .filter(stop -> stop.stop().rank() == null)
                                                    .toList())),
                            null,
                            window.stream()
                                    .anyMatch(stop ->
                                            when(stop).latestStart().isAfter(day)
                                                    || when(stop).toString().contains("?")
                                                    || mayLieBefore(stop, 36)
                                                    || mayLieBefore(stop, 12)),
                            window.stream().flatMap(stop -> stop.because().stream()).toList());
        }

        private List<StopMade> since(String way, int months) {
            return begun(way)
                    .filter(stop -> when(stop).latestStart().isAfter(day.minusMonths(months)))
                    .toList();
        }

        /** Whether it is not told on which side of the edge it began. */
        private boolean mayLieBefore(StopMade stop, int months) {
            var edge = day.minusMonths(months);
            return !when(stop).earliestStart().isAfter(edge)
                    && when(stop).latestStart().isAfter(edge);
        }

        private static long visits(List<StopMade> stops) {
            return stops.stream().map(StopMade::subject).distinct().count();
        }

        private static String way(StopMade stop) {
            return Each.key(stop.stop().visitor(), (StateId) stop.stop().host());
        }

        private static When when(StopMade stop) {
            return requireNonNull(stop.when());
        }
    }
}
