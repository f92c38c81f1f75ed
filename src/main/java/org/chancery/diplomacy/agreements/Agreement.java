package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.ACCEPTS_AN_ACCESSION;
import static org.chancery.diplomacy.agreements.AgreementRule.APPLIED_BEFORE_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.BINDS;
import static org.chancery.diplomacy.agreements.AgreementRule.CONDITION_IS_MET;
import static org.chancery.diplomacy.agreements.AgreementRule.CONSENTED_BEFORE_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.CONSENTS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.EFFECT_FOLLOWS_THE_ACT;
import static org.chancery.diplomacy.agreements.AgreementRule.ENTERS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.EXPECTED_DAYS_END_AFTER_THEY_BEGIN;
import static org.chancery.diplomacy.agreements.AgreementRule.EXTENDED_BEYOND_ITS_BEGINNING;
import static org.chancery.diplomacy.agreements.AgreementRule.FULFILS_WHAT_WAS_EXPECTED;
import static org.chancery.diplomacy.agreements.AgreementRule.HAS_SEVERAL_PARTIES;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_APPLIED_PROVISIONALLY;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_EXPECTED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_IN_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_NAMED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_RESERVED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SUSPENDED;
import static org.chancery.diplomacy.agreements.AgreementRule.ITEMISED_WITHIN_THE_COUNT;
import static org.chancery.diplomacy.agreements.AgreementRule.LISTS_OTHERS;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTICE_IS_GIVEN;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTICE_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTIFIES_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.NOT_ENDED;
import static org.chancery.diplomacy.agreements.AgreementRule.NOT_SIGNED_YET;
import static org.chancery.diplomacy.agreements.AgreementRule.OBJECTS_TO_ANOTHER;
import static org.chancery.diplomacy.agreements.AgreementRule.OF_ITS_PARTIES;
import static org.chancery.diplomacy.agreements.AgreementRule.RATIFIES_WHAT_IT_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.RESERVES_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.RESERVES_WITH_CONSENT;
import static org.chancery.diplomacy.agreements.AgreementRule.SIGNS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.SUSPENDED_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.WILL_NOT_BECOME_PARTY;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.diplomacy.Representatives;
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
import org.chancery.diplomacy.agreements.PartyCommand.AcceptAccession;
import org.chancery.diplomacy.agreements.PartyCommand.ApplyProvisionally;
import org.chancery.diplomacy.agreements.PartyCommand.DeclareIntentNotToBecomeParty;
import org.chancery.diplomacy.agreements.PartyCommand.DeclareInterpretation;
import org.chancery.diplomacy.agreements.PartyCommand.DenounceAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.EndProvisionalApplication;
import org.chancery.diplomacy.agreements.PartyCommand.ExpressConsent;
import org.chancery.diplomacy.agreements.PartyCommand.FormulateReservation;
import org.chancery.diplomacy.agreements.PartyCommand.NotifyCompletion;
import org.chancery.diplomacy.agreements.PartyCommand.ObjectToReservation;
import org.chancery.diplomacy.agreements.PartyCommand.RecordDomesticApproval;
import org.chancery.diplomacy.agreements.PartyCommand.RevokeNotice;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawFromAgreement;
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawReservation;
import org.chancery.diplomacy.agreements.PartyEvent.AccessionAccepted;
import org.chancery.diplomacy.agreements.PartyEvent.AgreementDenounced;
import org.chancery.diplomacy.agreements.PartyEvent.AppliedProvisionally;
import org.chancery.diplomacy.agreements.PartyEvent.CompletionNotified;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.DomesticApprovalRecorded;
import org.chancery.diplomacy.agreements.PartyEvent.IntentNotToBecomePartyDeclared;
import org.chancery.diplomacy.agreements.PartyEvent.InterpretationDeclared;
import org.chancery.diplomacy.agreements.PartyEvent.NoticeRevoked;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.InitialText;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.diplomacy.agreements.TextEvent.SignedTextsExchanged;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Summary;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** An agreement, or several told of together: expected, made, in force, and ended. */
record Agreement(List<Word<AgreementEvent>> told)
        implements Decider<Agreement, AgreementCommand, AgreementEvent> {
    static final Agreement NONE = new Agreement(List.of());

    @Override
    public List<AgreementEvent> decide(AgreementCommand command) {
        return List.of(
                switch (command) {
                    case ExpectAgreement(var terms, var count, var planned, var by) ->
                            new AgreementExpected(terms, count, planned, by);
                    case LapseExpectation(var reason) -> new ExpectationLapsed(reason);
                    case OpenNegotiation(var terms) -> new NegotiationOpened(terms);
                    case InitialText(var terms) -> new TextInitialled(terms);
                    case AdoptText(var terms) -> new TextAdopted(terms);
                    case SignAgreement(var terms, var signatures, var count, var fulfils) ->
                            new AgreementSigned(terms, signatures, count, fulfils);
                    case ExchangeSignedTexts(var count) -> new SignedTextsExchanged(count);
                    case ItemisePackage(var terms, var items) -> new PackageItemised(terms, items);
                    case RecordDomesticApproval(var party, var by, var law) ->
                            new DomesticApprovalRecorded(party, by, law);
                    case NotifyCompletion(var party) -> new CompletionNotified(party);
                    case ExpressConsent(var terms, var party, var means, var effectiveOn) ->
                            new ConsentExpressed(terms, party, means, effectiveOn);
                    case AcceptAccession(var party, var of) -> new AccessionAccepted(party, of);
                    case FormulateReservation(var party, var to, var text) ->
                            new ReservationFormulated(party, to, text);
                    case WithdrawReservation(var party, var to) ->
                            new ReservationWithdrawn(party, to);
                    case ObjectToReservation(var party, var of, var to, var precludesForce) ->
                            new ReservationObjectedTo(party, of, to, precludesForce);
                    case DeclareInterpretation(var party, var to, var text) ->
                            new InterpretationDeclared(party, to, text);
                    case ApplyProvisionally(var party) -> new AppliedProvisionally(party);
                    case EndProvisionalApplication(var party) ->
                            new ProvisionalApplicationEnded(party);
                    case DenounceAgreement(var party, var effectiveOn, var reason) ->
                            new AgreementDenounced(party, effectiveOn, reason);
                    case WithdrawFromAgreement(var party, var effectiveOn, var reason) ->
                            new WithdrawnFromAgreement(party, effectiveOn, reason);
                    case RevokeNotice(var party) -> new NoticeRevoked(party);
                    case DeclareIntentNotToBecomeParty(var party) ->
                            new IntentNotToBecomePartyDeclared(party);
                    case ExchangeNotes(var terms, var parties) ->
                            new NotesExchanged(terms, parties);
                    case ExchangeInstruments() -> new InstrumentsExchanged();
                    case EnterIntoForce(var party) -> new EnteredIntoForce(party);
                    case RegisterAgreement(var register, var number) ->
                            new AgreementRegistered(register, number);
                    case AmendAgreement(var by, var what) -> new AgreementAmended(by, what);
                    case ExtendAgreement(var until) -> new AgreementExtended(until);
                    case SuspendAgreement(var party, var reason) ->
                            new AgreementSuspended(party, reason);
                    case ResumeAgreement(var party) -> new AgreementResumed(party);
                    case TerminateAgreement(var effectiveOn, var reason) ->
                            new AgreementTerminated(effectiveOn, reason);
                    case ExpireAgreement() -> new AgreementExpired();
                    case SupersedeAgreement(var by, var effectiveOn) ->
                            new AgreementSuperseded(by, effectiveOn);
                });
    }

    @Override
    public void check(Word<AgreementEvent> next, Others others) {
        var life = new Life(told);
        var after = life.and(next);
        checkAny(life, after, next);
        switch (next.what()) {
            case AgreementExpected(_, _, var planned, _) -> {
                NOT_SIGNED_YET.require(!life.isMade());
                EXPECTED_DAYS_END_AFTER_THEY_BEGIN.require(
                        planned == null || !planned.endsBeforeItStarts());
            }
            case ExpectationLapsed _ -> IS_EXPECTED.require(new Expectations(life).stand());
            case NegotiationOpened _, TextInitialled _, TextAdopted _ ->
                    NOT_SIGNED_YET.require(!life.isMade());
            case AgreementSigned(_, var signatures, _, var fulfils) -> {
                SIGNS_ONCE.require(
                        signatures.stream().noneMatch(each -> life.hasSigned(each.party())));
                signatures.forEach(each -> checkSignatories(each, next.when(), others));
                if (fulfils != null) {
                    fulfils.forEach(each -> checkFulfilled(each, after.parties(), others));
                }
            }
            case SignedTextsExchanged _, AgreementRegistered _ -> IS_SIGNED.require(life.isMade());
            case PackageItemised(_, var items) -> {
                LISTS_OTHERS.require(
                        items.stream().noneMatch(item -> next.subject().equals(item.agreement())));
                ITEMISED_WITHIN_THE_COUNT.require(fits(life, items.size()));
            }
            case DomesticApprovalRecorded _ -> BINDS.require(binds(life));
            case CompletionNotified(var party) -> {
                BINDS.require(binds(life));
                IS_SIGNED.require(life.isMade());
                NOTIFIES_ONCE.require(
                        life.all(CompletionNotified.class)
                                .noneMatch(word -> word.what().party().equals(party)));
            }
            case ConsentExpressed consent -> {
                BINDS.require(binds(after));
                checkConsent(life, after, consent, next.when());
            }
            case AccessionAccepted(var party, var of) ->
                    ACCEPTS_AN_ACCESSION.require(
                            !party.equals(of)
                                    && awaitsAcceptance(life, of)
                                    && !life.hasAccepted(party, of));
            case ReservationFormulated(var party, var to, _) -> {
                RESERVES_WITH_CONSENT.require(takesPart(life, party));
                RESERVES_ONCE.require(life.reservation(party, to).isEmpty());
            }
            case ReservationWithdrawn(var party, var to) ->
                    IS_RESERVED.require(life.reservation(party, to).isPresent());
            case ReservationObjectedTo(var party, var of, var to, _) -> {
                OBJECTS_TO_ANOTHER.require(!party.equals(of));
                IS_RESERVED.require(life.reservation(of, to).isPresent());
            }
            case InterpretationDeclared(var party, _, _) ->
                    RESERVES_WITH_CONSENT.require(takesPart(life, party));
            case AppliedProvisionally(var party) -> {
                IS_SIGNED.require(life.isMade());
                APPLIED_BEFORE_FORCE.require(!new InForce(life, party, next.when()).isTold());
            }
            case ProvisionalApplicationEnded(var party) ->
                    IS_APPLIED_PROVISIONALLY.require(life.isApplied(party));
            case IntentNotToBecomePartyDeclared(var party) ->
                    WILL_NOT_BECOME_PARTY.require(life.hasSigned(party) && !life.isBound(party));
            case NotesExchanged(_, var parties) -> {
                BINDS.require(binds(after));
                CONSENTS_ONCE.require(parties.stream().noneMatch(life::isBound));
            }
            case InstrumentsExchanged _ -> {
                BINDS.require(binds(life));
                IS_SIGNED.require(life.isMade());
                RATIFIES_WHAT_IT_SIGNED.require(life.between().stream().allMatch(life::hasSigned));
                CONSENTS_ONCE.require(!life.has(InstrumentsExchanged.class));
            }
            case EnteredIntoForce(var party) -> checkForce(life, party, next.when());
            case AgreementAmended _ ->
                    IS_IN_FORCE.require(new InForce(life, null, next.when()).mayBe());
            case AgreementExtended(var until) -> {
                IS_IN_FORCE.require(new InForce(life, null, next.when()).mayBe());
                EXTENDED_BEYOND_ITS_BEGINNING.require(
                        until == null
                                || next.when() == null
                                || !until.latestEnd().isBefore(next.when().earliestStart()));
            }
            case AgreementSuspended(var party, _) -> {
                var inForce = new InForce(life, party, next.when());
                IS_IN_FORCE.require(inForce.mayBe());
                SUSPENDED_ONCE.require(inForce.operates());
            }
            case AgreementResumed(var party) ->
                    IS_SUSPENDED.require(
                            stages(life, party, next.when())
                                    .anyMatch(stage -> stage == AgreementStage.SUSPENDED));
            case AgreementDenounced(var party, var effect, _) -> {
                BINDS.require(binds(life));
                checkNotice(life, party, effect, next.when());
            }
            case WithdrawnFromAgreement(var party, var effect, _) -> {
                HAS_SEVERAL_PARTIES.require(!life.bilateral());
                checkNotice(life, party, effect, next.when());
            }
            case NoticeRevoked(var party) -> NOTICE_IS_GIVEN.require(life.hasGivenNotice(party));
            case AgreementTerminated(var effect, _) -> {
                IS_SIGNED.require(life.isMade());
                checkEffect(effect, next.when());
            }
            case AgreementExpired _ -> IS_IN_FORCE.require(new InForce(life, null, null).mayBe());
            case AgreementSuperseded(var by, var effect) -> {
                IS_SIGNED.require(life.isMade());
                LISTS_OTHERS.require(!next.subject().equals(by));
                checkEffect(effect, next.when());
            }
        }
    }

    /** What holds for whatever is told of an agreement. */
    private static void checkAny(Life life, Life after, Word<AgreementEvent> next) {
        IS_NAMED.require(after.terms() != null);
        OF_ITS_PARTIES.require(
                after.between().isEmpty() || after.between().containsAll(after.parties()));
        NOT_ENDED.require(
                switch (next.what()) {
                    case AgreementExpired _ -> !life.endsAtOnce();
                    case ConsentExpressed _ -> !life.isEnded(next.when());
                    case TextEvent _, PartyEvent _, ForceEvent _ ->
                            !life.isEnded(next.when())
                                    && Life.actors(next.what()).stream()
                                            .noneMatch(party -> life.hasLeft(party, next.when()));
                });
    }

    private static void checkSignatories(Signature signature, @Nullable When day, Others others) {
        var signatories = new Representatives(signature.party(), signature.signatories(), others);
        signatories.check();
        signatories.checkHeld(day);
    }

    private static void checkFulfilled(Subject expectation, List<Party> parties, Others others) {
        FULFILS_WHAT_WAS_EXPECTED.require(
                others.facts(Expected.class, expectation).stream()
                        .anyMatch(expected -> parties.containsAll(expected.states())));
    }

    private static boolean fits(Life life, int items) {
        var bundle = life.bundle();
        return bundle == null || !bundle.numbered() || items <= bundle.atLeast();
    }

    private static boolean binds(Life life) {
        var terms = life.terms();
        return terms == null || terms.binds() != Binding.NO;
    }

    private static boolean takesPart(Life life, Party party) {
        return life.hasSigned(party) || life.isBound(party);
    }

    private static boolean awaitsAcceptance(Life life, Party of) {
        return life.accessionsToAccept()
                .anyMatch(accession -> life.consent(of).filter(accession::equals).isPresent());
    }

    private static void checkConsent(
            Life life, Life after, ConsentExpressed consent, @Nullable When when) {
        CONSENTS_ONCE.require(
                !life.isBound(consent.party()) || life.hasLeft(consent.party(), when));
        RATIFIES_WHAT_IT_SIGNED.require(
                !consent.means().followsSignature()
                        || life.hasSigned(consent.party())
                        || isOpenWithoutSignature(after));
        if (!consent.means().reachesBack()) {
            checkEffect(consent.effectiveOn(), when);
        }
    }

    private static boolean isOpenWithoutSignature(Life life) {
        var terms = life.terms();
        return terms != null && Boolean.TRUE.equals(terms.openWithoutSignature());
    }

    private static void checkEffect(@Nullable When effect, @Nullable When act) {
        EFFECT_FOLLOWS_THE_ACT.require(effect == null || act == null || !effect.surelyBefore(act));
    }

    private static void checkForce(Life life, @Nullable Party party, @Nullable When when) {
        ENTERS_ONCE.require(
                life.all(EnteredIntoForce.class)
                        .noneMatch(word -> Objects.equals(word.what().party(), party)));
        CONSENTED_BEFORE_FORCE.require(party == null ? life.isMade() : takesPart(life, party));
        IS_IN_FORCE.require(!new InForce(life, party, when).wasAssumed());
        var terms = life.terms();
        if (terms != null && terms.entryIntoForce() != null && !reachesBack(life, party)) {
            var met = life.force().byCondition(party);
            CONDITION_IS_MET.require(
                    met.isPresent() && (when == null || !when.surelyBefore(met.get().at())));
        }
    }

    private static boolean reachesBack(Life life, @Nullable Party party) {
        return party != null
                && life.consent(party)
                        .filter(word -> word.what().means().reachesBack())
                        .isPresent();
    }

    private static void checkNotice(
            Life life, Party party, @Nullable When effect, @Nullable When when) {
        NOTICE_ONCE.require(!life.hasGivenNotice(party));
        IS_IN_FORCE.require(new InForce(life, party, when).mayBe());
        checkEffect(effect, when);
    }

    private static Stream<AgreementStage> stages(
            Life life, @Nullable Party party, @Nullable When when) {
        var stages = life.stages();
        return (party == null ? life.parties().stream() : Stream.of(party))
                .flatMap(each -> stages.during(each, when));
    }

    @Override
    public Agreement evolve(Word<AgreementEvent> next) {
        return new Agreement(new Life(told).and(next).told());
    }

    @Override
    public List<Fact> facts() {
        return told.isEmpty() ? List.of() : new AgreementFacts(new Life(told)).facts();
    }

    @Override
    public @Nullable Summary summary() {
        return told.isEmpty() ? null : new AgreementSummary(new Life(told)).summary();
    }
}
