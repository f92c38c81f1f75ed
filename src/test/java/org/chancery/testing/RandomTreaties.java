package org.chancery.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.AgreementEvent;
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
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.PartyEvent.DomesticApprovalRecorded;
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
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Obligation;
import org.chancery.facts.Sector;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.testing.RandomLedger.Step;
import org.jspecify.annotations.Nullable;

/** Words of agreements, made at random: the first is of several, the others are of two. */
public final class RandomTreaties {
    static final Subject OF_SEVERAL = agreement(0);
    private static final List<String> PARTIES =
            List.of("KAZ", "USA", "IRN", "UZB", "organisation/eco");

    /** With whom it is between more than have a pair each. */
    private static final List<String> MANY = List.of("FRA", "CHN", "TUR", "DEU", "GBR", "ITA");

    private static final List<String> EFFECTS = List.of("2018-01-14", "2018-02-01", "2018-06");
    private static final List<ForceCondition> CONDITIONS =
            List.of(
                    new ForceCondition(ForceOn.SIGNATURE, null, null, null, null),
                    new ForceCondition(ForceOn.EXCHANGE, null, null, null, "P2D"),
                    new ForceCondition(ForceOn.LAST_NOTIFICATION, null, null, null, "P3D"),
                    new ForceCondition(
                            ForceOn.FIXED_DATE, When.parse("2018-01-16"), null, null, null),
                    new ForceCondition(ForceOn.NUMBER_OF_INSTRUMENTS, null, 2, null, "P1M"));

    private static final List<Function<Step, Command>> TWO =
            List.of(
                    step ->
                            new ExpectAgreement(
                                    terms(step, two(step)), count(step), effect(step), null),
                    step -> new OpenNegotiation(step.b() % 4 == 0 ? terms(step, two(step)) : null),
                    step -> signed(step, two(step)),
                    step -> new ExchangeSignedTexts(count(step)),
                    step -> new RecordDomesticApproval(party(step.b()), "Senate", null),
                    step -> new NotifyCompletion(party(step.b() % 2)),
                    step -> new NotifyCompletion(party(step.b() % 2 + 1)),
                    step ->
                            step.b() % 2 == 0
                                    ? new ExchangeInstruments()
                                    : consent(step, ConsentMeans.RATIFICATION),
                    step -> new EnterIntoForce(step.b() % 3 == 0 ? party(step.b()) : null),
                    step -> new SuspendAgreement(step.b() % 2 == 0 ? party(step.b()) : null, null),
                    step -> new ResumeAgreement(step.b() % 2 == 0 ? party(step.b()) : null),
                    step -> new DenounceAgreement(party(step.b() % 2), effect(step), null),
                    step -> new RevokeNotice(party(step.b() % 2)),
                    step -> new TerminateAgreement(effect(step), null),
                    step -> new ApplyProvisionally(step.b() % 2 == 0 ? party(step.b()) : null),
                    step -> new EndProvisionalApplication(step.b() % 3 == 0 ? party(0) : null),
                    step -> new ExchangeNotes(terms(step, two(step)), two(step)),
                    step ->
                            new ItemisePackage(
                                    terms(step, two(step)),
                                    List.of(
                                            new Item("One", agreement(step.b() % 3)),
                                            new Item("Two", null))),
                    _ -> new LapseExpectation(null),
                    step -> new AmendAgreement(agreement(step.b() % 3), null),
                    _ -> new ExtendAgreement(When.parse("2019-12-31")),
                    _ -> new ExpireAgreement(),
                    step -> new SupersedeAgreement(agreement(step.b() % 3), effect(step)),
                    _ -> new RegisterAgreement("UNTS", null),
                    _ -> new InitialText(null));

    private static final List<Function<Step, Command>> SEVERAL =
            List.of(
                    step -> new AdoptText(terms(step, null)),
                    step -> signed(step, step.c() % 3 == 0 ? some(step) : many()),
                    step -> consent(step, ConsentMeans.ACCESSION),
                    step -> consent(step, ConsentMeans.RATIFICATION),
                    step ->
                            new FormulateReservation(
                                    party(step.b()), step.c() % 2 == 0 ? "article 1" : null, "x"),
                    step ->
                            new ObjectToReservation(
                                    party(step.b() + 1),
                                    party(step.b()),
                                    step.c() % 2 == 0 ? "article 1" : null,
                                    true),
                    step -> consent(step, ConsentMeans.ACCESSION),
                    step -> new AcceptAccession(party(step.b() + 1), party(step.b()), null),
                    step -> new EnterIntoForce(step.b() % 2 == 0 ? party(step.b()) : null),
                    step -> consent(step, ConsentMeans.SUCCESSION),
                    step -> new WithdrawFromAgreement(party(step.b()), effect(step), null),
                    step -> consent(step, ConsentMeans.ACCESSION),
                    step ->
                            new WithdrawReservation(
                                    party(step.b()), step.c() % 2 == 0 ? "article 1" : null),
                    step -> new DeclareInterpretation(party(step.b()), null, "as worded"),
                    step -> new DeclareIntentNotToBecomeParty(party(step.b()), null),
                    step -> new SuspendAgreement(null, null),
                    step ->
                            new WithdrawObjection(
                                    party(step.b() + 1),
                                    party(step.b()),
                                    step.c() % 2 == 0 ? "article 1" : null),
                    step -> new TerminateAgreement(effect(step), null));

    private RandomTreaties() {}

    /** Something of an agreement of which so much is told. */
    public static Said of(Step step, Subject subject, int said) {
        return RandomWords.of(step, subject, said).cited("s-2020");
    }

    static List<Function<Step, Command>> words(Subject subject) {
        return subject.equals(OF_SEVERAL) ? SEVERAL : TWO;
    }

    /** What such a word can say instead. */
    static Map<String, Object> change(Step step, AgreementEvent what) {
        var party = PARTIES.get(step.c() % PARTIES.size());
        return switch (what) {
            case AgreementSigned _ -> Map.of("signatures", List.of(Map.of("party", party)));
            case ConsentExpressed _ when step.b() % 2 == 0 -> Map.of("party", party);
            case ConsentExpressed _ -> Map.of("effectiveOn", EFFECTS.get(step.c() % 3));
            case DomesticApprovalRecorded _ -> Map.of("by", "Chamber " + step.c() % 3);
            default -> Map.of();
        };
    }

    private static Subject agreement(int number) {
        return SampleWords.subject(SubjectKind.AGREEMENT, number);
    }

    private static Terms terms(Step step, @Nullable List<Party> between) {
        return new Terms(
                "Agreement " + step.c() % 3,
                null,
                step.c() % 5 == 0 ? Binding.NO : Binding.YES,
                between,
                List.of(Sector.TRADE),
                step.c() % 3 == 0 ? List.of(Obligation.DEFENCE) : null,
                condition(step, between == null ? List.of() : between),
                step.a() % 5 == 0 ? When.parse("2019-06") : null,
                null,
                step.a() % 3 == 0 ? true : null,
                step.c() % 2 == 0 ? true : null);
    }

    /** One that can be met. */
    private static @Nullable ForceCondition condition(Step step, List<Party> between) {
        var condition = CONDITIONS.get(step.b() % CONDITIONS.size());
        return step.b() % 3 == 0 || !condition.canBeMet(between) ? null : condition;
    }

    private static SignAgreement signed(Step step, List<Party> parties) {
        var kind =
                switch (step.c() % 4) {
                    case 0 -> null;
                    case 1 -> SignatureKind.DEFINITIVE;
                    default -> SignatureKind.SIMPLE;
                };
        return new SignAgreement(
                step.a() % 3 == 0 ? terms(step, parties) : null,
                parties.stream().map(party -> new Signature(party, kind, null, null)).toList(),
                count(step),
                step.b() % 6 == 0 ? List.of(agreement(1 + step.c() % 2)) : null);
    }

    private static ExpressConsent consent(Step step, ConsentMeans means) {
        return new ExpressConsent(null, party(step.b()), means, effect(step));
    }

    private static @Nullable String count(Step step) {
        return switch (step.c() % 4) {
            case 0 -> "14";
            case 1 -> ">10";
            default -> null;
        };
    }

    private static @Nullable When effect(Step step) {
        return step.c() % 2 == 0 ? null : When.parse(EFFECTS.get(step.c() % EFFECTS.size()));
    }

    /** A text that many sign, and of which one of them then does something by itself. */
    static List<Said> ofMany() {
        var step = new Step(0, 0, 1, 5, 2, true);
        return Stream.of(
                        new AdoptText(terms(step, null)),
                        signed(step, many()),
                        consent(step, ConsentMeans.RATIFICATION))
                .map(command -> Said.on("2018-01-08", OF_SEVERAL, command).cited("s-2020"))
                .toList();
    }

    private static List<Party> some(Step step) {
        return List.of(party(step.b()), party(step.b() + 1));
    }

    private static List<Party> many() {
        return Stream.concat(MANY.stream(), PARTIES.stream().limit(3)).map(Party::parse).toList();
    }

    /** Mostly the same two, so that one can follow on the other. */
    private static List<Party> two(Step step) {
        return step.c() % 7 == 0 ? List.of(party(1), party(2)) : List.of(party(0), party(1));
    }

    private static Party party(int number) {
        return Party.parse(PARTIES.get(number % PARTIES.size()));
    }
}
