package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.chancery.diplomacy.agreements.TextEvent.AgreementExpected;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.agreements.TextEvent.ExpectationLapsed;
import org.chancery.diplomacy.agreements.TextEvent.NegotiationOpened;
import org.chancery.diplomacy.agreements.TextEvent.PackageItemised;
import org.chancery.diplomacy.agreements.TextEvent.SignedTextsExchanged;
import org.chancery.diplomacy.agreements.TextEvent.TextAdopted;
import org.chancery.diplomacy.agreements.TextEvent.TextInitialled;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementSummaries.OfStep;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** What was done with an agreement, one step after the other, beside signature and consent. */
final class Steps {
    private Steps() {}

    static List<OfStep> of(Stream<Word<AgreementEvent>> words) {
        return words.flatMap(word -> Stream.ofNullable(step(word))).toList();
    }

    /** Whether somebody alone did what a word tells. */
    static boolean isBy(Word<AgreementEvent> word, Party party) {
        var step = step(word);
        return step != null && party.equals(step.by());
    }

    private static @Nullable OfStep step(Word<AgreementEvent> word) {
        return switch (word.what()) {
            case NegotiationOpened _ ->
                    step(AgreementAct.NEGOTIATION_OPENED, null, null, null, word);
            case TextInitialled _ -> step(AgreementAct.TEXT_INITIALLED, null, null, null, word);
            case TextAdopted _ -> step(AgreementAct.TEXT_ADOPTED, null, null, null, word);
            case SignedTextsExchanged(var count) ->
                    step(AgreementAct.SIGNED_TEXTS_EXCHANGED, null, count, null, word);
            case PackageItemised _ -> step(AgreementAct.ITEMISED, null, null, null, word);
            case DomesticApprovalRecorded(var party, var by, var law) ->
                    step(AgreementAct.APPROVED_AT_HOME, party, note(by, law), null, word);
            case CompletionNotified(var party) ->
                    step(AgreementAct.COMPLETION_NOTIFIED, party, null, null, word);
            case AccessionAccepted(var party, var of, var effect) ->
                    step(AgreementAct.ACCESSION_ACCEPTED, party, of.code(), effect, word);
            case InterpretationDeclared(var party, var to, var text) ->
                    step(AgreementAct.INTERPRETATION_DECLARED, party, note(to, text), null, word);
            case AppliedProvisionally(var party) ->
                    step(AgreementAct.APPLIED_PROVISIONALLY, party, null, null, word);
            case ProvisionalApplicationEnded(var party) ->
                    step(AgreementAct.PROVISIONAL_APPLICATION_ENDED, party, null, null, word);
            case AgreementDenounced(var party, var effect, var reason) ->
                    step(AgreementAct.DENOUNCED, party, reason, effect, word);
            case WithdrawnFromAgreement(var party, var effect, var reason) ->
                    step(AgreementAct.WITHDRAWN_FROM, party, reason, effect, word);
            case NoticeRevoked(var party) ->
                    step(AgreementAct.NOTICE_REVOKED, party, null, null, word);
            case IntentNotToBecomePartyDeclared(var party, var effect) ->
                    step(AgreementAct.WILL_NOT_BECOME_PARTY, party, null, effect, word);
            case NotesExchanged _ -> step(AgreementAct.NOTES_EXCHANGED, null, null, null, word);
            case InstrumentsExchanged _ ->
                    step(AgreementAct.INSTRUMENTS_EXCHANGED, null, null, null, word);
            case EnteredIntoForce(var party) ->
                    step(AgreementAct.ENTERED_INTO_FORCE, party, null, null, word);
            case AgreementRegistered(var register, var number) ->
                    step(AgreementAct.REGISTERED, null, note(register, number), null, word);
            case AgreementAmended(var by, var what) ->
                    step(AgreementAct.AMENDED, null, note(text(by), what), null, word);
            case AgreementExtended(var until) ->
                    step(AgreementAct.EXTENDED, null, null, until, word);
            case AgreementSuspended(var party, var reason) ->
                    step(AgreementAct.SUSPENDED, party, reason, null, word);
            case AgreementResumed(var party) -> step(AgreementAct.RESUMED, party, null, null, word);
            case AgreementTerminated(var effect, var reason) ->
                    step(AgreementAct.TERMINATED, null, reason, effect, word);
            case AgreementExpired _ -> step(AgreementAct.EXPIRED, null, null, null, word);
            case AgreementSuperseded(var by, var effect) ->
                    step(AgreementAct.SUPERSEDED, null, text(by), effect, word);
            case AgreementExpected _,
                    ExpectationLapsed _,
                    AgreementSigned _,
                    ConsentExpressed _,
                    ReservationFormulated _,
                    ReservationWithdrawn _,
                    ReservationObjectedTo _,
                    ObjectionWithdrawn _ ->
                    null;
        };
    }

    private static OfStep step(
            AgreementAct act,
            @Nullable Party by,
            @Nullable String note,
            @Nullable When effect,
            Word<?> word) {
        return new OfStep(act, by, note, word.when(), effect, word.because());
    }

    private static @Nullable String text(@Nullable Subject subject) {
        return subject == null ? null : subject.toString();
    }

    private static @Nullable String note(@Nullable String... parts) {
        var note = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(": "));
        return note.isEmpty() ? null : note;
    }
}
