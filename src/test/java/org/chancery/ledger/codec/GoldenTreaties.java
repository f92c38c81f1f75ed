package org.chancery.ledger.codec;

import static org.chancery.ledger.codec.GoldenEntry.FULL;
import static org.chancery.ledger.codec.GoldenEntry.PLAIN;
import static org.chancery.testing.Said.on;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.AgreementCommand;
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
import org.chancery.diplomacy.agreements.Item;
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
import org.chancery.diplomacy.agreements.Signature;
import org.chancery.diplomacy.agreements.Terms;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.ExchangeSignedTexts;
import org.chancery.diplomacy.agreements.TextCommand.ExpectAgreement;
import org.chancery.diplomacy.agreements.TextCommand.InitialText;
import org.chancery.diplomacy.agreements.TextCommand.ItemisePackage;
import org.chancery.diplomacy.agreements.TextCommand.LapseExpectation;
import org.chancery.diplomacy.agreements.TextCommand.OpenNegotiation;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.Sector;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;

/** Entries about agreements whose stored form is kept, each with all that it can say. */
final class GoldenTreaties {
    private static final Subject TREATY = agreement(1);
    private static final Subject OTHER = agreement(2);
    private static final Subject CONVENTION = agreement(3);
    private static final Party KAZ = Party.parse("KAZ");
    private static final Party USA = Party.parse("USA");
    private static final Party UNITED_NATIONS = Party.parse("organisation/united-nations");
    private static final Terms OF_TWO =
            terms(List.of(KAZ, USA), condition(ForceOn.EXCHANGE, null, null, null));
    private static final Terms OF_MANY =
            terms(
                    List.of(KAZ, USA, UNITED_NATIONS),
                    condition(ForceOn.NUMBER_OF_INSTRUMENTS, null, 2, null));

    private GoldenTreaties() {}

    /** Add to these; what stands here stays. */
    static Stream<GoldenEntry> all() {
        return Stream.concat(ofTwo(), ofMany());
    }

    private static Stream<GoldenEntry> ofTwo() {
        return Stream.of(
                golden("complete", expected()),
                golden("complete", expected(), said("2018-01-09", new LapseExpectation("no text"))),
                golden("complete", said("2018-01-10", new OpenNegotiation(OF_TWO))),
                golden(
                        "complete",
                        said(
                                "2018-01-11",
                                new InitialText(
                                        with(condition(ForceOn.SIGNATURE, null, null, null))))),
                golden("complete", adopted(OF_TWO)),
                golden("complete", GoldenEntry.registered(), expected().about(OTHER), signed()),
                golden("complete", signing(), said("2018-01-16", new ExchangeSignedTexts("8"))),
                golden("complete", itemised()),
                golden("complete", signing(), approved()),
                golden(
                        "complete",
                        signing(with(condition(ForceOn.LAST_NOTIFICATION, null, null, null))),
                        said("2018-01-17", new NotifyCompletion(KAZ))),
                golden("plain", signing(), applied(null)),
                golden(
                        "plain",
                        signing(),
                        applied(null),
                        said("2018-01-18", new EndProvisionalApplication(null))),
                golden(
                        "complete",
                        said(
                                "2018-01-16",
                                new ExchangeNotes(
                                        with(
                                                condition(
                                                        ForceOn.LAST_NOTIFICATION,
                                                        null,
                                                        null,
                                                        null)),
                                        List.of(KAZ, USA)))),
                golden("complete", signing(), exchanged()),
                golden("complete", signing(), applied(KAZ)),
                golden(
                        "complete",
                        signing(),
                        applied(KAZ),
                        said("2018-01-18", new EndProvisionalApplication(KAZ))),
                golden("plain", signing(), exchanged(), inForce()),
                golden(
                        "complete",
                        signing(),
                        exchanged(),
                        said("2018-02-17", new EnterIntoForce(KAZ))),
                ofForce(new RegisterAgreement("United Nations Treaty Series", "I-12345")),
                ofForce(new AmendAgreement(OTHER, "article 4")),
                ofForce(new ExtendAgreement(When.parse("2030"))),
                ofForce(new SuspendAgreement(KAZ, "war")),
                golden(
                        "complete",
                        signing(),
                        exchanged(),
                        inForce(),
                        said("2018-03-01", new SuspendAgreement(KAZ, null)),
                        said("2018-03-02", new ResumeAgreement(KAZ))),
                ofForce(new DenounceAgreement(KAZ, When.parse("2019-03"), "no use")),
                golden(
                        "complete",
                        signing(),
                        exchanged(),
                        inForce(),
                        said("2018-03-01", new DenounceAgreement(KAZ, null, null)),
                        said("2018-03-02", new RevokeNotice(KAZ))),
                ofForce(new TerminateAgreement(When.parse("2019-03"), "no use")),
                ofForce(new ExpireAgreement()),
                ofForce(new SupersedeAgreement(OTHER, When.parse("2019-03-01"))),
                golden(
                        "complete",
                        signing(),
                        said("2018-01-17", new DeclareIntentNotToBecomeParty(KAZ, null))),
                golden(
                        "dated",
                        signing(),
                        said(
                                "2018-01-17",
                                new DeclareIntentNotToBecomeParty(KAZ, When.parse("2018-03-17")))));
    }

    private static Stream<GoldenEntry> ofMany() {
        return Stream.of(
                golden("complete", consented()),
                golden("complete", consented(), ofMany(new AcceptAccession(USA, KAZ, null))),
                golden("complete", consented(), reserved()),
                golden(
                        "complete",
                        consented(),
                        reserved(),
                        ofMany(new WithdrawReservation(KAZ, "article 12"))),
                golden(
                        "complete",
                        consented(),
                        reserved(),
                        ofMany(new ObjectToReservation(USA, KAZ, "article 12", true))),
                golden(
                        "complete",
                        consented(),
                        reserved(),
                        ofMany(new ObjectToReservation(USA, KAZ, "article 12", true)),
                        ofMany(new WithdrawObjection(USA, KAZ, "article 12"))),
                golden("barring", consented(), reserved(), alsoConsented(), objected()),
                golden(
                        "barring",
                        consented(),
                        reserved(),
                        alsoConsented(),
                        objected(),
                        ofMany(new WithdrawObjection(USA, KAZ, "article 12"))),
                golden(
                        "dated",
                        consented(),
                        ofMany(new AcceptAccession(USA, KAZ, When.parse("2018-05-01")))),
                golden(
                        "complete",
                        consented(),
                        ofMany(new DeclareInterpretation(KAZ, "article 3", "fleets of war"))),
                golden(
                        "complete",
                        succeeded(),
                        ofMany(new WithdrawFromAgreement(KAZ, When.parse("2019-05-01"), "no use"))),
                golden(
                        "named",
                        adopted(
                                terms(
                                        null,
                                        condition(
                                                ForceOn.NAMED_PARTIES, null, null, List.of(KAZ))))),
                golden(
                        "counting",
                        adopted(
                                terms(
                                        null,
                                        new ForceCondition(
                                                ForceOn.NUMBER_OF_INSTRUMENTS,
                                                null,
                                                20,
                                                null,
                                                "P3M",
                                                true)))),
                golden(
                        "dated",
                        adopted(
                                terms(
                                        null,
                                        condition(
                                                ForceOn.FIXED_DATE,
                                                When.parse("2020-01-01"),
                                                null,
                                                null)))),
                golden(
                        "plain",
                        adopted(
                                new Terms(
                                        "T", null, null, null, null, null, null, null, null, null,
                                        null))),
                golden("plain", signing()));
    }

    /** The last of what a person said. */
    private static GoldenEntry golden(String variant, Said... said) {
        return GoldenEntry.ofPerson(variant, said);
    }

    private static GoldenEntry ofForce(AgreementCommand command) {
        return golden("complete", signing(), exchanged(), inForce(), said("2018-03-01", command));
    }

    private static Said said(String when, AgreementCommand command) {
        return on(when, TREATY, command).cited(PLAIN);
    }

    private static Said ofMany(AgreementCommand command) {
        return on("2018-04-02", CONVENTION, command).cited(FULL);
    }

    private static Said expected() {
        return said(
                "2018-01-08",
                new ExpectAgreement(OF_TWO, ">10", When.parse("2018-01-16"), "the ministry"));
    }

    private static Said adopted(Terms terms) {
        return said("2018-01-12", new AdoptText(terms));
    }

    private static Said signed() {
        var complete = List.of(GoldenEntry.RESOLVED);
        return on(
                        "2018-01-16",
                        TREATY,
                        new SignAgreement(
                                OF_TWO,
                                List.of(
                                        new Signature(
                                                KAZ, SignatureKind.DEFINITIVE, complete, true),
                                        new Signature(
                                                USA, SignatureKind.AD_REFERENDUM, null, null)),
                                "14",
                                List.of(OTHER)))
                .cited(FULL);
    }

    private static Said signing() {
        return signing(OF_TWO);
    }

    private static Said signing(Terms terms) {
        return said(
                "2018-01-16",
                new SignAgreement(
                        terms,
                        List.of(
                                new Signature(KAZ, SignatureKind.SIMPLE, null, null),
                                new Signature(USA, null, null, null)),
                        null,
                        null));
    }

    private static Said itemised() {
        return said(
                "2018-01-16",
                new ItemisePackage(
                        OF_TWO, List.of(new Item("Programme", OTHER), new Item("Protocol", null))));
    }

    private static Said approved() {
        return said("2018-01-17", new RecordDomesticApproval(KAZ, "Senate", "Law 353-VI"));
    }

    private static Said applied(@Nullable Party by) {
        return said("2018-01-17", new ApplyProvisionally(by));
    }

    private static Said exchanged() {
        return said("2018-01-17", new ExchangeInstruments());
    }

    private static Said inForce() {
        return said("2018-02-17", new EnterIntoForce(null));
    }

    private static Said consented() {
        return ofMany(
                new ExpressConsent(OF_MANY, KAZ, ConsentMeans.ACCESSION, When.parse("2018-04-02")));
    }

    private static Said alsoConsented() {
        return ofMany(new ExpressConsent(null, USA, ConsentMeans.ACCESSION, null));
    }

    private static Said objected() {
        return ofMany(new ObjectToReservation(USA, KAZ, "article 12", true));
    }

    /** In force at once. */
    private static Said succeeded() {
        return ofMany(
                new ExpressConsent(
                        OF_MANY, KAZ, ConsentMeans.SUCCESSION, When.parse("2018-04-02")));
    }

    private static Said reserved() {
        return ofMany(new FormulateReservation(KAZ, "article 12", "not to ports"));
    }

    private static Terms with(ForceCondition condition) {
        return terms(List.of(KAZ, USA), condition);
    }

    private static Terms terms(@Nullable List<Party> between, ForceCondition condition) {
        return new Terms(
                "Agreement on \u201cMutual\u201d Legal Assistance",
                Instrument.AGREEMENT,
                Binding.YES,
                between,
                List.of(Sector.LEGAL_AND_CONSULAR, Sector.TRADE),
                List.of(Obligation.DEFENCE, Obligation.CONSULTATION),
                condition,
                When.parse("2028-12"),
                UNITED_NATIONS,
                true,
                true);
    }

    private static ForceCondition condition(
            ForceOn on,
            @Nullable When date,
            @Nullable Integer instruments,
            @Nullable List<Party> parties) {
        return new ForceCondition(on, date, instruments, parties, "P1M");
    }

    private static Subject agreement(long number) {
        return SampleWords.subject(SubjectKind.AGREEMENT, number);
    }
}
