package org.chancery.registers.tables;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the tables count: a visit at one host, once, however many stops it made there.
 *
 * @param visit its id
 * @param principals who led it there
 * @param when the days of the earliest of these stops whose first day is known; absent where none
 *     is
 * @param type the highest of these stops; absent where none is recorded
 */
record VisitAt(
        String visit,
        StateId visitor,
        Party host,
        List<Principal> principals,
        @Nullable When when,
        @Nullable VisitType type) {

    private static final Comparator<When> EARLIEST =
            comparing(When::earliestStart).thenComparing(When::latestEnd);

    /** In the order in which they began, as relations have it; without a first day before all. */
    static final Comparator<VisitAt> BEGUN =
            comparing(VisitAt::when, nullsFirst(EARLIEST))
                    .thenComparing(VisitAt::visit)
                    .thenComparing(at -> at.host().toString());

    /** Those that a registered visit had made by a day; of one that does not count none. */
    static Stream<VisitAt> of(Registered registered, LocalDate asOf) {
        var visit = (OfVisit) registered.summary();
        return registered.standing().counts()
                ? visit.stops().stream()
                        .filter(stop -> stop.madeBy(asOf) && !stop.host().equals(visit.visitor()))
                        .collect(
                                Collectors.groupingBy(
                                        OfStop::host, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(stops -> of(registered.subject().id(), visit, stops))
                : Stream.empty();
    }

    private static VisitAt of(String id, OfVisit visit, List<OfStop> stops) {
        return new VisitAt(
                id,
                visit.visitor(),
                stops.getFirst().host(),
                stops.stream().flatMap(stop -> stop.principals().stream()).distinct().toList(),
                stops.stream()
                        .map(OfStop::when)
                        .filter(when -> when != null && when.from() != null)
                        .min(EARLIEST)
                        .orElse(null),
                stops.stream()
                        .map(OfStop::type)
                        .filter(Objects::nonNull)
                        .min(naturalOrder())
                        .orElse(null));
    }

    /** The year of the first day on which it may have begun; absent where no first day is known. */
    @Nullable Integer year() {
        return when == null ? null : when.earliestStart().getYear();
    }

    /** The highest of its principals, as far as their offices are known. */
    @Nullable Rank rank() {
        return Rank.highest(principals);
    }

    /** Whether it is asked for; the days that are asked for are those of its first day. */
    boolean fits(VisitFilter asked) {
        var pair = asked.pair();
        return (asked.state() == null || isBetween(asked.state()))
                && (pair == null || (isBetween(pair.a()) && isBetween(pair.b())))
                && (asked.visitor() == null || visitor.equals(asked.visitor()))
                && (asked.host() == null || host.equals(asked.host()))
                && (asked.rank() == null || asked.rank() == rank())
                && (asked.type() == null || asked.type() == type)
                && began(asked.earliest(), asked.latest());
    }

    private boolean isBetween(StateId state) {
        return visitor.equals(state) || host.equals(state);
    }

    private boolean began(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || (when != null && !when.earliestStart().isBefore(from)))
                && (to == null || (when != null && !when.earliestStart().isAfter(to)));
    }
}
