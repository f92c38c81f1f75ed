package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.CONDITION_CAN_BE_MET;
import static org.chancery.diplomacy.agreements.AgreementRule.EFFECT_FOLLOWS_THE_ACT;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_NAMED;
import static org.chancery.diplomacy.agreements.AgreementRule.NOT_ENDED;
import static org.chancery.diplomacy.agreements.AgreementRule.OF_ITS_PARTIES;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementRegistered;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.facts.AgreementStage;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told next of an agreement.
 *
 * @param life what was told before it
 * @param others the facts of other subjects
 */
record Next(Life life, Word<AgreementEvent> word, Others others) {

    Life after() {
        return life.and(word);
    }

    Subject subject() {
        return word.subject();
    }

    @Nullable When when() {
        return word.when();
    }

    /** What holds for whatever is told of an agreement. */
    void check() {
        var after = after();
        IS_NAMED.require(after.tenor().isNamed());
        OF_ITS_PARTIES.require(
                after.between().isEmpty() || after.between().containsAll(after.parties()));
        if (Life.terms(word.what()) != null) {
            CONDITION_CAN_BE_MET.require(
                    after.tenor()
                            .condition()
                            .map(condition -> condition.canBeMet(after.between()))
                            .orElse(true));
        }
        NOT_ENDED.require(
                switch (word.what()) {
                    case AgreementRegistered _ -> true;
                    case AgreementExpired _ -> !life.endsAtOnce();
                    case ConsentExpressed _ -> !life.isEnded(when());
                    case TextEvent _, PartyEvent _, ForceEvent _ ->
                            !life.isEnded(when())
                                    && Life.actors(word.what()).stream().noneMatch(this::hasLeft);
                });
    }

    /** Whether a party has left by then. */
    boolean hasLeft(Party party) {
        return life.hasLeft(party, when());
    }

    /** Whether after something that was told a party left, and is bound anew. */
    boolean hasReturned(Party party, Word<?> before) {
        var since = life.after(before).toList();
        int notice =
                IntStream.range(0, since.size())
                        .filter(at ->
                                Notices.isNotice(since.get(at).what())
                                        && Life.actors(since.get(at).what()).contains(party))
                        .findFirst()
                        .orElse(since.size());
        return life.bonds(party).stream().anyMatch(since.subList(notice, since.size())::contains);
    }

    /** Whether it is in force then, for a party or for anybody. */
    InForce force(@Nullable Party party) {
        return new InForce(life, party, when());
    }

    /** How it may stand then, for a party or for anybody. */
    Stream<AgreementStage> stages(@Nullable Party party) {
        var stages = life.stagesAsTold();
        return (party == null ? life.parties().stream() : Stream.of(party))
                .flatMap(each -> stages.during(each, when()));
    }

    void checkEffect(@Nullable When effect) {
        var act = when();
        EFFECT_FOLLOWS_THE_ACT.require(effect == null || act == null || !effect.surelyBefore(act));
    }
}
