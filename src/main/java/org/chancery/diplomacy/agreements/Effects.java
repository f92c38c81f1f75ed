package org.chancery.diplomacy.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.Effect.Turn;
import org.chancery.diplomacy.agreements.Force.Since;
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
import org.chancery.facts.ForceOn;
import org.chancery.kernel.Party;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** The legal effects of what was done with an agreement. */
record Effects(Life life) {

    /** Each in the order in which they begin. */
    List<Effect> inOrder() {
        return inOrder(Stream.concat(asTold().stream(), term()));
    }

    private static List<Effect> inOrder(Stream<Effect> effects) {
        return effects.sorted(Comparator.comparing(Effect::from)).toList();
    }

    /** Without the end that its term is to have. */
    List<Effect> asTold() {
        return inOrder(Stream.concat(ofWords(), new Force(life).effects()));
    }

    /** By what it is told to end, for whomever. */
    Stream<Effect> ends() {
        return ofWords().filter(effect -> effect.turn() == Turn.ENDED);
    }

    private Stream<Effect> ofWords() {
        return life.told().stream().flatMap(this::of);
    }

    private Stream<Effect> of(Word<AgreementEvent> word) {
        return switch (word.what()) {
            case NegotiationOpened _, TextInitialled _, TextAdopted _ ->
                    life.between().stream().map(party -> Effect.of(Turn.NEGOTIATED, party, word));
            case AgreementSigned signed ->
                    signed.signatures().stream()
                            .map(signature -> Effect.of(turn(signature), signature.party(), word));
            case PackageItemised _ ->
                    life.signatures().findAny().isPresent()
                            ? Stream.of()
                            : Stream.of(Effect.of(Turn.SIGNED, null, word));
            case NotesExchanged(_, var parties) ->
                    parties.stream().map(party -> Effect.of(Turn.CONSENTED, party, word));
            case InstrumentsExchanged _ ->
                    life.exchanging().stream()
                            .flatMap(party ->
                                    Stream.of(
                                            Effect.of(Turn.CONSENTED, party, word),
                                            Effect.of(Turn.EXCHANGED, party, word)));
            case CompletionNotified(var party) -> notified(party, word);
            case ConsentExpressed consent ->
                    Stream.of(Effect.of(Turn.CONSENTED, consent.party(), word));
            case AppliedProvisionally(var party) ->
                    (party == null ? life.before(word).parties() : List.of(party))
                            .stream().map(each -> Effect.of(Turn.APPLIED, each, word));
            case ProvisionalApplicationEnded(var party) ->
                    Stream.of(Effect.of(Turn.APPLIED_NO_LONGER, party, word));
            case AgreementSuspended(var party, _) ->
                    Stream.of(Effect.of(Turn.SUSPENDED, whose(party), word));
            case AgreementResumed(var party) ->
                    Stream.of(Effect.of(Turn.RESUMED, whose(party), word));
            case AgreementDenounced(var party, var effect, _) -> notice(word, party, effect);
            case WithdrawnFromAgreement(var party, var effect, _) -> notice(word, party, effect);
            case IntentNotToBecomePartyDeclared(var party, var effect) ->
                    Stream.of(Turn.WILL_NOT_BE_PARTY, Turn.APPLIED_NO_LONGER)
                            .map(turn -> Effect.of(turn, party, word, effect));
            case AgreementTerminated(var effect, _) ->
                    Stream.of(Effect.of(Turn.ENDED, null, word, effect));
            case AgreementSuperseded(_, var effect) ->
                    Stream.of(Effect.of(Turn.ENDED, null, word, effect));
            case AgreementExpired _ -> Stream.of(Effect.of(Turn.ENDED, null, word));
            case AgreementExpected _,
                    ExpectationLapsed _,
                    SignedTextsExchanged _,
                    DomesticApprovalRecorded _,
                    AccessionAccepted _,
                    ReservationFormulated _,
                    ReservationWithdrawn _,
                    ReservationObjectedTo _,
                    ObjectionWithdrawn _,
                    InterpretationDeclared _,
                    EnteredIntoForce _,
                    AgreementRegistered _,
                    AgreementAmended _,
                    AgreementExtended _,
                    NoticeRevoked _ ->
                    Stream.of();
        };
    }

    /** Where nothing else is waited for, who has notified has consented (VCLT article 11). */
    private Stream<Effect> notified(Party party, Word<AgreementEvent> word) {
        var notified = Effect.of(Turn.NOTIFIED, party, word);
        return life.tenor().entersOn(ForceOn.LAST_NOTIFICATION)
                ? Stream.of(Effect.of(Turn.CONSENTED, party, word), notified)
                : Stream.of(notified);
    }

    /** What one of two does is done to both. */
    private @Nullable Party whose(@Nullable Party party) {
        return life.tenor().bilateral() ? null : party;
    }

    private static Turn turn(Signature signature) {
        return switch (signature.kind()) {
            case DEFINITIVE -> Turn.SIGNED_DEFINITIVELY;
            case SIMPLE -> Turn.SIGNED_SUBJECT_TO_RATIFICATION;
            case AD_REFERENDUM -> Turn.SIGNED_AD_REFERENDUM;
            case null -> Turn.SIGNED;
        };
    }

    /** A notice, and what became of it: it was revoked, or it takes effect, where that is told. */
    private Stream<Effect> notice(Word<AgreementEvent> word, Party by, @Nullable When effect) {
        var of = whose(by);
        var end =
                new Notices(life)
                        .revocation(word, by)
                        .map(revoked -> Effect.of(Turn.NOTICE_REVOKED, of, revoked))
                        .or(() ->
                                Optional.ofNullable(effect)
                                        .map(day -> Effect.of(Turn.ENDED, of, word, day)));
        return Stream.concat(Stream.of(Effect.of(Turn.NOTICE, of, word)), end.stream());
    }

    /** The end of the term that its text or the last extension fixes, once it is made. */
    private Stream<Effect> term() {
        return life.isMade() ? until().stream().flatMap(Effects::end) : Stream.of();
    }

    private static Stream<Effect> end(Since until) {
        return Stream.ofNullable(until.at().dayAfter())
                .map(day -> new Effect(Turn.ENDED, null, day, until.done(), until.because()));
    }

    /** Its last day, where the last extension tells it, or, if there is none, its text. */
    Optional<Since> until() {
        var extension = life.all(AgreementExtended.class).reduce((_, later) -> later);
        return extension.isPresent()
                ? extension.flatMap(word -> Since.of(word, word.what().until()))
                : life.told().stream()
                        .flatMap(Effects::until)
                        .reduce((one, next) -> one.at().equals(next.at()) ? one : next);
    }

    private static Stream<Since> until(Word<AgreementEvent> word) {
        return Stream.ofNullable(Life.terms(word.what()))
                .flatMap(terms -> Since.of(word, terms.until()).stream());
    }
}
