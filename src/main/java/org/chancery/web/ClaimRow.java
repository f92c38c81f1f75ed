package org.chancery.web;

import java.util.List;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.ClaimItem;
import org.jspecify.annotations.Nullable;

/** A row of the table of claims. */
record ClaimRow(
        String claim,
        String claimant,
        String text,
        @Nullable ClaimKind kind,
        List<String> states,
        List<Subject> subjects,
        @Nullable RelationElement element,
        @Nullable String value,
        @Nullable When when,
        @Nullable ClaimOutcome outcome,
        @Nullable String reason,
        @Nullable When settled,
        Standing standing,
        @Nullable String rule,
        List<String> aliases,
        List<String> sources,
        List<Long> because) {

    static List<ClaimRow> of(ClaimItem claim) {
        var settled = claim.settled();
        return List.of(
                new ClaimRow(
                        claim.id(),
                        VisitRow.named(claim.claimant()),
                        claim.text(),
                        claim.kind(),
                        claim.states(),
                        claim.subjects(),
                        claim.element(),
                        claim.value(),
                        claim.when(),
                        settled == null ? null : settled.outcome(),
                        settled == null ? null : settled.reason(),
                        settled == null ? null : settled.when(),
                        claim.standing(),
                        claim.rule(),
                        claim.aliases(),
                        claim.sources(),
                        claim.because()));
    }
}
