package org.chancery.registers;

import java.time.LocalDate;
import java.util.Set;
import org.chancery.facts.EventFamily;
import org.chancery.facts.RegistrySummaries.OfCoverage;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which coverages a list shows; none of them depends on the day.
 *
 * @param state that it names
 * @param pair whose relation it covers, though it may name one of the two alone
 */
public record CoverageFilter(
        @Nullable StateId state, @Nullable Pair pair, @Nullable EventFamily family)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var coverage = (OfCoverage) registered.summary();
        return RegisterFilter.stands(registered, null)
                && (state == null || coverage.states().contains(state))
                && (pair == null || coverage.covers(pair))
                && (family == null || family == coverage.family());
    }

    @Override
    public Meant meant(LocalDate asOf) {
        return state == null ? Meant.ALL : new Meant(null, null, Set.of(state));
    }
}
