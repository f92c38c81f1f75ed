package org.chancery.relations;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;

/** Who visited whom, and when they last met. */
public record Contact(
        @Described(
                        "Each way, the latest stop begun on or before the day, of any type, even if still under way; of two, the one that ended last, then the one of the greater id.")
                Map<String, Cell<VisitMade>> lastVisit,
        @Described(
                        "The same without visits to multilateral events, private ones and transits; a visit of unknown type is among them.")
                Map<String, Cell<VisitMade>> lastBilateralVisit,
        @Described(
                        "Each way, how many visits began in the 12 and the 36 months before the day, that day included; of any type; not recorded where none is known to have begun in the 36.")
                Map<String, Cell<Counts>> counts,
        @Described("The visits that are there on the day, either way.") List<UnderWay> underWay,
        @Described("The last time that the two met anywhere, in twos or threes.")
                Cell<VisitMade> lastMeeting) {
    private static final Comparator<StopMade> LATEST =
            Comparator.<StopMade, LocalDate>comparing(stop -> when(stop).earliestStart())
                    .thenComparing(stop -> when(stop).latestEnd())
                    .thenComparing(stop -> stop.subject().id())
                    .thenComparingInt(StopMade::ordinal);

    /** How many visits began of late. */
    public record Counts(
            @Described("In the 12 months before the day, that day included.") long months12,
            @Described("In the 36 months before the day, that day included.") long months36) {}

    /** A visit that is going on. */
    public record UnderWay(
            @Described("From which state to which, such as KAZ>USA.") String direction,
            @Described("The visit.") VisitMade value,
            @Described("Positions of the entries that make it so, ascending.")
                    List<Long> because) {}

    static Contact of(Pair pair, Collection<Fact> facts, LocalDate asOf) {
        var stops =
                facts.stream()
                        .filter(StopMade.class::isInstance)
                        .map(StopMade.class::cast)
                        .filter(stop -> joins(stop, pair))
                        .filter(stop ->
                                stop.when() != null && !when(stop).earliestStart().isAfter(asOf))
                        .sorted(LATEST)
                        .toList();
        return new Contact(
                Each.way(pair, (from, to) -> last(between(stops, from, to), _ -> true, asOf)),
                Each.way(
                        pair,
                        (from, to) -> last(between(stops, from, to), Contact::bilateral, asOf)),
                Each.way(pair, (from, to) -> counts(between(stops, from, to), asOf)),
                stops.stream()
                        .filter(stop -> VisitStage.of(stop.when(), asOf) == VisitStage.THERE)
                        .map(stop -> underWay(stop, asOf))
                        .toList(),
                Cell.notRecorded());
    }

    private static boolean joins(StopMade stop, Pair pair) {
        return (stop.visitor().equals(pair.a()) && stop.host().equals(pair.b()))
                || (stop.visitor().equals(pair.b()) && stop.host().equals(pair.a()));
    }

    private static List<StopMade> between(List<StopMade> stops, StateId from, StateId to) {
        return stops.stream()
                .filter(stop -> stop.visitor().equals(from) && stop.host().equals(to))
                .toList();
    }

    /** Whether a visit was to the host itself; one of unknown type counts as that. */
    static boolean bilateral(StopMade stop) {
        return stop.type() == null || stop.type().bilateral();
    }

    private static Cell<VisitMade> last(
            List<StopMade> stops, Predicate<StopMade> which, LocalDate asOf) {
        return stops.reversed().stream()
                .filter(which)
                .findFirst()
                .map(stop -> Cell.recorded(VisitMade.of(stop, asOf), stop.because()))
                .orElseGet(Cell::notRecorded);
    }

    /** What began after that day is counted in the longer of the two windows. */
    static LocalDate countedSince(LocalDate asOf) {
        return asOf.minusMonths(36);
    }

    private static Cell<Counts> counts(List<StopMade> stops, LocalDate asOf) {
        var window = since(stops, countedSince(asOf));
        if (window.isEmpty()) {
            return Cell.notRecorded();
        }
        return Cell.recorded(
                new Counts(visits(since(stops, asOf.minusMonths(12))), visits(window)),
                window.stream().flatMap(stop -> stop.because().stream()).toList());
    }

    private static long visits(List<StopMade> stops) {
        return stops.stream().map(StopMade::subject).distinct().count();
    }

    private static List<StopMade> since(List<StopMade> stops, LocalDate day) {
        return stops.stream().filter(stop -> when(stop).earliestStart().isAfter(day)).toList();
    }

    private static UnderWay underWay(StopMade stop, LocalDate asOf) {
        return new UnderWay(
                Each.key(stop.visitor(), (StateId) stop.host()),
                VisitMade.of(stop, asOf),
                stop.because());
    }

    private static When when(StopMade stop) {
        return requireNonNull(stop.when());
    }
}
