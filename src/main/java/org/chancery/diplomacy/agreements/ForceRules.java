package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.BINDS;
import static org.chancery.diplomacy.agreements.AgreementRule.CONDITION_IS_MET;
import static org.chancery.diplomacy.agreements.AgreementRule.CONSENTED_BEFORE_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.CONSENTS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.ENTERS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.EXTENDED_BEYOND_ITS_BEGINNING;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_IN_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SUSPENDED;
import static org.chancery.diplomacy.agreements.AgreementRule.LISTS_OTHERS;
import static org.chancery.diplomacy.agreements.AgreementRule.RATIFIES_WHAT_IT_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.SUSPENDED_ONCE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Force.Since;
import org.chancery.diplomacy.agreements.ForceCommand.AmendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeInstruments;
import org.chancery.diplomacy.agreements.ForceCommand.ExchangeNotes;
import org.chancery.diplomacy.agreements.ForceCommand.ExpireAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ExtendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.RegisterAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.ResumeAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SupersedeAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.SuspendAgreement;
import org.chancery.diplomacy.agreements.ForceCommand.TerminateAgreement;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementAmended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExpired;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementExtended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementRegistered;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementResumed;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuperseded;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementSuspended;
import org.chancery.diplomacy.agreements.ForceEvent.AgreementTerminated;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent.InstrumentsExchanged;
import org.chancery.diplomacy.agreements.ForceEvent.NotesExchanged;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.ForceOn;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What becomes of an agreement as a whole, and what of it is refused. */
record ForceRules(Next next) {

    /** What a command comes to. */
    static ForceEvent event(ForceCommand command) {
        return switch (command) {
            case ExchangeNotes(var terms, var parties) -> new NotesExchanged(terms, parties);
            case ExchangeInstruments() -> new InstrumentsExchanged();
            case EnterIntoForce(var party) -> new EnteredIntoForce(party);
            case RegisterAgreement(var register, var number) ->
                    new AgreementRegistered(register, number);
            case AmendAgreement(var by, var what) -> new AgreementAmended(by, what);
            case ExtendAgreement(var until) -> new AgreementExtended(until);
            case SuspendAgreement(var party, var reason) -> new AgreementSuspended(party, reason);
            case ResumeAgreement(var party) -> new AgreementResumed(party);
            case TerminateAgreement(var effectiveOn, var reason) ->
                    new AgreementTerminated(effectiveOn, reason);
            case ExpireAgreement() -> new AgreementExpired();
            case SupersedeAgreement(var by, var effectiveOn) ->
                    new AgreementSuperseded(by, effectiveOn);
        };
    }

    void check(ForceEvent event) {
        var life = next.life();
        switch (event) {
            case NotesExchanged(_, var parties) -> {
                BINDS.require(next.after().tenor().mayBind());
                CONSENTS_ONCE.require(parties.stream().noneMatch(life::isBound));
            }
            case InstrumentsExchanged _ -> {
                BINDS.require(life.tenor().mayBind());
                IS_SIGNED.require(life.isMade());
                RATIFIES_WHAT_IT_SIGNED.require(life.between().stream().allMatch(life::hasSigned));
                CONSENTS_ONCE.require(
                        !life.has(InstrumentsExchanged.class)
                                && (life.tenor().entersOn(ForceOn.EXCHANGE) || !isBindingAll()));
            }
            case EnteredIntoForce(var party) -> checkForce(party);
            case AgreementRegistered _ -> IS_SIGNED.require(life.isMade());
            case AgreementAmended(var by, _) -> {
                IS_SIGNED.require(life.isMade());
                LISTS_OTHERS.require(!next.subject().equals(by));
            }
            case AgreementExtended(var until) -> {
                Next.checkDays(until);
                IS_IN_FORCE.require(next.force(null).mayBe());
                var when = next.when();
                EXTENDED_BEYOND_ITS_BEGINNING.require(
                        until == null
                                || when == null
                                || !until.latestEnd().isBefore(when.earliestStart()));
            }
            case AgreementSuspended(var party, _) -> {
                IS_IN_FORCE.require(next.force(party).mayBe());
                SUSPENDED_ONCE.require(next.force(party).operates());
            }
            case AgreementResumed(var party) ->
                    IS_SUSPENDED.require(
                            next.stages(party)
                                    .anyMatch(stage -> stage == AgreementStage.SUSPENDED));
            case AgreementTerminated(var effect, _) -> {
                IS_SIGNED.require(life.isMade());
                next.checkEffect(effect);
            }
            case AgreementExpired _ -> IS_IN_FORCE.require(new InForce(life, null, null).mayBe());
            case AgreementSuperseded(var by, var effect) -> {
                IS_SIGNED.require(life.isMade());
                LISTS_OTHERS.require(!next.subject().equals(by));
                next.checkEffect(effect);
            }
        }
    }

    /** Whether all who would exchange instruments are bound without that. */
    private boolean isBindingAll() {
        var all = next.life().exchanging();
        return !all.isEmpty() && all.stream().allMatch(next.life()::isBound);
    }

    private void checkForce(@Nullable Party party) {
        var life = next.life();
        ENTERS_ONCE.require(
                life.all(EnteredIntoForce.class)
                        .filter(word -> Objects.equals(word.what().party(), party))
                        .allMatch(word -> party != null && next.hasReturned(party, word)));
        ENTERS_ONCE.require(party == null ? isInForceForFew() : isOnItsDay(party));
        CONSENTED_BEFORE_FORCE.require(party == null ? life.isMade() : life.takesPart(party));
        IS_IN_FORCE.require(!next.force(party).wasAssumed());
        if (life.tenor().condition().isPresent() && !reachesBack(party)) {
            var met = life.force().byCondition(party);
            var when = next.when();
            CONDITION_IS_MET.require(
                    met.isPresent() && (when == null || !when.surelyBefore(met.get().at())));
        }
    }

    /** Whether on no earlier day it is told to be in force between two. */
    private boolean isInForceForFew() {
        var life = next.life();
        var when = next.when();
        long inForce =
                life.parties().stream()
                        .filter(party -> !reachesBack(party))
                        .filter(party ->
                                told(party).anyMatch(day -> when != null && day.surelyBefore(when)))
                        .count();
        return inForce < (life.tenor().bilateral() ? 1 : 2);
    }

    /** The days of its own that are told for a party, as long as no condition has to be met. */
    private Stream<When> told(Party party) {
        var life = next.life();
        return Stream.concat(
                life.all(EnteredIntoForce.class)
                        .filter(word -> party.equals(word.what().party()))
                        .flatMap(word -> Stream.ofNullable(word.when())),
                life.tenor().condition().isPresent()
                        ? Stream.of()
                        : life
                                .consent(party)
                                .flatMap(word -> Optional.ofNullable(word.what().effectiveOn()))
                                .stream());
    }

    /** Whether it may be the day that is told for a party already, for all or by its consent. */
    private boolean isOnItsDay(Party party) {
        var life = next.life();
        var when = next.when();
        var consent = life.consent(party).filter(word -> word.what().effectiveOn() != null);
        var days =
                consent.isPresent()
                        ? life.force()
                                .effects()
                                .filter(effect -> party.equals(effect.of()))
                                .flatMap(effect -> Stream.ofNullable(effect.at()))
                                .toList()
                        : life.tenor().bilateral()
                                ? life.force().told().stream().map(Since::at).toList()
                                : List.<When>of();
        return days.isEmpty() || days.stream().anyMatch(day -> When.mayMeet(when, day));
    }

    private boolean reachesBack(@Nullable Party party) {
        return party != null
                && next.life()
                        .consent(party)
                        .filter(word -> word.what().means().reachesBack())
                        .isPresent();
    }
}
