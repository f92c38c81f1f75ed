package org.chancery.registers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.AgreementSummaries.OfStep;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement is in force no longer, as far as that is fixed by a day: it has ended, or an
 * act by then says when it will, or its term does.
 */
record AgreementEnd(OfAgreement agreement, LocalDate day) {
    /** A revocation tells no day, and is the last word on a notice. */
    private static final Set<AgreementAct> NOTICES =
            EnumSet.of(
                    AgreementAct.DENOUNCED,
                    AgreementAct.WITHDRAWN_FROM,
                    AgreementAct.NOTICE_REVOKED);

    /** The first day on which the whole is no longer. */
    @Nullable When of() {
        return of(agreement.stages(), ofTwo() ? agreement.between() : List.of());
    }

    /** The same for a party. */
    @Nullable When of(OfParty party) {
        return of(party.stages(), ofTwo() ? agreement.between() : List.of(party.party()));
    }

    /** Where one of two leaves it ends for both. */
    private boolean ofTwo() {
        return agreement.between().size() == 2;
    }

    private @Nullable When of(List<OfStage> stages, List<Party> leaving) {
        return When.first(
                        Stream.concat(
                                Stream.ofNullable(stayed(stages)),
                                leaving.stream().flatMap(party -> noticed(party).stream())))
                .orElse(null);
    }

    private @Nullable When stayed(List<OfStage> stages) {
        return IntStream.range(0, stages.size())
                .filter(at -> stages.get(at).stage() == AgreementStage.ENDED)
                .filter(at -> !hasReturned(stages.subList(at + 1, stages.size())))
                .mapToObj(stages::get)
                .findFirst()
                .filter(ended -> ended.fixedBy(day))
                .map(ended -> ended.lasted().since())
                .orElseGet(this::term);
    }

    /** The day ahead that a notice fixes which a party has not taken back by then. */
    private Optional<When> noticed(Party party) {
        return agreement.steps().stream()
                .filter(step -> party.equals(step.by()) && When.begunBy(step.when(), day))
                .filter(step -> NOTICES.contains(step.what()))
                .reduce((_, later) -> later)
                .filter(notice -> !hasReturned(party, notice))
                .flatMap(notice -> Optional.ofNullable(notice.effect()))
                .filter(effect -> !When.begunBy(effect, day));
    }

    /** By consenting anew before its notice took effect. */
    private boolean hasReturned(Party party, OfStep notice) {
        return agreement.parties().stream()
                .filter(each -> each.party().equals(party))
                .flatMap(each -> Stream.ofNullable(each.consented()))
                .anyMatch(consent ->
                        When.begunBy(consent, day)
                                && notice.when() != null
                                && notice.when().surelyBefore(consent));
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
                        step.what() == AgreementAct.EXTENDED && !When.begunBy(step.when(), day));
    }
}
