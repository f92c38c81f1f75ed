package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.facts.About;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Claim;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Fact.Titled;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.HostilityStage;
import org.chancery.facts.Instrument;
import org.chancery.facts.MeasureType;
import org.chancery.facts.MissionType;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.RecognitionMode;
import org.chancery.facts.RecognitionOf;
import org.chancery.facts.RelationElement;
import org.chancery.facts.Rung;
import org.chancery.facts.Sector;
import org.chancery.facts.Spell;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitType;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Annals;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole answer as it is sent, with every element in it, pinned: whoever changes a name or a
 * form breaks the programs of others. The two states are real, what is told of them is invented.
 * The files are written anew with {@code ./mvnw test -Dtest=GoldenRelationTests
 * -Ddocuments.write=true}.
 */
class GoldenRelationTests {
    private static final boolean WRITE = Boolean.getBoolean("documents.write");
    private static final Path FILES = Path.of("src/test/resources/org/chancery/relations");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId USA = StateId.parse("USA");
    private static final List<Long> HERE = List.of(0L);

    private final List<Fact> facts = new ArrayList<>();
    private Subject transit = SampleWords.visit(0);
    private Subject convention = SampleWords.visit(0);

    /** Before anything; in good days; on a day between two; on the day of the severance; after. */
    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01", "2010-06-15", "2012-03-20", "2014-07-01", "2020-01-01"})
    void an_answer_is_sent_in_this_form(LocalDate day) throws IOException {
        var sent = json(status(day)) + "\n";
        var file = FILES.resolve("relation-%s.json".formatted(day));
        if (WRITE) {
            Files.writeString(file, sent);
        }
        assertThat(sent).isEqualTo(Files.readString(file));
    }

    private RelationStatus status(LocalDate day) {
        tell();
        var ledger = new MemoryLedger(Annals.HOUSE, Annals.CODEC);
        ledger.record(SampleWords.source("gazette", "A gazette", "2015-01-01", "A1"));
        ledger.record(SampleWords.source("agency", "An agency", "2015-02-03", "C3"));
        for (var fact : facts) {
            ledger.record(Annals.telling(List.of(fact)).cited("gazette"));
        }
        var viewpoint =
                new Viewpoint(
                        day,
                        Long.MAX_VALUE,
                        Instant.parse("2013-02-01T23:59:59Z"),
                        null,
                        new SourceFilter.All(),
                        null);
        return ledger.ask(
                Long.MAX_VALUE,
                desk -> new Relations(Annals.HOUSE).status(Pair.parse("KAZ-USA"), viewpoint, desk));
    }

    private void tell() {
        tiesAndMissions();
        agreements();
        visits();
        var untilPeace = spell("2014-07-01", "2016");
        facts.add(new Partnered(next(), KAZ, USA, "partners", Rung.STRATEGIC, since("2005"), HERE));
        facts.add(
                new MeasureKept(next(), USA, KAZ, MeasureType.ARMS, false, null, untilPeace, HERE));
        facts.add(
                new MeasureKept(
                        next(),
                        KAZ,
                        USA,
                        MeasureType.TRADE,
                        true,
                        OrganisationId.parse("un"),
                        spell("2014-08", null),
                        HERE));
        facts.add(new Fought(next(), KAZ, USA, HostilityStage.HOSTILITIES, untilPeace, HERE));
        claims();
        expectations();
        toldTogether();
    }

    /** What is expected is signed in 2013, under another subject. */
    private void expectations() {
        var expectation = next();
        facts.add(
                new Expected(
                        expectation,
                        KAZ,
                        USA,
                        "agreements on trade",
                        "more than ten",
                        When.parse("2012-04"),
                        since("2010-06-01"),
                        HERE));
        facts.add(new Fulfilled(next(), KAZ, USA, expectation, since("2013-05-05"), HERE));
    }

    /** Three, of which one is recorded by itself; the convention is barred for a year. */
    private void toldTogether() {
        var treaty = treaty("Documents on trade", Binding.YES, Obligation.CONSULTATION);
        facts.add(
                new Agreed(
                        next(),
                        KAZ,
                        USA,
                        new Treaty(
                                treaty.title(),
                                null,
                                treaty.binding(),
                                treaty.obligations(),
                                treaty.sectors(),
                                new Bundle(
                                        "3",
                                        List.of(
                                                new Titled("Agreement on transit", transit),
                                                new Titled("Protocol", null)))),
                        AgreementStage.IN_FORCE,
                        List.of(),
                        since("2013-05-05"),
                        HERE));
        facts.add(new Barred(convention, KAZ, USA, spell("2012-01", "2013-01-01"), HERE));
    }

    private void claims() {
        var claim =
                new Claim(
                        new Principal("B. Leader", "President", null),
                        "Ten agreements bind the two.",
                        ClaimKind.FIGURE,
                        new About(
                                List.of(KAZ, USA), null, RelationElement.AGREEMENTS, "ten or more"),
                        When.parse("2010-06"));
        var subject = next();
        facts.add(new Claimed(subject, KAZ, USA, claim, null, spell("2010-06", "2013-05"), HERE));
        facts.add(
                new Claimed(
                        subject, KAZ, USA, claim, ClaimOutcome.REFUTED, since("2013-05"), HERE));
        facts.add(
                new Covered(
                        SampleWords.subject(SubjectKind.COVERAGE, 1),
                        USA,
                        null,
                        EventFamily.VISITS,
                        When.parse("1874/2019"),
                        "of heads of state",
                        HERE));
    }

    private void tiesAndMissions() {
        facts.add(recognised(USA, KAZ, RecognitionOf.STATE, RecognitionMode.DE_JURE));
        facts.add(recognised(KAZ, USA, RecognitionOf.STATE, RecognitionMode.IMPLIED));
        var friends = spell("1992-01-25", "2014-07-01");
        facts.add(ties(TiesKind.DIPLOMATIC, TiesStage.ESTABLISHED, friends));
        facts.add(ties(TiesKind.DIPLOMATIC, TiesStage.SEVERED, since("2014-07-01")));
        facts.add(ties(TiesKind.CONSULAR, TiesStage.ESTABLISHED, since("1992?")));
        facts.add(mission(USA, KAZ, MissionType.EMBASSY, HeadClass.AMBASSADOR, "Astana"));
        facts.add(mission(USA, KAZ, MissionType.CONSULATE_GENERAL, null, "Almaty"));
        facts.add(mission(KAZ, USA, MissionType.EMBASSY, HeadClass.AMBASSADOR, "Washington"));
        facts.add(head(USA, KAZ, HeadStage.IN_POST, "A. Envoy", "2009"));
        facts.add(head(KAZ, USA, HeadStage.AD_INTERIM, null, "2010-05"));
        facts.add(new Expelled(next(), USA, KAZ, 3, When.parse("2012-02"), HERE));
    }

    private void agreements() {
        facts.add(
                new Agreed(
                        next(),
                        KAZ,
                        USA,
                        treaty("Treaty of alliance", Binding.YES, Obligation.DEFENCE),
                        AgreementStage.IN_FORCE,
                        List.of(),
                        spell("2006-03-01", "2013-12-31"),
                        HERE));
        transit = next();
        facts.add(
                new Agreed(
                        transit,
                        KAZ,
                        USA,
                        treaty("Agreement on transit", Binding.YES),
                        AgreementStage.SIGNED,
                        List.of(
                                new Outstanding(
                                        KAZ,
                                        OutstandingAct.RATIFICATION,
                                        When.parse("2009-10-10"))),
                        since("2009-10-10"),
                        HERE));
        var treaty = treaty("Convention on a sea", Binding.UNCLEAR);
        convention = next();

        for (var party : List.of(KAZ, USA)) {
            facts.add(
                    new PartyTo(
                            convention,
                            party,
                            treaty,
                            AgreementStage.IN_FORCE,
                            List.of(),
                            since(party.equals(KAZ) ? "2001-01" : "2003-06-30"),
                            HERE));
        }
    }

    private void visits() {
        facts.add(stop(KAZ, USA, "2006-09-26/2006-09-29", VisitType.STATE, Rank.HEAD_OF_STATE));
        facts.add(stop(KAZ, USA, "2010-04-11/2010-04-13", VisitType.MULTILATERAL_ATTENDANCE, null));
        facts.add(stop(USA, KAZ, "2010-06", null, Rank.FOREIGN_MINISTER));
        facts.add(stop(USA, KAZ, "[2012-03-01..2012-04-15]", VisitType.WORKING, null));
        facts.add(stop(KAZ, USA, "2012-03-18/2012-03-21", VisitType.WORKING, null));
        facts.add(
                new OnTheWay(
                        next(),
                        visitStop(USA, KAZ, null, null),
                        spell("2012-03-19", "2012-03-22"),
                        HERE));
        facts.add(
                new StopPlanned(
                        next(),
                        visitStop(KAZ, USA, VisitType.STATE, Rank.HEAD_OF_STATE),
                        When.parse("2012-09"),
                        false,
                        spell("2012-03-01", "2012-08-15"),
                        HERE));
        facts.add(
                new StopPlanned(
                        next(),
                        visitStop(USA, KAZ, VisitType.OFFICIAL, null),
                        When.parse("2013"),
                        false,
                        since("2012-12-01"),
                        HERE));
    }

    private Recognised recognised(
            StateId by, StateId state, RecognitionOf what, RecognitionMode mode) {
        return new Recognised(next(), by, state, what, mode, since("1991-12-25"), HERE);
    }

    private TiesHeld ties(TiesKind kind, TiesStage stage, Spell lasted) {
        return new TiesHeld(next(), KAZ, USA, kind, stage, lasted, HERE);
    }

    private Headed head(
            StateId sender, StateId receiver, HeadStage stage, @Nullable String name, String day) {
        return new Headed(
                next(), sender, receiver, MissionType.EMBASSY, stage, name, since(day), HERE);
    }

    private Represented mission(
            StateId sender,
            StateId receiver,
            MissionType type,
            @Nullable HeadClass rank,
            String place) {
        return new Represented(
                next(), sender, receiver, type, rank, true, place, since("1992-02-03"), HERE);
    }

    private StopMade stop(
            StateId visitor,
            StateId host,
            String when,
            @Nullable VisitType type,
            @Nullable Rank rank) {
        return new StopMade(next(), visitStop(visitor, host, type, rank), When.parse(when), HERE);
    }

    private static VisitStop visitStop(
            StateId visitor, StateId host, @Nullable VisitType type, @Nullable Rank rank) {
        return new VisitStop(
                0,
                visitor,
                host,
                "A city",
                type,
                type == null ? "Visit" : null,
                List.of(new Principal("B. Leader", "President", null)),
                rank);
    }

    private static Treaty treaty(String title, Binding binding, Obligation... obligations) {
        return new Treaty(
                title,
                Instrument.TREATY,
                binding,
                new TreeSet<>(List.of(obligations)),
                sorted(Sector.TRANSPORT, Sector.ENERGY));
    }

    private static SortedSet<Sector> sorted(Sector... sectors) {
        return new TreeSet<>(List.of(sectors));
    }

    private Subject next() {
        return SampleWords.visit(facts.size());
    }

    private static Spell since(String day) {
        return spell(day, null);
    }

    private static Spell spell(String since, @Nullable String until) {
        return new Spell(When.parse(since), until == null ? null : When.parse(until));
    }

    /** As answers are written. */
    private static String json(RelationStatus status) {
        return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(status);
    }
}
