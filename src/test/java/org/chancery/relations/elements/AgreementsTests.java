package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Titled;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.Instrument;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.PlanStage;
import org.chancery.facts.Spell;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.relations.elements.AgreementsKept.Agreement;
import org.chancery.relations.elements.Cell.Recorded;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementsTests {
    private static final Pair PAIR = Pair.parse("KAZ-USA");
    private static final LocalDate DAY = LocalDate.of(2017, 1, 29);

    /** One party left on a day that is not sure; the other went from one stage to the next then. */
    @ParameterizedTest
    @CsvSource({"SIGNED, IN_FORCE", "IN_FORCE, ENDED", "IN_FORCE, IN_FORCE_NOTICE_GIVEN"})
    void whatever_the_stages_an_end_that_is_not_sure_leaves_it_open_whether_it_is_over(
            AgreementStage first, AgreementStage then) {
        var facts =
                List.of(
                        party(PAIR.a(), AgreementStage.IN_FORCE, "2016-03", "2016-05-01?"),
                        party(PAIR.b(), first, "2014", "[2016-03..2016-09]"),
                        party(PAIR.b(), then, "[2016-03..2016-09]", null));

        assertThat(Relation.of(PAIR, facts).on(DAY).agreements().multilateral())
                .isEqualTo(new Cell.RecordedAsNone<>(true, List.of(1L)));
    }

    /** Marrakesh: consented to on 14 April 2025, in force for it three months later. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-13, 2025-05-01,, CONSENTED, false",
        "2025-07-14, 2025-05-01,, IN_FORCE, true",
        "2025-07-14, 2025-07-13,, IN_FORCE, true",
        "2025-07-14, 2025-07-14,, IN_FORCE, false",
        "2025-07-14,, 2025-07-13T23:59:59.999Z, IN_FORCE, true",
        "2025-07-14,, 2025-07-14T00:00:00Z, IN_FORCE, false",
        "2025-07-14, 2025-05-01, 2025-09-01T12:00:00Z, IN_FORCE, true",
        "2025-07-14, 2025-10-01, 2025-05-01T12:00:00Z, IN_FORCE, true",
        "2025-07-14,,, IN_FORCE, false"
    })
    void what_begins_after_all_that_was_known_is_projected(
            LocalDate day,
            @Nullable String publishedBy,
            @Nullable Instant recordedAt,
            AgreementStage stage,
            boolean projected) {
        var facts =
                List.of(
                        party(PAIR.a(), AgreementStage.CONSENTED, "2025-04-14", "2025-07-14"),
                        party(PAIR.a(), AgreementStage.IN_FORCE, "2025-07-14", null),
                        party(PAIR.b(), AgreementStage.IN_FORCE, "2019-05-08", null));
        var viewpoint =
                new Viewpoint(
                        day,
                        9,
                        recordedAt,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All(),
                        null);

        var agreement =
                kept(Relation.of(PAIR, facts, viewpoint.horizon())
                                .on(day)
                                .agreements()
                                .multilateral())
                        .items()
                        .getFirst();

        assertThat(agreement.stage()).isEqualTo(stage);
        assertThat(agreement.projected()).isEqualTo(projected ? true : null);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, IN_FORCE, '1'",
        "2016-01-01, CONSENTED, '1 7'",
        "2016-12-31, CONSENTED, '1 7'",
        "2017-01-01, IN_FORCE, '1 7'"
    })
    void while_it_is_barred_it_is_consented_to_and_not_in_force(
            LocalDate day, AgreementStage stage, String because) {
        var spell = new Spell(When.parse("2016-01-01"), When.parse("2017-01-01"));
        var facts =
                List.of(
                        party(PAIR.a(), AgreementStage.IN_FORCE, "2010", null),
                        party(PAIR.b(), AgreementStage.IN_FORCE, "2011", null),
                        new Barred(SampleWords.visit(1), PAIR.b(), PAIR.a(), spell, List.of(7L)));

        var cell = Relation.of(PAIR, facts).on(day).agreements().multilateral();

        assertThat(kept(cell).items()).extracting(Agreement::stage).containsExactly(stage);
        assertThat(kept(cell).inForce()).isEqualTo(stage.inForce() ? 1 : 0);
        assertThat(cell.because()).extracting(String::valueOf).containsExactly(because.split(" "));
    }

    /** Of two that acceded the one that did so first accepts; who did not accede accepts any. */
    @ParameterizedTest
    @CsvSource({
        "2012-01-01, -, IN_FORCE",
        "-, 2012-01-01, IN_FORCE",
        "2012-01-01, 2013-01-01, CONSENTED",
        "2013-01-01, 2012-01-01, IN_FORCE",
        "-, -, IN_FORCE"
    })
    void an_accession_is_barred_until_the_earlier_party_accepts_it(
            String ofA, String ofB, AgreementStage onceBHasAccepted) {
        var subject = SampleWords.visit(1);
        var facts = new ArrayList<Fact>();
        facts.add(party(PAIR.a(), AgreementStage.IN_FORCE, "2010", null));
        facts.add(party(PAIR.b(), AgreementStage.IN_FORCE, "2010", null));
        acceded(PAIR.a(), ofA).forEach(facts::add);
        acceded(PAIR.b(), ofB).forEach(facts::add);
        boolean waits = !ofA.equals("-") || !ofB.equals("-");
        assertThat(stage(facts, "2014-12-31"))
                .isEqualTo(waits ? AgreementStage.CONSENTED : AgreementStage.IN_FORCE);

        boolean byB = !ofA.equals("-");
        facts.add(
                new Accepted(
                        subject,
                        byB ? PAIR.b() : PAIR.a(),
                        byB ? PAIR.a() : PAIR.b(),
                        new Spell(When.parse("2015-01-01"), null),
                        List.of(8L)));
        assertThat(stage(facts, "2014-12-31"))
                .isEqualTo(waits ? AgreementStage.CONSENTED : AgreementStage.IN_FORCE);
        assertThat(stage(facts, "2015-01-01")).isEqualTo(onceBHasAccepted);
    }

    private static Stream<Fact> acceded(StateId party, String since) {
        return since.equals("-")
                ? Stream.of()
                : Stream.of(
                        new Acceded(
                                SampleWords.visit(1),
                                party,
                                new Spell(When.parse(since), null),
                                List.of(7L)));
    }

    private static AgreementStage stage(List<Fact> facts, String day) {
        var cell = Relation.of(PAIR, facts).on(LocalDate.parse(day)).agreements().multilateral();
        return kept(cell).items().getFirst().stage();
    }

    /** The one has signed, the other has not yet: they negotiate no longer. */
    @Test
    void where_one_has_signed_the_other_is_waited_for() {
        var facts =
                List.<Fact>of(
                        party(PAIR.a(), AgreementStage.NEGOTIATING, "2010", null),
                        party(PAIR.b(), AgreementStage.SIGNED, "2010", null));
        assertThat(stage(facts, "2012-01-01")).isEqualTo(AgreementStage.SIGNED);
    }

    /** Fourteen are counted, eight titled and seven of these recorded by themselves. */
    @ParameterizedTest
    @CsvSource({"14, 14, 7", "eight or more, 8, 1", ", 8, 1"})
    void what_is_recorded_by_itself_is_not_counted_again(
            @Nullable String count, long all, long beside) {
        var items = new ArrayList<Titled>();
        var facts = new ArrayList<Fact>();
        for (int i = 1; i <= 8; i++) {
            items.add(new Titled("Document " + i, i == 8 ? null : SampleWords.visit(i)));
        }
        for (int i = 1; i < 8; i++) {
            facts.add(agreed(i, i < 4 ? Binding.NO : Binding.YES, null));
        }
        facts.add(agreed(9, Binding.UNCLEAR, new Bundle(count, items)));

        var agreements = Relation.of(PAIR, facts).on(DAY).agreements();

        assertThat(kept(agreements.nonBinding()).inForce()).isZero();
        assertThat(kept(agreements.nonBinding()).unclear()).isEqualTo(3);
        assertThat(kept(agreements.bilateral()).unclear()).isEqualTo(4 + beside);
        assertThat(3 + kept(agreements.bilateral()).unclear()).isEqualTo(all);
        assertThat(kept(agreements.bilateral()).items().getFirst())
                .returns(count, Agreement::count)
                .returns(8, Agreement::itemised);
        assertThat(agreements.bilateral().because())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 9L);
    }

    /** One of the two that are listed was merged into a third, which is told. */
    @Test
    void what_is_listed_under_an_id_that_was_merged_is_recorded_under_the_kept_one() {
        var items =
                List.of(
                        new Titled("Document 1", SampleWords.visit(1)),
                        new Titled("Document 2", null));
        var bundle = agreed(9, Binding.YES, new Bundle("2", items));
        var kept = agreed(3, Binding.YES, null);
        var merged = new Merged(SampleWords.visit(1), PAIR.a(), SampleWords.visit(3), List.of(12L));

        var apart = bilateral(List.of(bundle, kept));
        assertThat(kept(apart).unclear()).isEqualTo(3);
        var together = bilateral(List.of(bundle, kept, merged));
        assertThat(kept(together).unclear()).isEqualTo(2);
        assertThat(together.because()).containsExactly(3L, 9L, 12L);
    }

    private static Cell<AgreementsKept> bilateral(List<Fact> facts) {
        return Relation.of(PAIR, facts).on(DAY).agreements().bilateral();
    }

    @Test
    void what_meets_an_expectation_meets_it_under_the_kept_id_too() {
        var expected =
                new Expected(
                        SampleWords.visit(3),
                        PAIR.a(),
                        PAIR.b(),
                        "agreements",
                        null,
                        null,
                        new Spell(When.parse("2016-08-17"), null),
                        List.of(1L));
        var met =
                new Fulfilled(
                        SampleWords.visit(2),
                        PAIR.a(),
                        PAIR.b(),
                        SampleWords.visit(1),
                        new Spell(When.parse("2016-12-11"), null),
                        List.of(2L));
        var merged = new Merged(SampleWords.visit(1), PAIR.b(), SampleWords.visit(3), List.of(12L));
        assertThat(Relation.of(PAIR, List.of(expected, met)).on(DAY).plans()).hasSize(1);
        var whole = Relation.of(PAIR, List.of(expected, met, merged));
        assertThat(whole.on(DAY).plans()).isEmpty();
        assertThat(whole.on(LocalDate.of(2016, 9, 1)).plans())
                .extracting(Planned::because)
                .containsExactly(List.of(1L));
    }

    /** By its code a state, by its id a body. */
    @Test
    void whose_act_is_awaited_is_told_by_its_code() {
        var awaited =
                List.of(
                        new Outstanding(PAIR.a(), OutstandingAct.RATIFICATION, null),
                        new Outstanding(
                                Party.parse("organisation/eaeu"), OutstandingAct.SIGNATURE, null));
        var fact =
                new Agreed(
                        SampleWords.visit(1),
                        PAIR.a(),
                        PAIR.b(),
                        new Treaty(
                                "Treaty",
                                Instrument.TREATY,
                                Binding.YES,
                                new TreeSet<>(),
                                new TreeSet<>()),
                        AgreementStage.SIGNED,
                        awaited,
                        new Spell(When.parse("2016"), null),
                        List.of(1L));
        var kept = kept(Relation.of(PAIR, List.of(fact)).on(DAY).agreements().bilateral());
        assertThat(kept.outstanding())
                .extracting(AgreementsKept.Awaited::party)
                .containsExactly("KAZ", "organisation/eaeu");
    }

    @Test
    void it_stands_so_since_it_began_to_whatever_it_waits_for() {
        var told =
                List.of(
                        waiting(2, "2014", "2015", PAIR.a(), PAIR.b()),
                        waiting(2, "2015", "2016", PAIR.b()),
                        waiting(2, "2016", null));
        var kept = kept(Relation.of(PAIR, told).on(DAY).agreements().bilateral());
        assertThat(kept.items())
                .extracting(AgreementsKept.Agreement::since)
                .containsExactly("2014");
    }

    private static Agreed waiting(
            int number, String since, @Nullable String until, StateId... waitsFor) {
        var one = agreed(number, Binding.YES, null);
        return new Agreed(
                one.subject(),
                one.one(),
                one.other(),
                one.treaty(),
                AgreementStage.SIGNED,
                Stream.of(waitsFor)
                        .map(party -> new Outstanding(party, OutstandingAct.RATIFICATION, null))
                        .toList(),
                new Spell(When.parse(since), until == null ? null : When.parse(until)),
                List.of(1L));
    }

    /** Expected in August for the days from 9 to 11 December, and signed on the 11th. */
    @ParameterizedTest
    @CsvSource({
        "2016-08-16, false,,",
        "2016-08-17, false, EXPECTED, 1",
        "2016-12-11, false, EXPECTED, 1",
        "2016-12-12, false, UNREPORTED, 1",
        "2016-12-10, true, EXPECTED, 1",
        "2016-12-11, true,,"
    })
    void an_agreement_is_expected_until_it_is_signed(
            LocalDate day, boolean signed, @Nullable PlanStage stage, @Nullable Long because) {
        var expectation = SampleWords.visit(1);
        var facts = new ArrayList<Fact>();
        facts.add(
                new Expected(
                        expectation,
                        PAIR.a(),
                        PAIR.b(),
                        "agreements",
                        "more than ten",
                        When.parse("2016-12-09/2016-12-11"),
                        new Spell(When.parse("2016-08-17"), null),
                        List.of(1L)));
        if (signed) {
            facts.add(
                    new Fulfilled(
                            SampleWords.visit(2),
                            PAIR.a(),
                            PAIR.b(),
                            expectation,
                            new Spell(When.parse("2016-12-11"), null),
                            List.of(2L)));
        }

        var plans = Relation.of(PAIR, facts).on(day).plans();

        assertThat(plans)
                .extracting(Planned::stage)
                .isEqualTo(stage == null ? List.of() : List.of(stage));
        assertThat(plans)
                .allSatisfy(plan -> {
                    assertThat(plan.subject()).isEqualTo(expectation);
                    assertThat(plan.direction()).isNull();
                    assertThat(plan.count()).isEqualTo("more than ten");
                    assertThat(plan.because()).isEqualTo(List.of(requireNonNull(because)));
                });
    }

    private static AgreementsKept kept(Cell<AgreementsKept> cell) {
        return ((Recorded<AgreementsKept>) cell).value();
    }

    private static Agreed agreed(int number, Binding binding, @Nullable Bundle bundle) {
        return new Agreed(
                SampleWords.visit(number),
                PAIR.a(),
                PAIR.b(),
                new Treaty("Document", null, binding, new TreeSet<>(), new TreeSet<>(), bundle),
                AgreementStage.SIGNED_ENTRY_INTO_FORCE_NOT_RECORDED,
                List.of(),
                new Spell(When.parse("2016-12-11"), null),
                List.of((long) number));
    }

    private static PartyTo party(
            StateId party, AgreementStage stage, String since, @Nullable String until) {
        return new PartyTo(
                SampleWords.visit(1),
                party,
                new Treaty(
                        "Treaty", Instrument.TREATY, Binding.YES, new TreeSet<>(), new TreeSet<>()),
                stage,
                List.of(),
                new Spell(When.parse(since), until == null ? null : When.parse(until)),
                List.of(1L));
    }
}
