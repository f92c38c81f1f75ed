package org.chancery.registers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Claim;
import org.chancery.facts.Principal;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.RegisterAnswers.Meant;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a list shows.
 *
 * @param state that it names
 * @param pair whose two states it names
 * @param element of a relation that it speaks of
 * @param claimant a part of the name, the office or the government, in capitals or not
 * @param from claims that were made on that day or later
 * @param to claims that were made on that day or earlier
 * @param standing one of {@link #STANDINGS}; without it all but what was taken back
 */
public record ClaimFilter(
        @Nullable StateId state,
        @Nullable Pair pair,
        @Nullable RelationElement element,
        @Nullable String claimant,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Standing standing)
        implements RegisterFilter {

    @Override
    public boolean shows(Registered registered, LocalDate asOf) {
        var claim = ((OfClaim) registered.summary()).claim();
        return RegisterFilter.stands(registered, standing)
                && When.begunBy(claim.when(), asOf)
                && names(claim, state)
                && (pair == null || (names(claim, pair.a()) && names(claim, pair.b())))
                && (element == null || element == claim.about().element())
                && (claimant == null || isBy(claim.claimant(), claimant))
                && RegisterFilter.within(claim.when(), from, to);
    }

    @Override
    public Meant meant(LocalDate asOf) {
        var states = new HashSet<StateId>();
        if (state != null) {
            states.add(state);
        }
        if (pair != null) {
            states.add(pair.a());
            states.add(pair.b());
        }
        return new Meant(from, to == null || to.isAfter(asOf) ? asOf : to, states);
    }

    private static boolean names(Claim claim, @Nullable StateId state) {
        return state == null || claim.about().states().contains(state);
    }

    private static boolean isBy(Principal claimant, String part) {
        return Stream.of(claimant.name(), claimant.office(), claimant.government())
                .filter(Objects::nonNull)
                .anyMatch(text -> RegisterFilter.has(text, part));
    }
}
