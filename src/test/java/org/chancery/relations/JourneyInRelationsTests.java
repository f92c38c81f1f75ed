package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;

import java.time.LocalDate;
import java.util.List;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.DropStop;
import org.chancery.facts.PlanStage;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Elements;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The founding journey of December 2025, as far as visits tell it, over the three clocks. */
class JourneyInRelationsTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final Pair ASTANA = Pair.parse("IRN-KAZ");
    private static final Pair ASHGABAT = Pair.parse("IRN-TKM");

    private final MemoryLedger ledger = new MemoryLedger();

    JourneyInRelationsTests() {
        List.of(
                        SampleWords.source("tmt", "tmt.tm", "2025-12-07"),
                        SampleWords.source("alwaght", "alwaght", "2025-12-10"),
                        SampleWords.source("report", "report", "2025-12-10"),
                        SampleWords.source("ifp", "ifp", "2025-12-12"),
                        said(
                                "2025-12-07",
                                new AnnounceVisit(
                                        StateId.parse("IRN"),
                                        List.of(
                                                new Principal(
                                                        "Masoud Pezeshkian", "President", null)),
                                        List.of(stop("KAZ", "Astana"), stop("TKM", "Ashgabat")),
                                        When.parse("2025-12-10/2025-12-12")),
                                "tmt"),
                        correction(5, entry -> new EndorseEntry(entry, null)).cited("alwaght"),
                        said("2025-12-10", new DepartForVisit("Tehran", null), "alwaght"),
                        said("2025-12-10", new ArriveAtStop(Party.parse("KAZ"), null), "report"),
                        said("2025-12-11", new ArriveAtStop(Party.parse("TKM"), null), "ifp"))
                .forEach(ledger::record);
    }

    @Test
    void what_is_announced_is_a_plan_and_nothing_else() {
        var elements = elements(ASTANA, "2025-12-09", "2025-12-09", null);

        assertThat(elements.plans())
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.stage()).isEqualTo(PlanStage.PLANNED);
                    assertThat(plan.direction()).isEqualTo("IRN>KAZ");
                    assertThat(plan.planned()).isEqualTo("2025-12-10/2025-12-12");
                    assertThat(plan.because()).containsExactly(5L);
                });
        assertThat(elements.contact().underWay()).isEmpty();
        assertThat(elements.contact().lastVisit().get("IRN>KAZ")).isEqualTo(Cell.notRecorded());
    }

    @Test
    void before_it_was_announced_nothing_is_planned() {
        assertThat(elements(ASTANA, "2025-12-06", null, null).plans()).isEmpty();
    }

    @Test
    void by_one_source_alone_the_visitor_is_on_the_way_and_by_all_there() {
        assertThat(stages(elements(ASTANA, "2025-12-10", null, "alwaght")))
                .containsExactly(VisitStage.EN_ROUTE);
        var all = elements(ASTANA, "2025-12-10", "2025-12-10", null);
        assertThat(stages(all)).containsExactly(VisitStage.THERE);
        assertThat(all.plans()).isEmpty();
        assertThat(stages(elements(ASHGABAT, "2025-12-10", null, null))).isEmpty();
        assertThat(elements(ASHGABAT, "2025-12-10", null, null).plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.stage()).isEqualTo(PlanStage.PLANNED));
    }

    @Test
    void a_stop_is_done_once_the_visitor_is_elsewhere() {
        assertThat(elements(ASTANA, "2025-12-12", null, null).contact().lastVisit().get("IRN>KAZ"))
                .isInstanceOfSatisfying(
                        Cell.Recorded.class,
                        cell ->
                                assertThat(cell.value().toString())
                                        .contains("2025-12-10/2025-12-11")
                                        .contains("stage=done"));
        assertThat(stages(elements(ASHGABAT, "2025-12-12", null, null)))
                .containsExactly(VisitStage.THERE);
    }

    @Test
    void a_plan_of_which_nobody_reports_what_became_is_unreported() {
        var elements = elements(ASHGABAT, "2026-01-01", "2025-12-10", null);

        assertThat(elements.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.stage()).isEqualTo(PlanStage.UNREPORTED));
    }

    /** How the journey could have gone on from Astana, and what of it each relation says then. */
    record Variation(String called, List<Said> then, String astana, String ashgabat) {
        @Override
        public String toString() {
            return called;
        }
    }

    static List<Variation> variations() {
        var dropped = new DropStop(Party.parse("TKM"), null, "no time");
        return List.of(
                new Variation(
                        "dropped",
                        List.of(said("2025-12-10", dropped, "ifp"), ended(Ending.COMPLETED)),
                        "[] visited",
                        "[] not visited"),
                new Variation(
                        "cut short",
                        List.of(ended(Ending.CUT_SHORT)),
                        "[] visited",
                        "[] not visited"),
                new Variation("unreported", List.of(), "[] visited", "[unreported] not visited"));
    }

    private static Said ended(Ending ending) {
        return said("2025-12-12", new ConcludeVisit(ending), "ifp");
    }

    @ParameterizedTest
    @MethodSource("variations")
    void a_stop_that_was_not_reached_counts_for_nothing(Variation variation) {
        var taken = correction(9, entry -> new RetractEntry(entry, "he did not come"));
        ledger.record(taken);
        variation.then.forEach(ledger::record);
        assertThat(outcome(ASTANA)).isEqualTo(variation.astana);
        assertThat(outcome(ASHGABAT)).isEqualTo(variation.ashgabat);
    }

    @Test
    void who_turned_back_was_nowhere() {
        for (long arrival : List.of(9L, 8L)) {
            ledger.record(correction(arrival, entry -> new RetractEntry(entry, "he did not come")));
        }
        ledger.record(ended(Ending.TURNED_BACK));
        assertThat(outcome(ASTANA)).isEqualTo("[] not visited");
        assertThat(outcome(ASHGABAT)).isEqualTo("[] not visited");
    }

    /** What is left of the plan when its days have passed, and whether it was a visit. */
    private String outcome(Pair pair) {
        var elements = elements(pair, "2026-01-01", null, null);
        assertThat(elements.contact().underWay())
                .noneMatch(each -> each.value().stage() == VisitStage.EN_ROUTE);
        var made = elements.contact().lastVisit().get("IRN>" + other(pair));
        return "%s %s"
                .formatted(
                        elements.plans().stream().map(plan -> plan.stage().term()).toList(),
                        Cell.notRecorded().equals(made) ? "not visited" : "visited");
    }

    private static String other(Pair pair) {
        return pair.equals(ASTANA) ? "KAZ" : "TKM";
    }

    @Test
    void words_that_name_no_state_are_of_every_pair_of_the_visit_and_an_arrival_of_its_own() {
        assertThat(timeline(ASTANA)).containsExactly(5L, 7L, 8L);
        assertThat(timeline(ASHGABAT)).containsExactly(5L, 7L, 9L);
        assertThat(timeline(Pair.parse("KAZ-TKM"))).containsExactly(5L, 7L, 8L, 9L);
    }

    private List<Long> timeline(Pair pair) {
        var viewpoint = Viewpoint.everything(LocalDate.of(2026, 1, 1), Long.MAX_VALUE);
        return ledger
                .ask(Long.MAX_VALUE, desk -> new Relations(HOUSE).timeline(pair, viewpoint, desk))
                .stream()
                .map(each -> each.said().entry().position())
                .toList();
    }

    private Elements elements(
            Pair pair, String asOf, @Nullable String publishedBy, @Nullable String publisher) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.parse(asOf),
                        Long.MAX_VALUE,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        publisher == null
                                ? new SourceFilter.All()
                                : SourceFilter.parse("publisher:" + publisher));
        return ledger.ask(
                        Long.MAX_VALUE, desk -> new Relations(HOUSE).status(pair, viewpoint, desk))
                .elements();
    }

    private static List<VisitStage> stages(Elements elements) {
        return elements.contact().underWay().stream().map(each -> each.value().stage()).toList();
    }

    private static Said said(String when, VisitCommand command, String source) {
        return on(when, VISIT, command).cited(source);
    }

    private static Stop stop(String host, String place) {
        return new Stop(Party.parse(host), place, null, null, VisitType.OFFICIAL, null);
    }
}
