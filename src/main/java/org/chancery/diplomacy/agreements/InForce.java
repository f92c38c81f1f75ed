package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuspended;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.facts.AgreementStage;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agreement is in force when something happens.
 *
 * @param party for whom; absent for any
 */
record InForce(Life life, @Nullable Party party, @Nullable When when) {

    /** As it is told, suspended or not (VCLT article 72). */
    boolean isTold() {
        return parties()
                .anyMatch(each ->
                        stages(each)
                                .anyMatch(stage ->
                                        stage.inForce() || stage == AgreementStage.SUSPENDED));
    }

    /** As it is told, and not suspended. */
    boolean operates() {
        return parties().anyMatch(each -> stages(each).anyMatch(AgreementStage::inForce))
                || isLeftOpen();
    }

    /** As it is told, or as far as nothing tells that it is not. */
    boolean mayBe() {
        return isTold() || isLeftOpen();
    }

    /** Whether somebody suspended or left it surely before that, and nothing told that it was. */
    boolean wasAssumed() {
        return when != null && life.told().stream().anyMatch(word -> wasAssumed(word, when));
    }

    private boolean wasAssumed(Word<AgreementEvent> word, When later) {
        var by = by(word.what());
        return (Notices.isNotice(word.what()) || word.what() instanceof AgreementSuspended)
                && (party == null || by == null || by.equals(party))
                && word.when() != null
                && word.when().surelyBefore(later)
                && Life.all(ConsentExpressed.class, life.after(word))
                        .noneMatch(consent -> consent.what().party().equals(by))
                && !new InForce(life.before(word), by, word.when()).isTold();
    }

    private static @Nullable Party by(AgreementEvent event) {
        return switch (event) {
            case AgreementSuspended(var party, _) -> party;
            case PartyEvent act -> act.party();
            case TextEvent _, ForceEvent _ -> null;
        };
    }

    private boolean isLeftOpen() {
        return parties().anyMatch(this::isLeftOpen);
    }

    /** Whether all is done that is known to be needed, and nothing tells of any day for it. */
    private boolean isLeftOpen(Party each) {
        var of = life.tenor().bilateral() ? life.between() : List.of(each);
        return !life.stagesAsTold().isDated(each)
                && life.stagesAsTold().during(of, when).anyMatch(stage -> isLeftOpen(stage, of));
    }

    private boolean isLeftOpen(AgreementStage stage, List<Party> of) {
        return switch (stage) {
            case SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED -> true;
            case CONSENTED -> isUnconditional() && life.force().isConsentedTo();
            case SIGNED ->
                    isUnconditional()
                            && !life.tenor().mayBind()
                            && of.stream().allMatch(life.force()::isSignedBy);
            case NEGOTIATING,
                    PROVISIONALLY_APPLIED,
                    IN_FORCE,
                    IN_FORCE_NOTICE_GIVEN,
                    SUSPENDED,
                    ENDED ->
                    false;
        };
    }

    private boolean isUnconditional() {
        return life.tenor().condition().isEmpty();
    }

    private Stream<Party> parties() {
        return party == null ? life.parties().stream() : Stream.of(party);
    }

    private Stream<AgreementStage> stages(Party each) {
        return life.stagesAsTold().during(each, when);
    }
}
