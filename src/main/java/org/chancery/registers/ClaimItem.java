package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Leader;
import org.chancery.facts.RegistrySummaries.OfClaim;
import org.chancery.facts.RegistrySummaries.Settlement;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A claim in the register of claims. */
public record ClaimItem(
        @Described("Its id.") String id,
        @Described("Who claims it.") Leader claimant,
        @Described("What is claimed, in our words.") String text,
        @Described("What sort of claim it is.") @Nullable ClaimKind kind,
        @Described("The codes of the states that it names.") List<String> states,
        @Described("The subjects that it speaks of.") List<Subject> subjects,
        @Described("The element of a relation that it speaks of.")
                @Nullable RelationElement element,
        @Described("The value that it gives, as worded.") @Nullable String value,
        @Described("The day on which it was made, in EDTF, where it is known.") @Nullable When when,
        @Described("What became of it by the day; left out where it is not settled.")
                @Nullable Settled settled,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The ids that its sources give it.") List<String> aliases,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    @Described("What became of a claim.")
    public record Settled(
            @Described("What became of it.") ClaimOutcome outcome,
            @Described("Why, in our words.") @Nullable String reason,
            @Described("The day from which on it was settled so, in EDTF, where it is known.")
                    @Nullable When when) {

        private static @Nullable Settled of(@Nullable Settlement settlement) {
            return settlement == null
                    ? null
                    : new Settled(settlement.outcome(), settlement.reason(), settlement.when());
        }
    }

    public static ClaimItem of(Registered registered, LocalDate asOf) {
        var summary = (OfClaim) registered.summary();
        var claim = summary.claim();
        var about = claim.about();
        return new ClaimItem(
                registered.subject().id(),
                Leader.of(claim.claimant()),
                claim.text(),
                claim.kind(),
                about.states().stream().map(StateId::code).toList(),
                about.subjects() == null ? List.of() : about.subjects(),
                about.element(),
                about.value(),
                claim.when(),
                Settled.of(summary.settled(asOf)),
                registered.standing(),
                registered.rule(),
                registered.aliases().stream().map(Alias::toString).toList(),
                registered.sources().stream().map(Subject::toString).toList(),
                summary.because());
    }
}
