package org.chancery.diplomacy.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
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
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** The legal effects of what was done with an agreement. */
record Effects(Life life) {

    /** Each in the order in which they begin. */
    List<Effect> inOrder() {
        return Stream.of(ofWords(), new Force(life).effects(), term())
                .flatMap(effects -> effects)
                .sorted(Comparator.comparing(Effect::from))
                .toList();
    }

    /** By what it ends, for whomever. */
    Stream<Effect> ends() {
        return Stream.concat(ofWords(), term()).filter(effect -> effect.turn() == Turn.ENDED);
    }

    private Stream<Effect> ofWords() {
        return life.told().stream().flatMap(this::of);
    }

    private Stream<Effect> of(Word<AgreementEvent> word) {
        return switch (word.what()) {
            case NegotiationOpened _, TextInitialled _, TextAdopted _ ->
                    life.between().stream().map(party -> turn(Turn.NEGOTIATED, party, word));
            case AgreementSigned signed ->
                    signed.signatures().stream()
                            .map(signature -> turn(turn(signature), signature.party(), word));
            case PackageItemised _ ->
                    life.signatures().findAny().isPresent()
                            ? Stream.of()
                            : Stream.of(turn(Turn.SIGNED, null, word));
            case NotesExchanged(_, var parties) ->
                    parties.stream().map(party -> turn(Turn.CONSENTED, party, word));
            case InstrumentsExchanged _ ->
                    life.exchanging().stream()
                            .flatMap(party ->
                                    Stream.of(
                                            turn(Turn.CONSENTED, party, word),
                                            turn(Turn.EXCHANGED, party, word)));
            case CompletionNotified(var party) -> Stream.of(turn(Turn.NOTIFIED, party, word));
            case ConsentExpressed consent -> Stream.of(turn(Turn.CONSENTED, consent.party(), word));
            case AppliedProvisionally(var party) ->
                    (party == null ? life.before(word).parties() : List.of(party))
                            .stream().map(each -> turn(Turn.APPLIED, each, word));
            case ProvisionalApplicationEnded(var party) ->
                    Stream.of(turn(Turn.APPLIED_NO_LONGER, party, word));
            case AgreementSuspended(var party, _) -> Stream.of(turn(Turn.SUSPENDED, party, word));
            case AgreementResumed(var party) -> Stream.of(turn(Turn.RESUMED, party, word));
            case AgreementDenounced(var party, var effect, _) ->
                    notice(word, party, life.bilateral() ? null : party, effect);
            case WithdrawnFromAgreement(var party, var effect, _) ->
                    notice(word, party, party, effect);
            case IntentNotToBecomePartyDeclared(var party) ->
                    Stream.of(turn(Turn.WILL_NOT_BE_PARTY, party, word));
            case AgreementTerminated(var effect, _) -> Stream.of(ended(word, null, effect));
            case AgreementSuperseded(_, var effect) -> Stream.of(ended(word, null, effect));
            case AgreementExpired _ -> Stream.of(ended(word, null, null));
            case AgreementExpected _,
                    ExpectationLapsed _,
                    SignedTextsExchanged _,
                    DomesticApprovalRecorded _,
                    AccessionAccepted _,
                    ReservationFormulated _,
                    ReservationWithdrawn _,
                    ReservationObjectedTo _,
                    InterpretationDeclared _,
                    EnteredIntoForce _,
                    AgreementRegistered _,
                    AgreementAmended _,
                    AgreementExtended _,
                    NoticeRevoked _ ->
                    Stream.of();
        };
    }

    private static Effect turn(Turn turn, @Nullable Party of, Word<?> word) {
        return new Effect(turn, of, word.when(), word.because());
    }

    private static Turn turn(Signature signature) {
        return switch (signature.kind()) {
            case DEFINITIVE -> Turn.SIGNED_DEFINITIVELY;
            case SIMPLE -> Turn.SIGNED_SUBJECT_TO_RATIFICATION;
            case AD_REFERENDUM -> Turn.SIGNED_AD_REFERENDUM;
            case null -> Turn.SIGNED;
        };
    }

    private static Effect ended(Word<?> word, @Nullable Party of, @Nullable When effect) {
        return new Effect(Turn.ENDED, of, effect == null ? word.when() : effect, word.because());
    }

    /** A notice, and what became of it: it was revoked, or it takes effect. */
    private Stream<Effect> notice(
            Word<AgreementEvent> word, Party by, @Nullable Party of, @Nullable When effect) {
        var end =
                life.revocation(word, by)
                        .map(revoked -> turn(Turn.NOTICE_REVOKED, of, revoked))
                        .or(() -> Optional.ofNullable(effect).map(_ -> ended(word, of, effect)));
        return Stream.concat(Stream.of(turn(Turn.NOTICE, of, word)), end.stream());
    }

    /** The end of the term that its text or the last extension fixes, once it is made. */
    private Stream<Effect> term() {
        var until = until();
        return until == null || !life.isMade()
                ? Stream.of()
                : Stream.ofNullable(until.at().dayAfter())
                        .map(end -> new Effect(Turn.ENDED, null, end, until.because()));
    }

    /** Its last day, where its text or an extension fixes one. */
    Force.@Nullable Since until() {
        Force.Since until = null;
        for (var word : life.told()) {
            var terms = Life.terms(word.what());
            if (terms != null) {
                until =
                        terms.until() == null
                                ? null
                                : new Force.Since(terms.until(), word.because());
            }
            if (word.what() instanceof AgreementExtended(var to)) {
                until = to == null ? null : new Force.Since(to, word.because());
            }
        }
        return until;
    }
}
