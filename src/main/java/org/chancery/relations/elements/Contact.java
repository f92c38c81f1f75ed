package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.Described;

/** Who visited whom, and when they last met. */
public record Contact(
        @Described(
                        "Each way, the latest stop begun on or before the day, of any type, even if still under way; of two, the one that ended last, then the one of the greater id.")
                Map<String, Cell<VisitMade>> lastVisit,
        @Described(
                        "The same without visits to multilateral events, private ones and transits; a visit of unknown type is among them.")
                Map<String, Cell<VisitMade>> lastBilateralVisit,
        @Described(
                        "Each way, the latest that was led by a head of state or of government, as far as offices are known.")
                Map<String, Cell<VisitMade>> lastVisitOfHead,
        @Described(
                        "Each way, how many visits began in the 12 and the 36 months before the day, that day included, as far as they may have; of any type; not recorded where none is known to have begun in the 36.")
                Map<String, Cell<Counts>> counts,
        @Described("The visits that are there or on the way on the day, either way.")
                List<UnderWay> underWay,
        @Described("The last time that the two met anywhere, in twos or threes.")
                Cell<VisitMade> lastMeeting,
        @Described("The conferences that both attended, which are no visits and no meetings.")
                Cell<Conferences> conferences) {

    /** What may have begun on days further apart than so many is looked for by itself. */
    public static final int VAGUE = 366;

    /** How many visits began of late. */
    public record Counts(
            @Described("In the 12 months before the day, that day included.") long months12,
            @Described("In the 36 months before the day, that day included.") long months36,
            @Described("Of those in the 36 months, of how many the leader's rank is not known.")
                    long unranked) {}

    /** A visit that is going on. */
    public record UnderWay(
            @Described("From which state to which, such as KAZ>USA.") String direction,
            @Described("The visit.") VisitMade value,
            @Described("Positions of the entries that make it so, ascending.")
                    List<Long> because) {}

    /** What is said on a day of the stops of each at the other, beside what both attended. */
    static Contact on(
            LocalDate day,
            Map<String, Stops> stops,
            Course<OnTheWay> onTheWay,
            Cell<Conferences> conferences) {
        return new Contact(
                Each.of(stops, way -> way.last(day)),
                Each.of(stops, way -> way.lastBilateral(day)),
                Each.of(stops, way -> way.lastOfHead(day)),
                Each.of(stops, way -> way.counts(day)),
                Stream.concat(
                                stops.values().stream()
                                        .flatMap(way -> way.underWay(day).stream())
                                        .sorted(Stops.LATEST)
                                        .map(stop -> underWay(stop, day)),
                                onTheWay.holding(day).map(held -> underWay(held, day)))
                        .toList(),
                Cell.notRecorded(),
                conferences);
    }

    /** What surely began by that day is in neither of the two windows. */
    public static LocalDate countedSince(LocalDate asOf) {
        return Window.THREE_YEARS.after(asOf);
    }

    private static UnderWay underWay(StopMade made, LocalDate day) {
        return new UnderWay(
                Each.key(made.states().getFirst(), made.states().getLast()),
                VisitMade.of(made, day),
                made.because());
    }

    private static UnderWay underWay(Held<OnTheWay> held, LocalDate day) {
        var states = held.what().states();
        return new UnderWay(
                Each.key(states.getFirst(), states.getLast()),
                VisitMade.onTheWay(held, day),
                held.because());
    }
}
