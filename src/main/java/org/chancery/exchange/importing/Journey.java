package org.chancery.exchange.importing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stops of one traveller, in order, each of which begins no later than the day after all before it
 * have ended.
 */
record Journey(List<Stay> stays, LocalDate from, LocalDate to) {
    private static final int DAYS_BETWEEN = 1;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

    private static final Comparator<Stay> IN_ORDER =
            Comparator.comparing(Stay::from)
                    .thenComparing(Stay::to)
                    .thenComparing(stay -> stay.alias().id());

    /** All journeys in the order in which they begin, those of presidents first. */
    static List<Journey> all(Collection<Stay> stays) {
        var byTraveller = new TreeMap<String, List<Stay>>();
        stays.stream()
                .sorted(IN_ORDER)
                .forEach(stay ->
                        byTraveller.computeIfAbsent(stay.who(), _ -> new ArrayList<>()).add(stay));
        return byTraveller.values().stream()
                .flatMap(Journey::joined)
                .sorted(
                        Comparator.comparing((Journey journey) -> !journey.isPresidents())
                                .thenComparing(Journey::from)
                                .thenComparing(Journey::first, IN_ORDER))
                .toList();
    }

    private static Stream<Journey> joined(List<Stay> ofOne) {
        var journeys = Stream.<Journey>builder();
        var some = new ArrayList<Stay>();
        var until = LocalDate.MIN;
        for (var stay : ofOne) {
            if (stay.alone()) {
                journeys.add(new Journey(List.of(stay), stay.from(), stay.to()));
                continue;
            }
            if (!some.isEmpty() && areApart(until, stay.from())) {
                journeys.add(new Journey(List.copyOf(some), some.getFirst().from(), until));
                some.clear();
            }
            until = some.isEmpty() || until.isBefore(stay.to()) ? stay.to() : until;
            some.add(stay);
        }
        if (!some.isEmpty()) {
            journeys.add(new Journey(List.copyOf(some), some.getFirst().from(), until));
        }
        return journeys.build();
    }

    private static boolean areApart(LocalDate until, LocalDate from) {
        return until.isBefore(from) && ChronoUnit.DAYS.between(until, from) > DAYS_BETWEEN;
    }

    private Stay first() {
        return stays.getFirst();
    }

    boolean isPresidents() {
        return first().president();
    }

    /** Whether the traveller is named there, and the days are such that others can come along. */
    boolean isNamedIn(String told) {
        return !first().alone() && NO_WORD.splitAsStream(told).anyMatch(first().surname()::equals);
    }

    /** Whether it has a stop in that country on one of these days. */
    boolean meets(Stay stay) {
        return stays.stream().anyMatch(stay::meets);
    }

    /** Whether it was under way on one of these days, or on the day before or after. */
    boolean isUnderWay(Stay stay) {
        return !areApart(to, stay.from()) && !areApart(stay.to(), from);
    }
}
