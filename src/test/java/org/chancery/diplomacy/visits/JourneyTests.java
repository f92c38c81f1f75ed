package org.chancery.diplomacy.visits;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.VisitCommand.AddStop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.CancelVisit;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.DropStop;
import org.chancery.diplomacy.visits.VisitCommand.LeaveStop;
import org.chancery.diplomacy.visits.VisitCommand.PostponeVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReceiveVisitor;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Principal;
import org.chancery.facts.Spell;
import org.chancery.facts.VisitStage;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Word;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a visit goes, from its announcement to its end, and what cannot happen on the way. */
class JourneyTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final StateId IRAN = StateId.parse("IRN");
    private static final Party KAZ = Party.parse("KAZ");
    private static final Party TKM = Party.parse("TKM");
    private static final Principal PRESIDENT = new Principal("M. Pezeshkian", "President", null);
    private static final Principal MINISTER = new Principal("A. Araghchi", "Minister", null);
    private static final Said ANNOUNCED =
            said("2025-12-07", new AnnounceVisit(IRAN, List.of(PRESIDENT), stops(), null));
    private static final Said DEPARTED = said("2025-12-10", new DepartForVisit("Tehran", null));
    private static final Said IN_ASTANA = said("2025-12-10", new ArriveAtStop(KAZ, null));
    private static final Said IN_ASHGABAT = said("2025-12-11", new ArriveAtStop(TKM, null));
    private static final Said CANCELLED = said("2025-12-09", new CancelVisit("an earthquake"));

    private final Story ledger = new Story().given(SampleWords.source("irna", "IRNA", null));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {}

    private static Beside beside(JourneyRule rule) {
        return switch (rule) {
            case PLAN_ENDS_AFTER_IT_BEGINS ->
                    new Beside(List.of(ANNOUNCED), revised("2025-12"), revised("2025-12/2025-11"));
            case ANNOUNCED_ONCE ->
                    new Beside(
                            List.of(ANNOUNCED),
                            DEPARTED,
                            said("2025-12-10", new DepartForVisit(null, itinerary())));
            case STOPS_DIFFER ->
                    new Beside(
                            List.of(ANNOUNCED),
                            added(stop("KAZ", "Almaty")),
                            added(stop("KAZ", null)));
            case IS_PLANNED ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED),
                            said("2025-12-09", new PostponeVisit(null, null)),
                            said("2025-12-11", new PostponeVisit(null, null)));
            case IS_ANNOUNCED ->
                    new Beside(
                            List.of(),
                            said("2025-12-10", new DepartForVisit(null, itinerary())),
                            DEPARTED);
            case NOT_CANCELLED ->
                    new Beside(
                            List.of(ANNOUNCED, CANCELLED),
                            said("2025-12-08", new DropStop(TKM, null, null)),
                            DEPARTED);
            case DEPARTS_ONCE -> new Beside(List.of(ANNOUNCED, DEPARTED), IN_ASTANA, DEPARTED);
            case HAS_DEPARTED ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED),
                            IN_ASTANA,
                            said("2025-12-09", new ArriveAtStop(KAZ, null)));
            case STOP_IS_NAMED ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED),
                            IN_ASHGABAT,
                            said("2025-12-11", new ArriveAtStop(Party.parse("UZB"), null)));
            case REACHED_ONCE ->
                    new Beside(List.of(ANNOUNCED, DEPARTED, IN_ASTANA), IN_ASHGABAT, IN_ASTANA);
            case REACHED_IN_ORDER ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASHGABAT),
                            said("2025-12-12", new ArriveAtStop(KAZ, null)),
                            said("2025-12-13", new ArriveAtStop(KAZ, null)));
            case IS_REACHED ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASTANA),
                            said("2025-12-11", new ReceiveVisitor(KAZ, null, null, null)),
                            said("2025-12-11", new ReceiveVisitor(TKM, null, null, null)));
            case LEFT_ONCE ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASTANA, left(KAZ), IN_ASHGABAT),
                            left(TKM),
                            left(KAZ));
            case NOT_REACHED ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASTANA),
                            said("2025-12-11", new DropStop(TKM, null, null)),
                            said("2025-12-11", new DropStop(KAZ, null, null)));
            case ENDS_ONCE ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASTANA, ended(Ending.CUT_SHORT)),
                            IN_ASHGABAT,
                            said("2025-12-13", new ArriveAtStop(TKM, null)));
            case TURNS_BACK_EARLY ->
                    new Beside(
                            List.of(ANNOUNCED, DEPARTED, IN_ASTANA),
                            ended(Ending.CUT_SHORT),
                            ended(Ending.TURNED_BACK));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(JourneyRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(JourneyRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(JourneyRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    private Story given(JourneyRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    @Test
    void a_late_report_must_not_topple_what_stands() {
        ledger.given(ANNOUNCED, DEPARTED, IN_ASTANA)
                .when(said("2025-12-08", new CancelVisit(null)))
                .thenRefused("not-cancelled", 3L);
    }

    @Test
    void an_announcement_is_not_taken_back_under_a_departure() {
        ledger.given(ANNOUNCED, DEPARTED)
                .when(correction(2, entry -> new RetractEntry(entry, "no such news")))
                .thenRefused("is-announced", 3L);
    }

    @Test
    void a_plan_may_lie_in_the_future_and_an_announcement_may_not() {
        ledger.given(
                        said(
                                "2025-12-07",
                                new AnnounceVisit(
                                        IRAN, List.of(PRESIDENT), stops(), When.parse("2090-01"))))
                .when(said("2090-01", new PostponeVisit(null, null)))
                .thenRefused("not-in-the-future");
    }

    @Test
    void what_is_announced_is_planned_at_each_stop() {
        ledger.given(ANNOUNCED)
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", null), 2),
                        planned(1, null, spell("2025-12-07", null), 2));
    }

    @Test
    void each_version_of_a_plan_lasts_until_the_next() {
        ledger.given(
                        ANNOUNCED,
                        revised("2025-12-11/2025-12-12"),
                        said("2025-12-09", new DropStop(TKM, null, null)))
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", "2025-12-08"), 2),
                        planned(0, "2025-12-11/2025-12-12", spell("2025-12-08", null), 2, 3),
                        planned(1, null, spell("2025-12-07", "2025-12-08"), 2),
                        planned(
                                1,
                                "2025-12-11/2025-12-12",
                                spell("2025-12-08", "2025-12-09"),
                                2,
                                3));
    }

    @Test
    void on_the_way_to_the_first_stop_the_second_is_still_planned() {
        ledger.given(ANNOUNCED, DEPARTED)
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", "2025-12-10"), 2),
                        new OnTheWay(VISIT, stop(0), spell("2025-12-10", null), List.of(2L, 3L)),
                        planned(1, null, spell("2025-12-07", null), 2));
    }

    @Test
    void a_stop_lasts_until_the_visitor_is_elsewhere() {
        ledger.given(ANNOUNCED, DEPARTED, IN_ASTANA, IN_ASHGABAT, ended(Ending.COMPLETED))
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", "2025-12-10"), 2),
                        made(0, "2025-12-10/2025-12-11", 2, 3, 4, 5),
                        planned(1, null, spell("2025-12-07", "2025-12-11"), 2),
                        made(1, "2025-12-11/2025-12-12", 2, 3, 5, 6));
    }

    @Test
    void a_stop_that_was_added_is_planned_from_then_on() {
        ledger.given(ANNOUNCED, added(stop("UZB", null)))
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", null), 2),
                        planned(1, null, spell("2025-12-07", null), 2),
                        new StopPlanned(
                                VISIT,
                                new VisitStop(
                                        2,
                                        IRAN,
                                        Party.parse("UZB"),
                                        null,
                                        null,
                                        null,
                                        List.of(PRESIDENT),
                                        null),
                                null,
                                false,
                                spell("2025-12-09", null),
                                List.of(2L, 3L)));
    }

    @Test
    void a_postponed_plan_stays_so_until_it_has_days_again() {
        ledger.given(
                        ANNOUNCED,
                        revised("2025-12-11"),
                        said("2025-12-09", new PostponeVisit(null, null)),
                        said("2025-12-10", new ReviseVisitPlan(null, List.of(MINISTER))))
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", "2025-12-08"), 2),
                        planned(0, "2025-12-11", spell("2025-12-08", "2025-12-09"), 2, 3),
                        postponed(0, PRESIDENT, spell("2025-12-09", "2025-12-10"), 2, 3, 4),
                        postponed(0, MINISTER, spell("2025-12-10", null), 2, 3, 4, 5),
                        planned(1, null, spell("2025-12-07", "2025-12-08"), 2),
                        planned(1, "2025-12-11", spell("2025-12-08", "2025-12-09"), 2, 3),
                        postponed(1, PRESIDENT, spell("2025-12-09", "2025-12-10"), 2, 3, 4),
                        postponed(1, MINISTER, spell("2025-12-10", null), 2, 3, 4, 5));
    }

    /** Days decide, whatever the order in which words of one day are told. */
    @Test
    void what_happened_on_one_day_contradicts_nothing() {
        ledger.given(
                        ANNOUNCED,
                        DEPARTED,
                        IN_ASTANA,
                        said("2025-12-11", new ReceiveVisitor(KAZ, null, null, null)),
                        left(KAZ),
                        IN_ASHGABAT)
                .thenFacts(
                        VISIT,
                        planned(0, null, spell("2025-12-07", "2025-12-10"), 2),
                        made(0, "2025-12-10/2025-12-11", 2, 3, 4, 5, 6, 7),
                        planned(1, null, spell("2025-12-07", "2025-12-11"), 2),
                        made(1, "2025-12-11/..", 2, 3, 7));
    }

    /** Whatever a viewpoint hides of a history, what is left comes to something. */
    @Test
    void any_part_of_a_history_can_be_told() {
        var whole =
                List.of(
                        ANNOUNCED,
                        revised("2025-12-11"),
                        added(stop("UZB", null)),
                        said("2025-12-08", new DropStop(TKM, null, null)),
                        DEPARTED,
                        IN_ASTANA,
                        said("2025-12-11", new ReceiveVisitor(KAZ, null, null, null)),
                        left(KAZ),
                        undated(VISIT, new LeaveStop(KAZ, null)).cited("irna"),
                        undated(VISIT, DEPARTED.what()).cited("irna"),
                        undated(VISIT, IN_ASTANA.what()).cited("irna"),
                        ended(Ending.COMPLETED));
        for (int some = 0; some < 1 << whole.size(); some++) {
            var told = new ArrayList<Word<VisitEvent>>();
            for (int i = 0; i < whole.size(); i++) {
                if ((some >> i & 1) == 1) {
                    told.add(word(whole.get(i), i));
                }
            }
            var visit = new Visit(told);
            assertThat(visit.facts()).allMatch(fact -> !fact.because().isEmpty());
            var summary = (OfVisit) visit.summary();
            if (summary != null) {
                for (var day : List.of("2025-12-01", "2025-12-08", "2025-12-11", "2026-01-01")) {
                    var stage = summary.stage(LocalDate.parse(day));
                    assertThat(summary.stops())
                            .allSatisfy(stop -> stop.stage(LocalDate.parse(day)));
                    assertThat(stage == null || stage != VisitStage.DROPPED).isTrue();
                }
            }
        }
    }

    private static Word<VisitEvent> word(Said said, long position) {
        var event = Visit.NONE.decide((VisitCommand) said.what()).getFirst();
        return new Word<>(
                new Assertion<>(VISIT, said.when(), event, said.sources()), List.of(position + 1));
    }

    @Test
    void what_was_called_off_on_an_unknown_day_is_not_done() {
        assertThat(stages(ANNOUNCED, undated(VISIT, CANCELLED.what()).cited("irna")))
                .containsExactly("cancelled", "dropped", "dropped");
        assertThat(stages(ANNOUNCED, undated(VISIT, new DropStop(KAZ, null, null)).cited("irna")))
                .containsExactly("planned", "dropped", "planned");
    }

    /** What is still to come of a visit is told before what should have been. */
    @Test
    void a_visit_is_planned_as_long_as_a_stop_is() {
        var stops =
                List.of(
                        new Stop(KAZ, "Astana", null, When.parse("2025-12-10"), null, null),
                        new Stop(TKM, "Ashgabat", null, When.parse("2026-01-12"), null, null));
        var plan = new AnnounceVisit(IRAN, List.of(PRESIDENT), stops, null);
        assertThat(stages(said("2025-12-07", plan)))
                .containsExactly("planned", "unreported", "planned");
    }

    /** How the visit and each of its stops stand at the end of 2025. */
    private static List<String> stages(Said... said) {
        var told = new ArrayList<Word<VisitEvent>>();
        for (var each : said) {
            told.add(word(each, told.size()));
        }
        var day = LocalDate.of(2025, 12, 31);
        var visit = (OfVisit) requireNonNull(new Visit(told).summary());
        return Stream.concat(
                        Stream.of(String.valueOf(visit.stage(day))),
                        visit.stops().stream().map(stop -> String.valueOf(stop.stage(day))))
                .toList();
    }

    @Test
    void a_visit_without_dates_tells_what_is_sure() {
        ledger.given(undated(VISIT, ANNOUNCED.what()).cited("irna"), DEPARTED)
                .thenFacts(
                        VISIT,
                        planned(0, null, new Spell(null, When.parse("2025-12-10")), 2),
                        new OnTheWay(VISIT, stop(0), spell("2025-12-10", null), List.of(2L, 3L)),
                        planned(1, null, new Spell(null, null), 2));
    }

    private static Said said(String when, VisitCommand command) {
        return on(when, VISIT, command).cited("irna");
    }

    private static Said revised(String planned) {
        return said("2025-12-08", new ReviseVisitPlan(When.parse(planned), null));
    }

    private static Said left(Party stop) {
        return said("2025-12-11", new LeaveStop(stop, null));
    }

    private static Said ended(Ending ending) {
        return said("2025-12-12", new ConcludeVisit(ending));
    }

    private static Itinerary itinerary() {
        return new Itinerary(IRAN, List.of(PRESIDENT), stops());
    }

    private static List<Stop> stops() {
        return List.of(
                new Stop(Party.parse("KAZ"), "Astana", null, null, VisitType.OFFICIAL, null),
                new Stop(Party.parse("TKM"), "Ashgabat", null, null, VisitType.OFFICIAL, null));
    }

    private static VisitStop stop(int ordinal) {
        var stop = stops().get(ordinal);
        return new VisitStop(
                ordinal,
                IRAN,
                stop.host(),
                stop.place(),
                VisitType.OFFICIAL,
                null,
                List.of(PRESIDENT),
                null);
    }

    private static Said added(Stop stop) {
        return said("2025-12-09", new AddStop(stop));
    }

    private static Stop stop(String host, @Nullable String place) {
        return new Stop(Party.parse(host), place, null, null, null, null);
    }

    private static Fact postponed(int ordinal, Principal principal, Spell lasted, long... because) {
        var stop = stop(ordinal);
        return new StopPlanned(
                VISIT,
                new VisitStop(
                        ordinal,
                        IRAN,
                        stop.host(),
                        stop.place(),
                        stop.type(),
                        null,
                        List.of(principal),
                        null),
                null,
                true,
                lasted,
                Arrays.stream(because).boxed().toList());
    }

    private static Fact planned(int ordinal, @Nullable String days, Spell lasted, long... because) {
        return new StopPlanned(
                VISIT,
                stop(ordinal),
                days == null ? null : When.parse(days),
                false,
                lasted,
                Arrays.stream(because).boxed().toList());
    }

    private static Fact made(int ordinal, String days, long... because) {
        return new StopMade(
                VISIT, stop(ordinal), When.parse(days), Arrays.stream(because).boxed().toList());
    }

    private static Spell spell(String since, @Nullable String until) {
        return new Spell(When.parse(since), until == null ? null : When.parse(until));
    }
}
