package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.facts.Summary.OfVisit;
import org.chancery.facts.VisitStage;
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
                && RegisterFilter.within(visit.when(), from, to);
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<StateId>();
        Stream.of(state, visitor, host).filter(Objects::nonNull).forEach(states::add);
        if (pair != null) {
            states.addAll(List.of(pair.a(), pair.b()));
        }
        return new Meant(from, to == null || to.isAfter(asOf) ? asOf : to, states);
    }

    private static boolean went(OfVisit visit, StateId visitor, StateId host, LocalDate asOf) {
        return visit.visitor().equals(visitor) && hosted(visit, host, asOf);
    }

    private static boolean hosted(OfVisit visit, StateId host, LocalDate asOf) {
        return visit.stops().stream()
                .anyMatch(stop -> stop.host().equals(host) && stop.stage(asOf) != null);
    }
}
