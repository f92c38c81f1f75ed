package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.CONDITION_CAN_BE_MET;
import static org.chancery.diplomacy.agreements.AgreementRule.DAYS_END_AFTER_THEY_BEGIN;
import static org.chancery.diplomacy.agreements.AgreementRule.EFFECT_FOLLOWS_THE_ACT;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_NAMED;
import static org.chancery.diplomacy.agreements.AgreementRule.NOT_ENDED;
import static org.chancery.diplomacy.agreements.AgreementRule.OF_ITS_PARTIES;
import static org.chancery.diplomacy.agreements.AgreementRule.TERM_OUTLASTS_ITS_BEGINNING;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Force.Since;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementRegistered;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
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
        OF_ITS_PARTIES.require(
                after.between().isEmpty() || after.between().containsAll(after.parties()));
        var terms = Life.terms(word.what());
        if (terms != null) {
            terms.days().forEach(Next::checkDays);
            CONDITION_CAN_BE_MET.require(
                    after.tenor()
                            .condition()
                            .map(condition -> condition.canBeMet(after.between()))
                            .orElse(true));
        }
        if (terms != null || makes(word.what()) || word.what() instanceof EnteredIntoForce) {
            checkTerm(after);
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

    /** Of an act that has to follow on another, that says more; so this is judged last. */
    void checkNamed() {
        IS_NAMED.require(after().tenor().isNamed());
    }

    private static boolean makes(AgreementEvent event) {
        return event instanceof AgreementSigned
                || event instanceof PackageItemised
                || event instanceof NotesExchanged;
    }

    private static void checkTerm(Life life) {
        new Effects(life)
                .until()
                .ifPresent(until ->
                        TERM_OUTLASTS_ITS_BEGINNING.require(
                                beginnings(life)
                                        .noneMatch(day ->
                                                until.at()
                                                        .latestEnd()
                                                        .isBefore(day.earliestStart()))));
    }

    /** When it was first signed, when it entered into force for all, and when its text has that. */
    private static Stream<When> beginnings(Life life) {
        return Stream.of(
                        life.told().stream()
                                .filter(word -> makes(word.what()))
                                .findFirst()
                                .flatMap(word -> Optional.ofNullable(word.when())),
                        life.force().told().map(Since::at),
                        life.tenor()
                                .condition()
                                .flatMap(condition -> Optional.ofNullable(condition.date())))
                .flatMap(Optional::stream);
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

    /** Whether a party signed it or is bound by it, or is one of those between whom alone it is. */
    boolean isOf(Party party) {
        return life.between().contains(party) || life.takesPart(party);
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

    static void checkDays(@Nullable When days) {
        DAYS_END_AFTER_THEY_BEGIN.require(days == null || !days.endsBeforeItStarts());
    }

    void checkEffect(@Nullable When effect) {
        checkDays(effect);
        var act = when();
        EFFECT_FOLLOWS_THE_ACT.require(effect == null || act == null || !effect.surelyBefore(act));
    }
}
