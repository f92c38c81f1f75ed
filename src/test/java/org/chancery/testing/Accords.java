package org.chancery.testing;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAcceptance;
import org.chancery.facts.AgreementSummaries.OfAccession;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.AgreementSummaries.OfExpectation;
import org.chancery.facts.AgreementSummaries.OfObjection;
import org.chancery.facts.AgreementSummaries.OfParty;
import org.chancery.facts.AgreementSummaries.OfReservation;
import org.chancery.facts.AgreementSummaries.OfStage;
import org.chancery.facts.AgreementSummaries.OfStep;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.facts.SignatureKind;
import org.chancery.facts.Spell;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.Registered;
import org.jspecify.annotations.Nullable;

/** Agreements made by hand. */
public final class Accords {
    public static final Subject ID =
            new Subject(SubjectKind.AGREEMENT, "0198c2f1-0000-7000-8000-0000000000a1");
    public static final Subject EXPECTED =
            new Subject(SubjectKind.AGREEMENT, "0198c2f1-0000-7000-8000-0000000000a9");

    private Accords() {}

    /**
     * Of Iran and Kazakhstan: signed on 11 December 2025, ratified by Kazakhstan on 1 February 2026
     * and by Iran on 1 March, in force on 1 April, its term until the end of 2030.
     */
    public static OfAgreement ofTwo() {
        var waitsForBoth = List.of(ratification("IRN"), ratification("KAZ"));
        return new OfAgreement(
                "On Transit",
                Instrument.AGREEMENT,
                Binding.YES,
                new TreeSet<>(List.of(Obligation.CONSULTATION)),
                new TreeSet<>(List.of(Sector.TRANSPORT)),
                List.of(party("IRN"), party("KAZ")),
                null,
                null,
                on("2030-12-31"),
                null,
                List.of(EXPECTED),
                List.of(
                        new OfExpectation(
                                "more than ten",
                                on("2025-12"),
                                "a minister",
                                new Spell(on("2025-11-20"), on("2025-12-11")),
                                true,
                                List.of(1L))),
                List.of(
                        stage(AgreementStage.SIGNED, waitsForBoth, "2025-12-11", "2026-03-01"),
                        stage(AgreementStage.CONSENTED, List.of(), "2026-03-01", "2026-04-01"),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2026-04-01",
                                "2031-01-01",
                                "2026-03-01"),
                        stage(AgreementStage.ENDED, List.of(), "2031-01-01", null, "2025-12-11")),
                List.of(
                        ratified("IRN", "2025-12-11", "2026-03-01", List.of()),
                        ratified("KAZ", "2025-12-10", "2026-02-01", List.of())),
                List.of(step(AgreementAct.SIGNED_TEXTS_EXCHANGED, null, "2025-12-11", null)),
                List.of(2L, 3L));
    }

    private static OfParty ratified(
            String party, String signed, String consented, List<OfReservation> reservations) {
        return new OfParty(
                party(party),
                true,
                on(signed),
                SignatureKind.SIMPLE,
                List.of(),
                ConsentMeans.RATIFICATION,
                on(consented),
                List.of(
                        stage(
                                AgreementStage.SIGNED,
                                List.of(ratification(party)),
                                signed,
                                consented),
                        stage(AgreementStage.CONSENTED, List.of(), consented, "2026-04-01"),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2026-04-01",
                                "2031-01-01",
                                "2026-03-01"),
                        stage(AgreementStage.ENDED, List.of(), "2031-01-01", null, "2025-12-11")),
                reservations,
                List.of(),
                List.of());
    }

    /**
     * Open to all, in force since 2016: Iran signed it in 2014 and has not ratified it, Kazakhstan
     * acceded on 14 April 2025, in force on 14 July, with a reservation; Turkmenistan is a party,
     * objected, and gave notice on 1 May 2025 that it leaves on 1 May 2026; so is an organisation.
     */
    public static OfAgreement ofMany() {
        var reserved =
                new OfReservation(
                        "article 3",
                        "article 3 does not apply",
                        new Spell(on("2025-04-14"), null),
                        false,
                        List.of(
                                new OfObjection(
                                        party("TKM"),
                                        true,
                                        on("2025-09-01"),
                                        null,
                                        new Spell(on("2025-09-01"), null))),
                        List.of(7L));
        var signed =
                new OfParty(
                        party("IRN"),
                        true,
                        on("2014-06-27"),
                        SignatureKind.SIMPLE,
                        List.of(),
                        null,
                        null,
                        List.of(
                                stage(
                                        AgreementStage.SIGNED,
                                        List.of(
                                                new Outstanding(
                                                        party("IRN"),
                                                        OutstandingAct.RATIFICATION,
                                                        on("2014-06-27"))),
                                        "2014-06-27",
                                        null)),
                        List.of(),
                        List.of(),
                        List.of());
        var acceded =
                acceded(
                        "KAZ",
                        "2025-04-14",
                        List.of(reserved),
                        List.of(),
                        stage(AgreementStage.CONSENTED, List.of(), "2025-04-14", "2025-07-14"),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2025-07-14",
                                null,
                                "2025-04-14"));
        var leaving =
                acceded(
                        "TKM",
                        "2016-06-30",
                        List.of(),
                        List.of(
                                step(
                                        AgreementAct.WITHDRAWN_FROM,
                                        "TKM",
                                        "2025-05-01",
                                        "2026-05-01")),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2016-09-30",
                                "2025-05-01",
                                "2016-06-30"),
                        stage(
                                AgreementStage.IN_FORCE_NOTICE_GIVEN,
                                List.of(),
                                "2025-05-01",
                                "2026-05-01"),
                        stage(AgreementStage.ENDED, List.of(), "2026-05-01", null, "2025-05-01"));
        var union =
                acceded(
                        "organisation/eu",
                        "2016-06-30",
                        List.of(),
                        List.of(),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2016-09-30",
                                null,
                                "2016-06-30"));
        return new OfAgreement(
                "On Access to Works",
                Instrument.TREATY,
                Binding.YES,
                new TreeSet<>(),
                new TreeSet<>(List.of(Sector.INTELLECTUAL_PROPERTY)),
                List.of(),
                party("organisation/wipo"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(
                        stage(AgreementStage.SIGNED, List.of(), "2014-06-27", "2016-09-30"),
                        stage(
                                AgreementStage.IN_FORCE,
                                List.of(),
                                "2016-09-30",
                                null,
                                "2016-06-30")),
                List.of(signed, acceded, leaving, union),
                List.of(),
                List.of(4L));
    }

    /**
     * In force since 2016 between those who accept each other: Iran and Turkmenistan from the
     * beginning; Kazakhstan acceded on 14 April 2025, in force on 14 July, and Turkmenistan
     * accepted that on 1 October.
     */
    public static OfAgreement accepting() {
        var many = ofMany();
        var inForce = stage(AgreementStage.IN_FORCE, List.of(), "2016-09-30", null);
        return of(
                many,
                many.title(),
                many.stages(),
                List.of(),
                List.of(
                        party("IRN", "2016-06-30", List.of(), inForce),
                        party("TKM", "2016-06-30", List.of(), inForce),
                        party(
                                "KAZ",
                                "2025-04-14",
                                List.of(
                                        new OfAccession(
                                                on("2025-04-14"),
                                                List.of(
                                                        new OfAcceptance(
                                                                party("TKM"), on("2025-10-01"))))),
                                stage(
                                        AgreementStage.CONSENTED,
                                        List.of(),
                                        "2025-04-14",
                                        "2025-07-14"),
                                stage(AgreementStage.IN_FORCE, List.of(), "2025-07-14", null))));
    }

    private static OfParty party(
            String party, String consented, List<OfAccession> accessions, OfStage... stages) {
        var one = acceded(party, consented, List.of(), List.of(), stages);
        return new OfParty(
                one.party(),
                one.hasSigned(),
                one.signed(),
                one.signature(),
                one.signatories(),
                one.means(),
                one.consented(),
                one.stages(),
                one.reservations(),
                accessions,
                one.acts());
    }

    private static OfParty acceded(
            String party,
            String consented,
            List<OfReservation> reservations,
            List<OfStep> acts,
            OfStage... stages) {
        return new OfParty(
                party(party),
                false,
                null,
                null,
                List.of(),
                ConsentMeans.ACCESSION,
                on(consented),
                List.of(stages),
                reservations,
                List.of(),
                acts);
    }

    /** That of two, of which it is told that Iran is waited for alone since 1 February. */
    public static OfAgreement waiting() {
        var two = ofTwo();
        var later = two.stages().subList(1, two.stages().size()).stream();
        return of(
                two,
                two.title(),
                Stream.concat(
                                Stream.of(
                                        stage(
                                                AgreementStage.SIGNED,
                                                List.of(ratification("IRN"), ratification("KAZ")),
                                                "2025-12-11",
                                                "2026-02-01"),
                                        stage(
                                                AgreementStage.SIGNED,
                                                List.of(ratification("IRN")),
                                                "2026-02-01",
                                                "2026-03-01")),
                                later)
                        .toList(),
                two.steps(),
                two.parties());
    }

    /** That of two, which Iran denounced on 1 January 2027 for a year later, until 1 June. */
    public static OfAgreement revoked() {
        return with(
                with(ofTwo(), step(AgreementAct.DENOUNCED, "IRN", "2027-01-01", "2028-01-01")),
                step(AgreementAct.NOTICE_REVOKED, "IRN", "2027-06-01", null));
    }

    /** The same with something else done with it, and other stages of the whole. */
    public static OfAgreement with(OfAgreement agreement, OfStep step, OfStage... stages) {
        return of(
                agreement,
                agreement.title(),
                stages.length == 0 ? agreement.stages() : List.of(stages),
                Stream.concat(agreement.steps().stream(), Stream.of(step)).toList(),
                agreement.parties());
    }

    /** The same under another title. */
    public static OfAgreement titled(OfAgreement agreement, String title) {
        return of(agreement, title, agreement.stages(), agreement.steps(), agreement.parties());
    }

    private static OfAgreement of(
            OfAgreement agreement,
            String title,
            List<OfStage> stages,
            List<OfStep> steps,
            List<OfParty> parties) {
        return new OfAgreement(
                title,
                agreement.instrument(),
                agreement.binding(),
                agreement.obligations(),
                agreement.sectors(),
                agreement.between(),
                agreement.depositary(),
                agreement.condition(),
                agreement.until(),
                agreement.bundle(),
                agreement.fulfils(),
                agreement.expectations(),
                stages,
                parties,
                steps,
                agreement.because());
    }

    /** Of acts of the day on which it begins. */
    public static OfStage stage(
            AgreementStage stage,
            List<Outstanding> outstanding,
            String since,
            @Nullable String until) {
        return stage(stage, outstanding, since, until, since);
    }

    /** Of acts that were done on another day. */
    public static OfStage stage(
            AgreementStage stage,
            List<Outstanding> outstanding,
            String since,
            @Nullable String until,
            String done) {
        return new OfStage(
                stage,
                outstanding,
                new Spell(on(since), until == null ? null : on(until)),
                on(done),
                List.of(5L));
    }

    public static OfStep step(
            AgreementAct act, @Nullable String by, String when, @Nullable String effect) {
        return new OfStep(
                act,
                by == null ? null : party(by),
                null,
                on(when),
                effect == null ? null : on(effect),
                List.of(6L));
    }

    private static Outstanding ratification(String party) {
        return new Outstanding(party(party), OutstandingAct.RATIFICATION, on("2025-12-11"));
    }

    public static Registered registered(OfAgreement agreement) {
        return new Registered(ID, 2, agreement, Standing.COUNTED, null, List.of(), List.of());
    }

    private static Party party(String text) {
        return Party.parse(text);
    }

    private static When on(String text) {
        return When.parse(text);
    }
}
