package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherer;
import java.util.stream.Gatherer.Downstream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The relation of two states over the days up to one: every day lies in one period, and neighbours
 * differ. It is found by going over the days on which something can turn, of which a fact has a
 * few; what is said on each is looked up, so that a period costs what it says.
 */
public final class RelationHistory {
    private final Relation relation;
    private final Policy policy;

    /** A day before anything turned, and those on which something may have, in order. */
    private final List<LocalDate> days;

    RelationHistory(Relation relation, Policy policy, List<LocalDate> days) {
        this.relation = relation;
        this.policy = policy;
        this.days = days;
    }

    static RelationHistory of(Relation relation, Policy policy, LocalDate asOf) {
        var turning =
                relation.turningDays()
                        .filter(day -> !day.isAfter(asOf))
                        .collect(Collectors.toCollection(TreeSet::new));
        var days = new ArrayList<LocalDate>();
        days.add(turning.isEmpty() ? asOf : turning.getFirst().minusDays(1));
        days.addAll(turning);
        return new RelationHistory(relation, policy, days);
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
        var elements = relation.on(day);
        return new Period(at == 0 ? null : day, null, policy.label(day, elements), elements);
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
            if (from == null || before.saysLike(beginning)) {
                return true;
            }
            last = beginning;
            return out.push(before.upTo(from.minusDays(1)));
        }

        void end(Downstream<? super Period> out) {
            if (last != null) {
                out.push(last);
            }
        }
    }
}
