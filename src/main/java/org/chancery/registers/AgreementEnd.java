package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Summary.OfAgreement;
import org.chancery.facts.Summary.OfParty;
import org.chancery.facts.Summary.OfStage;
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
        return of(agreement.stages());
    }

    /** The same for a party. */
    @Nullable When of(OfParty party) {
        return of(party.stages());
    }

    private @Nullable When of(List<OfStage> stages) {
        return IntStream.range(0, stages.size())
                .filter(at -> stages.get(at).stage() == AgreementStage.ENDED)
                .filter(at -> !hasReturned(stages.subList(at + 1, stages.size())))
                .mapToObj(stages::get)
                .findFirst()
                .filter(ended -> ended.fixedBy(day))
                .map(ended -> ended.lasted().since())
                .orElseGet(this::term);
    }

    private boolean hasReturned(List<OfStage> since) {
        return since.stream().anyMatch(each -> each.lasted().begunBy(day));
    }

    /**
     * The day after its last, if it was made by then, unless that was extended later: what it was
     * is told no longer.
     */
    private @Nullable When term() {
        var until = agreement.until();
        return until == null || extendedLater() || !new AgreementOn(agreement, Set.of(), day).made()
                ? null
                : until.dayAfter();
    }

    private boolean extendedLater() {
        return agreement.steps().stream()
                .anyMatch(step ->
                        step.what() == AgreementAct.EXTENDED
                                && !VisitStage.begunBy(step.when(), day));
    }
}
