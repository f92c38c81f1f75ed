package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary.OfAgreement;
import org.chancery.facts.Summary.OfParty;
import org.chancery.facts.Summary.OfStage;
import org.chancery.facts.Summary.OfStep;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement is in force no longer, as far as that is fixed by a day: it has ended, or an
 * act by then says when it will, or its term does.
 */
record AgreementEnd(OfAgreement agreement, LocalDate day) {
    /** The first day on which the whole is no longer. */
    @Nullable When of() {
        return of(agreement.stages(), agreement.steps().stream());
    }

    /** The same for a party. */
    @Nullable When of(OfParty party) {
        return of(party.stages(), Stream.concat(agreement.steps().stream(), party.acts().stream()));
    }

    private @Nullable When of(List<OfStage> stages, Stream<OfStep> acts) {
        var ended =
                stages.stream()
                        .filter(each -> each.stage() == AgreementStage.ENDED)
                        .map(OfStage::lasted)
                        .findFirst()
                        .orElse(null);
        return ended != null && (ended.begunBy(day) || acts.anyMatch(act -> fixes(act, ended)))
                ? ended.since()
                : term();
    }

    private boolean fixes(OfStep act, Spell ended) {
        return VisitStage.begunBy(act.when(), day)
                && act.effect() != null
                && act.effect().equals(ended.since());
    }

    /** The day after its last, unless that was extended later: what it was is told no longer. */
    private @Nullable When term() {
        var until = agreement.until();
        return until == null || extendedLater() ? null : until.dayAfter();
    }

    private boolean extendedLater() {
        return agreement.steps().stream()
                .anyMatch(step ->
                        step.what() == AgreementAct.EXTENDED
                                && !VisitStage.begunBy(step.when(), day));
    }
}
