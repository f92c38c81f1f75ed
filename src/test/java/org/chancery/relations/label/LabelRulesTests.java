package org.chancery.relations.label;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.relations.label.Truth.FALSE;
import static org.chancery.relations.label.Truth.TRUE;
import static org.chancery.relations.label.Truth.UNTESTABLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.HostilityStage;
import org.chancery.facts.Instrument;
import org.chancery.facts.MeasureType;
import org.chancery.facts.MissionType;
import org.chancery.facts.Obligation;
import org.chancery.facts.Rank;
import org.chancery.facts.RecognitionMode;
import org.chancery.facts.RecognitionOf;
import org.chancery.facts.Rung;
import org.chancery.facts.Spell;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitType;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Recognition;
import org.chancery.relations.elements.Relation;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes each rule hold, what speaks against it, and what leaves it open. */
class LabelRulesTests {
    private static final Pair PAIR = Pair.parse("KAZ-IRN");
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId IRN = StateId.parse("IRN");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Subject SUBJECT = SampleWords.visit(1);
    private static final List<Long> BECAUSE = List.of(7L);
    private static final Policy POLICY = Policies.PUBLISHED.of("1");

    @ParameterizedTest(name = "{0}, {2}: {1}")
    @MethodSource("cases")
    void a_rule(String label, Truth holds, String where, List<Fact> facts) {
        assertThat(finding(label, facts).holds()).isEqualTo(holds);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                told("hostile", TRUE, "fighting", fought(HostilityStage.HOSTILITIES, null)),
                told(
                        "hostile",
                        TRUE,
                        "ceasefire ends no war",
                        fought(HostilityStage.CEASEFIRE, null)),
                told(
                        "hostile",
                        FALSE,
                        "hostilities ended",
                        fought(HostilityStage.HOSTILITIES, "2024-01-01")),
                told("hostile", UNTESTABLE, "nothing said", tied(TiesStage.ESTABLISHED)),
                told("severed", TRUE, "severed", tied(TiesStage.SEVERED)),
                told("severed", FALSE, "established", tied(TiesStage.ESTABLISHED)),
                told("severed", UNTESTABLE, "nothing said"),
                told("strained", TRUE, "interrupted", tied(TiesStage.INTERRUPTED)),
                told("strained", TRUE, "a head recalled", headed(HeadStage.RECALLED)),
                told(
                        "strained",
                        TRUE,
                        "a head recalled, and somebody stands in",
                        headed(HeadStage.RECALLED),
                        headed(HeadStage.AD_INTERIM)),
                told("strained", TRUE, "staff expelled", expelled("2024-06-02")),
                told("strained", TRUE, "a measure of its own", measure(true, null)),
                told("strained", FALSE, "all said and nothing of it", unstrained()),
                told("strained", UNTESTABLE, "one way nothing said", unstrained().subList(0, 6)),
                told("strained", UNTESTABLE, "the measure is another's", measure(true, "un")),
                told("strained", UNTESTABLE, "the expulsion is long ago", expelled("2024-06-01")),
                told("no-relations", TRUE, "never", tied(TiesStage.NEVER)),
                told("no-relations", FALSE, "established", tied(TiesStage.ESTABLISHED)),
                told("no-relations", UNTESTABLE, "nothing said"),
                told("allied", TRUE, "defence", pact(Obligation.DEFENCE)),
                told("allied", TRUE, "defence among several", parties(AgreementStage.IN_FORCE)),
                told("allied", FALSE, "consultation alone", pact(Obligation.CONSULTATION)),
                told(
                        "allied",
                        UNTESTABLE,
                        "one of several has not ratified",
                        parties(AgreementStage.SIGNED)),
                told(
                        "allied",
                        UNTESTABLE,
                        "defence, and nothing tells whether it is in force",
                        pact(Obligation.CONSULTATION),
                        signed(Obligation.DEFENCE)),
                told("allied", UNTESTABLE, "nothing said"),
                told(
                        "strategic-active",
                        TRUE,
                        "a head came",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "2022-06-02")),
                told(
                        "strategic-active",
                        FALSE,
                        "36 months ago",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "2022-06-01"),
                        back("2022-06-01")),
                told(
                        "strategic-active",
                        UNTESTABLE,
                        "one way nothing said",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "2022-06-01")),
                told(
                        "strategic-active",
                        UNTESTABLE,
                        "somebody came since",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "2022-06-01"),
                        back("2022-06-01"),
                        stop(null, "2024-01-01")),
                told(
                        "strategic-active",
                        FALSE,
                        "partners on a low rung",
                        partnered(Rung.COOPERATIVE)),
                told("strategic-active", UNTESTABLE, "no visit said", partnered(Rung.STRATEGIC)),
                told("strategic-dormant", TRUE, "strategic", partnered(Rung.DECLARED_ALLIED)),
                told(
                        "strategic-dormant",
                        FALSE,
                        "below",
                        partnered(Rung.COMPREHENSIVE_COOPERATIVE)),
                told("strategic-dormant", UNTESTABLE, "the wording tells no rung", partnered(null)),
                told("cooperative", TRUE, "partners of any rung", partnered(null)),
                told("cooperative", TRUE, "five agreements", agreed(5, Binding.YES)),
                told("cooperative", TRUE, "five told of together", bundle(AgreementStage.IN_FORCE)),
                told(
                        "cooperative",
                        FALSE,
                        "five consented to, and no partners any more",
                        also(bundle(AgreementStage.CONSENTED), partnersOnce())),
                told(
                        "cooperative",
                        UNTESTABLE,
                        "of five nobody says whether they are in force",
                        also(
                                bundle(AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED),
                                partnersOnce())),
                told(
                        "cooperative",
                        FALSE,
                        "four, and no partners any more",
                        also(agreed(4, Binding.YES), partnersOnce())),
                told(
                        "cooperative",
                        UNTESTABLE,
                        "a fifth may bind",
                        also(agreed(4, Binding.YES), agreed(1, Binding.UNCLEAR), partnersOnce())),
                told(
                        "cooperative",
                        UNTESTABLE,
                        "four, and nothing of partners",
                        agreed(4, Binding.YES)),
                told(
                        "normal",
                        TRUE,
                        "an ambassador resident one way",
                        mission(KAZ, IRN, HeadClass.AMBASSADOR, true)),
                told(
                        "normal",
                        FALSE,
                        "chargés both ways",
                        mission(KAZ, IRN, HeadClass.CHARGE_D_AFFAIRES, true),
                        mission(IRN, KAZ, HeadClass.AMBASSADOR, false)),
                told(
                        "normal",
                        TRUE,
                        "an embassy, and an office opened since",
                        mission(KAZ, IRN, HeadClass.AMBASSADOR, true),
                        office(KAZ, IRN)),
                told(
                        "normal",
                        FALSE,
                        "offices that have no ambassadors",
                        office(KAZ, IRN),
                        office(IRN, KAZ)),
                told(
                        "normal",
                        UNTESTABLE,
                        "one way nothing said",
                        mission(KAZ, IRN, HeadClass.ENVOY, true)));
    }

    @Test
    void a_severance_ends_missions_for_good_and_leaves_consular_posts() {
        var facts = new ArrayList<Fact>(mission(KAZ, IRN, HeadClass.AMBASSADOR, true));
        facts.add(ties(TiesStage.SEVERED, "2010-01-01", "2012-01-01"));
        facts.add(ties(TiesStage.ESTABLISHED, "2012-01-01", null));
        facts.add(
                new Represented(
                        SUBJECT,
                        KAZ,
                        IRN,
                        MissionType.CONSULATE,
                        null,
                        true,
                        "Gorgan",
                        since("2005"),
                        List.of(9L)));
        var representation =
                requireNonNull(Relation.of(PAIR, facts).on(DAY).representation().get("KAZ>IRN"));

        assertThat(representation.mission().state()).isEqualTo("recorded-as-none");
        assertThat(representation.mission().because()).containsExactly(7L, 8L);
        assertThat(representation.posts().state()).isEqualTo("recorded");
        assertThat(finding("normal", facts).holds()).isEqualTo(UNTESTABLE);
    }

    @Test
    void where_no_rule_holds_the_relation_is_limited() {
        var facts = new ArrayList<>(unstrained());
        facts.addAll(fought(HostilityStage.HOSTILITIES, "2001-01-01"));
        facts.addAll(partnersOnce());
        facts.addAll(pact(Obligation.CONSULTATION));
        var label = POLICY.label(DAY, Relation.of(PAIR, facts).on(DAY));

        assertThat(label.value()).isEqualTo("limited");
        assertThat(label.undecided()).isEmpty();
        assertThat(label.because()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("doubts")
    void what_rests_on_dates_that_are_not_sure_says_so(
            String value, boolean uncertain, String where, List<Fact> facts) {
        var label = POLICY.label(DAY, Relation.of(PAIR, facts).on(DAY));

        assertThat(label.value()).isEqualTo(value);
        assertThat(label.uncertain() != null).isEqualTo(uncertain);
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                doubt(
                        "severed",
                        true,
                        "it may come later in the year",
                        List.of(ties(TiesStage.SEVERED, "2025", null))),
                doubt("severed", false, "it has come", tied(TiesStage.SEVERED)),
                doubt("strained", true, "it may be more than a year ago", expelled("2024")),
                doubt("strained", false, "it is less than a year ago", expelled("2024-06-02")),
                doubt(
                        "strategic-active",
                        true,
                        "the head may not have come yet",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "[2025-05-01..2025-12-31]")),
                doubt(
                        "strategic-active",
                        true,
                        "the head may have come too long ago",
                        partnered(Rung.STRATEGIC),
                        stop(Rank.HEAD_OF_STATE, "2022")),
                doubt(
                        "cooperative",
                        true,
                        "the severance may go on",
                        partnered(Rung.COOPERATIVE),
                        List.of(
                                ties(TiesStage.SEVERED, "2010", "2025"),
                                ties(TiesStage.ESTABLISHED, "2025", null))),
                doubt(
                        "normal",
                        false,
                        "one embassy is sure, the other not",
                        mission(KAZ, IRN, HeadClass.AMBASSADOR, true),
                        List.of(embassy(IRN, KAZ, "1992?"))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Arguments doubt(
            String value, boolean uncertain, String where, List<Fact>... facts) {
        return Arguments.of(
                value, uncertain, where, Arrays.stream(facts).flatMap(List::stream).toList());
    }

    @Test
    void a_mission_that_may_have_been_opened_before_a_severance_ended_in_doubt() {
        var facts =
                List.of(
                        embassy(KAZ, IRN, "1979-03-01"),
                        ties(TiesStage.SEVERED, "1979", "1981"),
                        ties(TiesStage.ESTABLISHED, "1981", null));
        var missions = Relation.of(PAIR, facts).on(DAY).representation();

        assertThat(requireNonNull(missions.get("KAZ>IRN")).mission())
                .isEqualTo(new Cell.RecordedAsNone<>(true, List.of(7L, 8L)));
    }

    @Test
    void recognition_of_a_government_leaves_that_of_the_state() {
        var facts =
                List.<Fact>of(
                        recognised(RecognitionOf.STATE, RecognitionMode.DE_JURE, "1991"),
                        recognised(RecognitionOf.GOVERNMENT, RecognitionMode.DE_FACTO, "2001"));
        var elements = Relation.of(PAIR, facts).on(DAY);

        assertThat(elements.recognition().get("KAZ>IRN"))
                .isEqualTo(
                        new Cell.Recorded<>(
                                new Recognition(RecognitionOf.STATE, RecognitionMode.DE_JURE),
                                "1991",
                                null,
                                BECAUSE));
        assertThat(elements.recognitionOfGovernment().get("KAZ>IRN"))
                .isEqualTo(
                        new Cell.Recorded<>(
                                new Recognition(RecognitionOf.GOVERNMENT, RecognitionMode.DE_FACTO),
                                "2001",
                                null,
                                BECAUSE));
    }

    private static Recognised recognised(RecognitionOf what, RecognitionMode mode, String since) {
        return new Recognised(SUBJECT, KAZ, IRN, what, mode, since(since), BECAUSE);
    }

    private static Fact embassy(StateId from, StateId to, String since) {
        return represented(from, to, MissionType.EMBASSY, HeadClass.AMBASSADOR, true, since);
    }

    private static List<Fact> office(StateId from, StateId to) {
        return List.of(
                represented(from, to, MissionType.REPRESENTATIVE_OFFICE, null, true, "2005"));
    }

    private static Fact represented(
            StateId from,
            StateId to,
            MissionType type,
            @Nullable HeadClass rank,
            boolean resident,
            String since) {
        return new Represented(
                SUBJECT, from, to, type, rank, resident, null, since(since), BECAUSE);
    }

    private static List<Fact> signed(Obligation obligation) {
        return List.of(
                new Agreed(
                        SampleWords.visit(2),
                        IRN,
                        KAZ,
                        treaty(Binding.YES, new TreeSet<>(List.of(obligation))),
                        AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED,
                        List.of(),
                        since("2020"),
                        BECAUSE));
    }

    @Test
    void policies_stand_side_by_side() {
        var other = new Policy("2", POLICY.rules().reversed(), "none");
        var policies = new Policies(List.of(POLICY, other));
        var elements =
                Relation.of(
                                PAIR,
                                Stream.concat(
                                                tied(TiesStage.SEVERED).stream(),
                                                partnered(Rung.STRATEGIC).stream())
                                        .toList())
                        .on(DAY);

        assertThat(policies.of("1").label(DAY, elements).value()).isEqualTo("severed");
        assertThat(policies.of(null).label(DAY, elements).value()).isEqualTo("cooperative");
        assertThat(policies.of("2").label(DAY, elements).alsoMatched())
                .containsExactly("strategic-dormant", "severed");
    }

    private static Finding finding(String label, List<Fact> facts) {
        return POLICY.rulings(DAY, Relation.of(PAIR, facts).on(DAY)).stream()
                .filter(ruling -> ruling.label().equals(label))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Arguments told(String label, Truth holds, String where, List<Fact>... facts) {
        return Arguments.of(
                label, holds, where, Arrays.stream(facts).flatMap(List::stream).toList());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Fact> also(List<Fact>... facts) {
        return Arrays.stream(facts).flatMap(List::stream).toList();
    }

    private static Spell since(String since) {
        return new Spell(When.parse(since), null);
    }

    private static Spell lasted(String since, @Nullable String until) {
        return new Spell(When.parse(since), until == null ? null : When.parse(until));
    }

    private static List<Fact> tied(TiesStage stage) {
        return List.of(ties(stage, "1992-01-29", null));
    }

    private static Fact ties(TiesStage stage, String since, @Nullable String until) {
        return new TiesHeld(
                SUBJECT, KAZ, IRN, TiesKind.DIPLOMATIC, stage, lasted(since, until), List.of(8L));
    }

    private static List<Fact> fought(HostilityStage stage, @Nullable String until) {
        return List.of(new Fought(SUBJECT, IRN, KAZ, stage, lasted("2000", until), BECAUSE));
    }

    private static List<Fact> headed(HeadStage stage) {
        return List.of(
                new Headed(
                        SUBJECT,
                        IRN,
                        KAZ,
                        MissionType.EMBASSY,
                        stage,
                        null,
                        since("2020"),
                        BECAUSE));
    }

    private static List<Fact> expelled(String when) {
        return List.of(new Expelled(SUBJECT, IRN, KAZ, 3, When.parse(when), BECAUSE));
    }

    private static List<Fact> measure(boolean comprehensive, @Nullable String through) {
        return List.of(
                new MeasureKept(
                        SUBJECT,
                        IRN,
                        KAZ,
                        MeasureType.TRADE,
                        comprehensive,
                        through == null ? null : OrganisationId.parse(through),
                        since("2020"),
                        BECAUSE));
    }

    /** Of everything that strains a relation, each way, that it is not so. */
    private static List<Fact> unstrained() {
        var facts = new ArrayList<Fact>(tied(TiesStage.ESTABLISHED));
        for (var way : List.of(List.of(KAZ, IRN), List.of(IRN, KAZ))) {
            var from = way.getFirst();
            var to = way.getLast();
            facts.add(
                    new Headed(
                            SUBJECT,
                            from,
                            to,
                            MissionType.EMBASSY,
                            HeadStage.IN_POST,
                            null,
                            since("2020"),
                            BECAUSE));
            facts.add(new Expelled(SUBJECT, from, to, null, When.parse("1999-05"), BECAUSE));
            facts.add(
                    new MeasureKept(
                            SUBJECT,
                            from,
                            to,
                            MeasureType.ARMS,
                            false,
                            null,
                            since("2020"),
                            BECAUSE));
            facts.addAll(mission(from, to, HeadClass.CHARGE_D_AFFAIRES, true));
        }
        return facts;
    }

    private static List<Fact> mission(StateId from, StateId to, HeadClass rank, boolean resident) {
        return List.of(represented(from, to, MissionType.EMBASSY, rank, resident, "1993"));
    }

    private static List<Fact> partnered(@Nullable Rung rung) {
        return List.of(new Partnered(SUBJECT, KAZ, IRN, "partners", rung, since("2020"), BECAUSE));
    }

    private static List<Fact> partnersOnce() {
        return List.of(
                new Partnered(
                        SUBJECT,
                        KAZ,
                        IRN,
                        "partners",
                        Rung.STRATEGIC,
                        lasted("2010", "2011"),
                        BECAUSE));
    }

    private static List<Fact> stop(@Nullable Rank rank, String when) {
        return List.of(stop(KAZ, IRN, rank, when));
    }

    private static List<Fact> back(String when) {
        return List.of(stop(IRN, KAZ, Rank.HEAD_OF_STATE, when));
    }

    private static Fact stop(StateId from, StateId to, @Nullable Rank rank, String when) {
        return new StopMade(
                SampleWords.visit(when.hashCode() & 0xFFFF),
                new VisitStop(0, from, to, null, VisitType.OFFICIAL, null, List.of(), rank),
                When.parse(when),
                BECAUSE);
    }

    private static List<Fact> pact(Obligation obligation) {
        return List.of(agreement(1, treaty(Binding.YES, new TreeSet<>(List.of(obligation)))));
    }

    private static List<Fact> agreed(int count, Binding binding) {
        return Stream.iterate(1, i -> i <= count, i -> i + 1)
                .map(i ->
                        agreement(
                                binding == Binding.YES ? i : 10 + i,
                                treaty(binding, new TreeSet<>())))
                .collect(Collectors.toList());
    }

    private static Fact agreement(int number, Treaty treaty) {
        return new Agreed(
                SampleWords.visit(number),
                IRN,
                KAZ,
                treaty,
                AgreementStage.IN_FORCE,
                List.of(),
                since("2020"),
                BECAUSE);
    }

    private static List<Fact> bundle(AgreementStage stage) {
        var treaty =
                new Treaty(
                        "Documents",
                        null,
                        Binding.YES,
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new Bundle("5", List.of()));
        return List.of(
                new Agreed(SUBJECT, IRN, KAZ, treaty, stage, List.of(), since("2020"), BECAUSE));
    }

    private static List<Fact> parties(AgreementStage ofIran) {
        var treaty = treaty(Binding.YES, new TreeSet<>(List.of(Obligation.DEFENCE)));
        return List.of(
                new PartyTo(
                        SUBJECT,
                        KAZ,
                        treaty,
                        AgreementStage.IN_FORCE,
                        List.of(),
                        since("2020"),
                        BECAUSE),
                new PartyTo(SUBJECT, IRN, treaty, ofIran, List.of(), since("2021"), BECAUSE));
    }

    private static Treaty treaty(Binding binding, SortedSet<Obligation> obligations) {
        return new Treaty("Treaty", Instrument.TREATY, binding, obligations, new TreeSet<>());
    }
}
