package org.chancery.registers;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a list shows.
 *
 * @param state as visitor or host; a host is one of whose stop something is told by the day
 * @param pair whose two states visited each other, either way
 * @param rank the highest of its principals
 * @param type the format of one of its stops of which something is told by the day
 * @param year visits of one of whose days it is
 * @param from visits that ended on that day or later
 * @param to visits that began on that day or earlier
 * @param status how far it has come on the day
 * @param standing one of {@link #STANDINGS}; without it all but what was taken back
 */
public record VisitFilter(
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable StateId visitor,
        @Nullable StateId host,
        @Nullable Rank rank,
        @Nullable VisitType type,
        @Nullable Year year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable VisitStage status,
        @Nullable Standing standing)
        implements RegisterFilter {

    /** How far a visit as a whole can have come: only a stop is dropped. */
    public static final List<VisitStage> STATUSES =
            Stream.of(VisitStage.values()).filter(stage -> stage != VisitStage.DROPPED).toList();

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var visit = (OfVisit) registered.summary();
        return RegisterFilter.stands(registered, standing)
                && visit.stage(asOf) != null
                && (status == null || status == visit.stage(asOf))
                && (state == null || visit.visitor().equals(state) || hosted(visit, state, asOf))
                && (visitor == null || visit.visitor().equals(visitor))
                && (host == null || hosted(visit, host, asOf))
                && (pair == null
                        || went(visit, pair.a(), pair.b(), asOf)
                        || went(visit, pair.b(), pair.a(), asOf))
                && (rank == null || rank == Rank.highest(visit.principals()))
                && (type == null || isOf(type, visit, asOf))
                && within(visit, asOf);
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<StateId>();
        Stream.of(state, visitor, host).filter(Objects::nonNull).forEach(states::add);
        if (pair != null) {
            states.addAll(List.of(pair.a(), pair.b()));
        }
        var latest = latest();
        return new Meant(
                earliest(), latest == null || latest.isAfter(asOf) ? asOf : latest, states);
    }

    private boolean within(OfVisit visit, LocalDate asOf) {
        return (earliest() == null && latest() == null)
                || visit.days(asOf)
                        .anyMatch(days -> RegisterFilter.within(days, earliest(), latest()));
    }

    /** The first of the days that are asked for. */
    public @Nullable LocalDate earliest() {
        if (year == null) {
            return from;
        }
        var first = year.atDay(1);
        return from == null || from.isBefore(first) ? first : from;
    }

    /** The last of them. */
    public @Nullable LocalDate latest() {
        if (year == null) {
            return to;
        }
        var last = year.atDay(year.length());
        return to == null || to.isAfter(last) ? last : to;
    }

    private static boolean isOf(VisitType type, OfVisit visit, LocalDate asOf) {
        return visit.stops().stream()
                .anyMatch(stop -> stop.type() == type && stop.stage(asOf) != null);
    }

    private static boolean went(OfVisit visit, StateId visitor, StateId host, LocalDate asOf) {
        return visit.visitor().equals(visitor) && hosted(visit, host, asOf);
    }

    private static boolean hosted(OfVisit visit, StateId host, LocalDate asOf) {
        return visit.stops().stream()
                .anyMatch(stop -> stop.host().equals(host) && stop.stage(asOf) != null);
    }
}
