package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Gatherer;
import java.util.stream.Gatherer.Downstream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.kernel.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The relation of two states over the days up to one: every day lies in one period, and neighbours
 * differ. It is found by going over the days on which something can turn, of which a fact has a
 * few; what is said on each is looked up, so that a period costs what it says.
 */
public final class RelationHistory {
    private final Pair pair;
    private final Map<String, Stops> stops;

    /** A day before anything turned, and those on which something may have, in order. */
    private final List<LocalDate> days;

    private RelationHistory(Pair pair, Map<String, Stops> stops, List<LocalDate> days) {
        this.pair = pair;
        this.stops = stops;
        this.days = days;
    }

    static RelationHistory of(Pair pair, Collection<? extends Fact> facts, LocalDate asOf) {
        var stops = Stops.between(pair, facts);
        var turning = new TreeSet<LocalDate>();
        stops.values().stream()
                .flatMap(Stops::turningDays)
                .filter(day -> !day.isAfter(asOf))
                .forEach(turning::add);
        var days = new ArrayList<LocalDate>();
        days.add(turning.isEmpty() ? asOf : turning.getFirst().minusDays(1));
        days.addAll(turning);
        return new RelationHistory(pair, stops, days);
    }

    /** The same, blind to one of the days on which something may turn. */
    RelationHistory without(LocalDate day) {
        return new RelationHistory(
                pair, stops, days.stream().filter(each -> !each.equals(day)).toList());
    }

    /** The periods after a place, oldest first, made as they are taken; all of them after 0. */
    public Stream<Period> after(long place) {
        int known = Math.clamp(place, 0, days.size());
        return IntStream.range(Math.max(known - 1, 0), days.size())
                .mapToObj(this::beginning)
                .gather(
                        Gatherer.<Period, Joining, Period>ofSequential(
                                Joining::new, Joining::next, Joining::end))
                .skip(Math.min(known, 1));
    }

    /** The place of a period, greater than that of every one before it. */
    public long place(Period period) {
        return period.from() == null ? 1 : 1L + Collections.binarySearch(days, period.from());
    }

    private Period beginning(int at) {
        var day = days.get(at);
        return new Period(at == 0 ? null : day, null, Elements.of(pair, Contact.on(day, stops)));
    }

    /** Leaves out the beginnings at which nothing turned, and ends periods where the next begin. */
    private static final class Joining {
        private @Nullable Period last;

        boolean next(Period beginning, Downstream<? super Period> out) {
            var before = last;
            if (before == null) {
                last = beginning;
                return true;
            }
            var from = beginning.from();
            if (from == null || before.elements().equals(beginning.elements())) {
                return true;
            }
            last = beginning;
            return out.push(new Period(before.from(), from.minusDays(1), before.elements()));
        }

        void end(Downstream<? super Period> out) {
            if (last != null) {
                out.push(last);
            }
        }
    }
}
