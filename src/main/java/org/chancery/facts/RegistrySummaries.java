package org.chancery.facts;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.kernel.Described;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What the registers of persons, states, claims, coverage and sources show. */
public sealed interface RegistrySummaries extends Summary {

    /**
     * A person with the offices held.
     *
     * @param offices in the order in which they began
     */
    record OfPerson(
            String name, List<String> otherNames, List<OfficeHeld> offices, List<Long> because)
            implements RegistrySummaries {}

    /**
     * How a state came to be, was called and ended, as far as that is recorded.
     *
     * @param names those that it had, in order
     */
    record OfState(@Nullable OfBeginning begun, List<OfName> names, @Nullable OfEnd ended)
            implements RegistrySummaries {}

    /** How a state came to be. */
    record OfBeginning(
            @Nullable When when,
            @Nullable StateOrigin how,
            List<StateId> predecessors,
            List<Long> because) {}

    /** A name that a state had for a time. */
    record OfName(String name, Spell lasted, List<Long> because) {}

    /**
     * How a state ended.
     *
     * @param when the first day on which it was none
     */
    record OfEnd(
            @Nullable When when, StateEnding how, List<StateId> successors, List<Long> because) {}

    /**
     * A claim.
     *
     * @param because of what it says, and of how it was settled
     */
    record OfClaim(Fact.Claim claim, @Nullable Settlement settlement, List<Long> because)
            implements RegistrySummaries {

        /** How it was settled by a day; absent where it was not. */
        public @Nullable Settlement settled(LocalDate day) {
            return settlement != null
                            && When.begunBy(claim.when(), day)
                            && When.begunBy(settlement.when, day)
                    ? settlement
                    : null;
        }
    }

    /** How a claim was settled. */
    record Settlement(ClaimOutcome outcome, @Nullable String reason, @Nullable When when) {}

    /**
     * What this ledger claims to hold completely.
     *
     * @param declared when it was declared
     */
    record OfCoverage(
            EventFamily family,
            List<StateId> states,
            CoverageScope between,
            When period,
            @Nullable String note,
            @Nullable When declared,
            List<Long> because)
            implements RegistrySummaries {

        /** Whether it is of what was between the two of a pair. */
        public boolean covers(Pair pair) {
            return switch (between) {
                case THEM -> states.containsAll(List.of(pair.a(), pair.b()));
                case THEM_AND_ANY_OTHER -> states.contains(pair.a()) || states.contains(pair.b());
            };
        }
    }

    /** A source as it was registered. */
    record OfSource(
            @Described("Who published it, as worded.") String publisher,
            @Described("The key of its publisher, by which sources are chosen.")
                    String publisherKey,
            @Described("Its title, as worded.") String title,
            @Described("Its address on the web.") @Nullable WebAddress url,
            @Described("When it was published.") @Nullable Moment publishedAt,
            @Described("The language that it is written in.") @Nullable LanguageTag language,
            @Described("How reliable it is, as graded.") @Nullable Grade reliability,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because)
            implements RegistrySummaries {}
}
