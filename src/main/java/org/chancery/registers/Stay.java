package org.chancery.registers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** The days that a visitor has, or plans, with a host; an end that is open is taken as near. */
record Stay(Party host, LocalDate first, LocalDate last) {

    /** Those of a visit, as far as their days are known; of one that is cancelled none. */
    static List<Stay> of(OfVisit visit) {
        return visit.cancelled() != null
                ? List.of()
                : visit.stops().stream()
                        .filter(stop -> stop.dropped() == null)
                        .flatMap(stop -> of(visit, stop).stream())
                        .toList();
    }

    private static Optional<Stay> of(OfVisit visit, OfStop stop) {
        var made = stop.when() == null ? visit.when() : stop.when();
        var planned = stop.plans().isEmpty() ? null : stop.plans().getLast().days();
        return Stream.of(made, planned)
                .filter(Objects::nonNull)
                .findFirst()
                .map(days -> new Stay(stop.host(), first(days), last(days, planned)));
    }

    private static LocalDate first(When days) {
        return days.from() == null ? requireNonNull(days.to()).first() : days.from().first();
    }

    /** Of a stay that goes on, as it is planned. */
    private static LocalDate last(When days, @Nullable When planned) {
        if (days.to() != null) {
            return days.to().last();
        }
        var begun = requireNonNull(days.from()).last();
        return planned == null || planned.to() == null || planned.to().last().isBefore(begun)
                ? begun
                : planned.to().last();
    }

    /** Whether it may be at the same host on the same day. */
    boolean meets(Stay other) {
        return host.equals(other.host)
                && !last.isBefore(other.first)
                && !other.last.isBefore(first);
    }

    /** Whether two visits may be one: of one state and principal, at one host on one day. */
    static boolean mayBeOne(OfVisit one, OfVisit other) {
        return one.visitor().equals(other.visitor())
                && one.principals().stream()
                        .anyMatch(mine ->
                                other.principals().stream()
                                        .anyMatch(theirs ->
                                                mine.name().equalsIgnoreCase(theirs.name())))
                && of(one).stream().anyMatch(mine -> of(other).stream().anyMatch(mine::meets));
    }
}
