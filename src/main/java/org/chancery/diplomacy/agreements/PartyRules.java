package org.chancery.diplomacy.agreements;

import static org.chancery.diplomacy.agreements.AgreementRule.ACCEPTS_AN_ACCESSION;
import static org.chancery.diplomacy.agreements.AgreementRule.APPLIED_BEFORE_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.BINDS;
import static org.chancery.diplomacy.agreements.AgreementRule.CONFIRMS_AS_ORGANISATION;
import static org.chancery.diplomacy.agreements.AgreementRule.CONSENTS_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_APPLIED_PROVISIONALLY;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_IN_FORCE;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_OBJECTED_TO;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_RESERVED;
import static org.chancery.diplomacy.agreements.AgreementRule.IS_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTICE_IS_GIVEN;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTICE_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.NOTIFIES_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.OBJECTS_TO_ANOTHER;
import static org.chancery.diplomacy.agreements.AgreementRule.RATIFIES_WHAT_IT_SIGNED;
import static org.chancery.diplomacy.agreements.AgreementRule.RESERVES_ONCE;
import static org.chancery.diplomacy.agreements.AgreementRule.RESERVES_WITH_CONSENT;
import static org.chancery.diplomacy.agreements.AgreementRule.WILL_NOT_BECOME_PARTY;

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
import org.chancery.diplomacy.agreements.PartyCommand.WithdrawObjection;
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
import org.chancery.diplomacy.agreements.PartyEvent.ObjectionWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationFormulated;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationObjectedTo;
import org.chancery.diplomacy.agreements.PartyEvent.ReservationWithdrawn;
import org.chancery.diplomacy.agreements.PartyEvent.WithdrawnFromAgreement;
import org.chancery.facts.ConsentMeans;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** What a single party does with an agreement, and what of it is refused. */
record PartyRules(Next next) {

    /** What a command comes to. */
    static PartyEvent event(PartyCommand command) {
        return switch (command) {
            case RecordDomesticApproval(var party, var by, var law) ->
                    new DomesticApprovalRecorded(party, by, law);
            case NotifyCompletion(var party) -> new CompletionNotified(party);
            case ExpressConsent(var terms, var party, var means, var effectiveOn) ->
                    new ConsentExpressed(terms, party, means, effectiveOn);
            case AcceptAccession(var party, var of, var effectiveOn) ->
                    new AccessionAccepted(party, of, effectiveOn);
            case FormulateReservation(var party, var to, var text) ->
                    new ReservationFormulated(party, to, text);
            case WithdrawReservation(var party, var to) -> new ReservationWithdrawn(party, to);
            case ObjectToReservation(var party, var of, var to, var precludesForce) ->
                    new ReservationObjectedTo(party, of, to, precludesForce);
            case WithdrawObjection(var party, var of, var to) ->
                    new ObjectionWithdrawn(party, of, to);
            case DeclareInterpretation(var party, var to, var text) ->
                    new InterpretationDeclared(party, to, text);
            case ApplyProvisionally(var party) -> new AppliedProvisionally(party);
            case EndProvisionalApplication(var party) -> new ProvisionalApplicationEnded(party);
            case DenounceAgreement(var party, var effectiveOn, var reason) ->
                    new AgreementDenounced(party, effectiveOn, reason);
            case WithdrawFromAgreement(var party, var effectiveOn, var reason) ->
                    new WithdrawnFromAgreement(party, effectiveOn, reason);
            case RevokeNotice(var party) -> new NoticeRevoked(party);
            case DeclareIntentNotToBecomeParty(var party, var effectiveOn) ->
                    new IntentNotToBecomePartyDeclared(party, effectiveOn);
        };
    }

    void check(PartyEvent event) {
        var life = next.life();
        var reservations = new Reservations(life);
        switch (event) {
            case DomesticApprovalRecorded _ -> BINDS.require(life.tenor().mayBind());
            case CompletionNotified(var party) -> {
                BINDS.require(life.tenor().mayBind());
                IS_SIGNED.require(life.isMade() && next.isOf(party));
                NOTIFIES_ONCE.require(
                        life.all(CompletionNotified.class)
                                .noneMatch(word -> word.what().party().equals(party)));
            }
            case ConsentExpressed consent -> checkConsent(consent);
            case AccessionAccepted(var party, var of, var effect) -> {
                ACCEPTS_AN_ACCESSION.require(
                        !party.equals(of)
                                && isParty(party)
                                && life.awaitsAcceptance(of)
                                && !life.hasAccepted(party, of));
                next.checkEffect(effect);
            }
            case ReservationFormulated said -> {
                RESERVES_WITH_CONSENT.require(life.takesPart(said.party()));
                RESERVES_ONCE.require(reservations.mayBe(said));
            }
            case ReservationWithdrawn(var party, var to) ->
                    IS_RESERVED.require(reservations.isStanding(party, to));
            case ReservationObjectedTo(var party, var of, var to, _) -> {
                OBJECTS_TO_ANOTHER.require(!party.equals(of));
                RESERVES_WITH_CONSENT.require(next.isOf(party));
                IS_RESERVED.require(reservations.isStanding(of, to));
            }
            case ObjectionWithdrawn said -> IS_OBJECTED_TO.require(reservations.isObjected(said));
            case InterpretationDeclared(var party, _, _) ->
                    RESERVES_WITH_CONSENT.require(life.takesPart(party));
            case AppliedProvisionally(var party) -> {
                IS_SIGNED.require(life.isMade());
                APPLIED_BEFORE_FORCE.require(!next.force(party).isTold());
            }
            case ProvisionalApplicationEnded(var party) ->
                    IS_APPLIED_PROVISIONALLY.require(new Provisional(life).isApplied(party));
            case AgreementDenounced(var party, var effect, _) -> checkNotice(party, effect);
            case WithdrawnFromAgreement(var party, var effect, _) -> checkNotice(party, effect);
            case NoticeRevoked(var party) ->
                    NOTICE_IS_GIVEN.require(new Notices(life).stands(party));
            case IntentNotToBecomePartyDeclared(var party, var effect) -> {
                boolean mayBecome = life.hasSigned(party) || new Provisional(life).isApplied(party);
                WILL_NOT_BECOME_PARTY.require(mayBecome && !life.isBound(party));
                next.checkEffect(effect);
            }
        }
    }

    private void checkConsent(ConsentExpressed consent) {
        var life = next.life();
        var tenor = next.after().tenor();
        BINDS.require(tenor.mayBind());
        CONFIRMS_AS_ORGANISATION.require(
                consent.means() != ConsentMeans.FORMAL_CONFIRMATION
                        || consent.party() instanceof OrganisationId);
        CONSENTS_ONCE.require(
                !life.isBound(consent.party())
                        || next.hasLeft(consent.party())
                        || new Notices(life).stands(consent.party()));
        RATIFIES_WHAT_IT_SIGNED.require(
                !consent.means().followsSignature()
                        || life.hasSigned(consent.party())
                        || tenor.openWithoutSignature());
        if (consent.means().reachesBack()) {
            Next.checkDays(consent.effectiveOn());
        } else {
            next.checkEffect(consent.effectiveOn());
        }
    }

    /** Whether it is bound, as far as it is told what its signature does. */
    private boolean isParty(Party party) {
        var life = next.life();
        return life.between().contains(party)
                || life.isBound(party)
                || life.signedForGood(party).isPresent();
    }

    private void checkNotice(Party party, @Nullable When effect) {
        NOTICE_ONCE.require(!new Notices(next.life()).stands(party));
        IS_IN_FORCE.require(next.force(party).mayBe());
        next.checkEffect(effect);
    }
}
