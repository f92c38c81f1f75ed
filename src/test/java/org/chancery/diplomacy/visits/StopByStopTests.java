package org.chancery.diplomacy.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.CancelVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.NameDelegation;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitSummaries.OfMember;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.House.Reading;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A visit that is told stop by stop, as lists of travels have it: one entry for each row. */
class StopByStopTests {
    private static final Subject VISIT = SampleWords.visit(1);
    private static final Subject OTHER = SampleWords.visit(2);
    private static final Subject PERSON = Subject.parse("person/anna-example");
    private static final StateId USA = StateId.parse("USA");
    private static final Principal PRESIDENT = new Principal("Anna Example", "President", null);
    private static final Principal SECRETARY = new Principal("Ben Example", "Secretary", null);
    private static final Principal RESOLVED =
            new Principal("Anna Example", "President", null, PERSON, Rank.HEAD_OF_STATE);
    private static final DelegationRole ACCOMPANYING = DelegationRole.ACCOMPANYING;

    private static final Said IN_FRANCE = stop("1961-05-31/1961-06-03", "FRA", "Paris");
    private static final Said IN_AUSTRIA = stop("1961-06-03/1961-06-04", "AUT", "Vienna");
    private static final Said ANNOUNCED =
            said(
                    "1961-04-01",
                    new AnnounceVisit(
                            USA,
                            List.of(PRESIDENT),
                            List.of(new Stop(Party.parse("FRA"), null, null, null, null, null)),
                            When.parse("1961-05")));

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger =
            new Story(memory)
                    .given(
                            SampleWords.source("rows", "Office", "2015-10-01"),
                            SampleWords.source("revised", "Office", "2021-02-25"));

    /** What a rule forbids of what is said next. */
    record Forbidden(String rule, List<Said> before, Said next) {
        @Override
        public String toString() {
            return "%s after %d".formatted(rule, before.size());
        }
    }

    static List<Forbidden> forbidden() {
        var itinerary =
                new Itinerary(
                        USA,
                        List.of(PRESIDENT),
                        List.of(new Stop(Party.parse("FRA"), null, null, null, null, null)));
        var recorded =
                said(
                        "1961-05-31/1961-06-03",
                        new RecordVisit(USA, List.of(PRESIDENT), itinerary.stops(), null));
        var departed = said("1961-05-30", new DepartForVisit(null, itinerary));
        var assumed =
                on(
                                "1961-06-01",
                                PERSON,
                                new AssumeOffice(USA, "President", Rank.HEAD_OF_STATE, null))
                        .cited("rows");
        return List.of(
                new Forbidden("recorded-once", List.of(recorded), IN_AUSTRIA),
                new Forbidden("recorded-once", List.of(IN_FRANCE), recorded.when("1961-06-05")),
                new Forbidden("recorded-once", List.of(departed), IN_FRANCE),
                new Forbidden("recorded-once", List.of(IN_FRANCE), departed),
                new Forbidden("departs-once", List.of(IN_FRANCE), departed.when("1961-06-05")),
                new Forbidden("announced-once", List.of(IN_FRANCE), ANNOUNCED.when("1961-06-05")),
                new Forbidden(
                        "ends-once",
                        List.of(ANNOUNCED, accompanied("1961-05-31", "FRA")),
                        said("1961-06-05", new ReviseVisitPlan(When.parse("1961-07"), null))),
                new Forbidden(
                        "is-planned",
                        List.of(ANNOUNCED, IN_FRANCE),
                        said("1961-06-05", new CancelVisit(null))),
                new Forbidden(
                        "not-cancelled",
                        List.of(ANNOUNCED, said("1961-05-01", new CancelVisit(null))),
                        IN_FRANCE),
                new Forbidden(
                        "one-visitor",
                        List.of(IN_FRANCE),
                        said("1961-06-04", visit("GBR", List.of(SECRETARY), ACCOMPANYING, "AUT"))),
                new Forbidden(
                        "has-a-principal",
                        List.of(),
                        said("1961-06-04", visit("USA", List.of(), null, "AUT"))),
                new Forbidden("goes-abroad", List.of(IN_FRANCE), stop("1961-06-05", "USA", null)),
                new Forbidden(
                        "ends-after-it-begins", List.of(), IN_FRANCE.when("1961-06-03/1961-05-31")),
                new Forbidden(
                        "person-is-registered",
                        List.of(),
                        said("1961-06-04", visit("USA", List.of(RESOLVED), null, "AUT"))),
                new Forbidden(
                        "office-was-held",
                        List.of(undated(PERSON, new RegisterPerson("A. E.", null)), assumed),
                        said("1961-05-31", visit("USA", List.of(RESOLVED), ACCOMPANYING, "FRA"))));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void a_person_is_refused_what_a_rule_forbids(Forbidden forbidden) {
        given(forbidden.before()).when(forbidden.next()).thenRefused(forbidden.rule());
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void what_a_rule_forbids_is_flagged_from_an_import(Forbidden forbidden) {
        given(forbidden.before()).whenImported(forbidden.next()).thenFlagged(forbidden.rule());
    }

    private Story given(List<Said> before) {
        return ledger.given(
                before.stream()
                        .map(said -> said.sources().isEmpty() ? said.cited("rows") : said)
                        .toArray(Said[]::new));
    }

    @Test
    void stops_are_added_in_whatever_order_also_after_an_announcement() {
        ledger.given(ANNOUNCED, IN_AUSTRIA, IN_FRANCE)
                .given(
                        accompanied("1961-06-03", "AUT"),
                        stop("1961-06-03", "AUT", "Salzburg"),
                        stop("1961-06-04", "organisation/united-nations", null),
                        undated(VISIT, visit("USA", List.of(PRESIDENT), null, "GBR"))
                                .cited("rows"));
    }

    @Test
    void a_row_is_recorded_as_it_was_said() {
        var worded = new TreeMap<>(Map.of("remarks", "State visit."));
        var said =
                new RecordStop(
                        USA,
                        List.of(SECRETARY),
                        ACCOMPANYING,
                        Party.parse("FRA"),
                        "Paris",
                        VisitType.STATE,
                        "State visit",
                        worded);
        ledger.when(said("1961-05-31", said))
                .thenRecorded(
                        new StopRecorded(
                                USA,
                                List.of(SECRETARY),
                                ACCOMPANYING,
                                Party.parse("FRA"),
                                "Paris",
                                VisitType.STATE,
                                "State visit",
                                worded));
    }

    @Test
    void each_stop_tells_others_of_itself_and_whoever_accompanied_of_none() {
        ledger.given(IN_AUSTRIA, accompanied("1961-06-01", "FRA"), IN_FRANCE)
                .thenFacts(
                        VISIT,
                        made(0, "FRA", "Paris", "1961-05-31/1961-06-03", 5L),
                        made(1, "AUT", "Vienna", "1961-06-03/1961-06-04", 3L));
    }

    @Test
    void a_register_shows_one_visit_from_its_first_stop_to_its_last() {
        ledger.given(IN_AUSTRIA, accompanied("1961-06-01", "FRA"), IN_FRANCE)
                .thenSummary(
                        VISIT,
                        new OfVisit(
                                USA,
                                List.of(PRESIDENT),
                                When.parse("1961-05-31/1961-06-04"),
                                List.of(
                                        shown("FRA", "Paris", "1961-05-31/1961-06-03"),
                                        shown("AUT", "Vienna", "1961-06-03/1961-06-04")),
                                List.of(member(SECRETARY, "1961-06-01", "1961-06-01", 4L)),
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(3L, 4L, 5L)));
    }

    @Test
    void what_was_announced_of_it_was_its_plan_until_the_first_stop() {
        ledger.given(ANNOUNCED, IN_FRANCE);
        var day = LocalDate.parse("1961-05-01");
        assertThat(summary().planned(day)).hasToString("1961-05");
        assertThat(HOUSE.facts(reading(VISIT, null)))
                .anySatisfy(fact ->
                        assertThat(fact)
                                .isInstanceOfSatisfying(
                                        StopPlanned.class,
                                        plan ->
                                                assertThat(plan.lasted().to())
                                                        .isEqualTo("1961-05-31")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1961-05-31,               1961-05-31,     1961-05-31
                    1961-05-31,               1961-06,        1961-05-31/1961-06
                    1961-06,                  1961-06-03,     1961-06
                    [1961-05-28..1961-05-31], 1961-06-03,     1961-05-28?/1961-06-03
                    ../1961-05-31,            1961-06-03/.., \s
                    1961-05-31,               ,               1961-05-31
                    ,                         ,              \s
                    """)
    void its_days_are_as_vague_as_those_of_its_stops(
            @Nullable String one, @Nullable String other, @Nullable String whole) {
        ledger.given(days(one), days(other));
        assertThat(summary().when()).isEqualTo(whole == null ? null : When.parse(whole));
    }

    /** Days that are open on both sides, or not told of all stops, tell of no visit as a whole. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ../1961-06-05, 1961-06-03/.., 1961-04-02, there
                    ../1961-06-05, 1961-06-03/.., 1961-07-01, there
                    ../1961-06-05,              , 1961-06-05, there
                    ../1961-06-05,              , 1961-06-06, done
                    ,                           , 1961-04-02, done
                    ,              1961-06-03   , 1961-04-02, done
                    ,              1961-06-03   , 1961-06-03, there
                    ,              1961-06-03   , 1961-06-04, done
                    """)
    void it_has_come_as_far_as_its_stops_have(
            @Nullable String one, @Nullable String other, LocalDate day, String stage) {
        ledger.given(ANNOUNCED, days(one), days(other));
        assertThat(summary().stage(day)).hasToString(stage);
        assertThat(summary().first()).as("it is looked for by then").isEqualTo(LocalDate.MIN);
    }

    private static Said days(@Nullable String when) {
        var stop = visit("USA", List.of(PRESIDENT), null, "FRA");
        return (when == null ? undated(VISIT, stop) : on(when, VISIT, stop)).cited("rows");
    }

    @Test
    void who_led_a_visit_is_named_once_and_in_order() {
        ledger.given(
                IN_FRANCE,
                IN_AUSTRIA,
                said("1961-06-04", visit("USA", List.of(SECRETARY, PRESIDENT), null, "GBR")));
        assertThat(summary().principals()).containsExactly(PRESIDENT, SECRETARY);
    }

    @Test
    void whoever_accompanied_at_several_stops_is_one_member_whoever_names_them() {
        var named =
                new DelegationMember(
                        ACCOMPANYING, "ben example", null, "State Department", null, null);
        ledger.given(
                IN_FRANCE,
                accompanied("1961-06-03/1961-06-04", "AUT"),
                accompanied("1961-05-31", "FRA"),
                said("1961-06-02", new NameDelegation(List.of(named))));
        assertThat(summary().delegation())
                .containsExactly(
                        new OfMember(
                                ACCOMPANYING,
                                "Ben Example",
                                "Secretary",
                                "State Department",
                                null,
                                When.parse("1961-05-31/1961-06-04"),
                                When.parse("1961-05-31"),
                                List.of(4L, 5L, 6L)));
    }

    @Test
    void whoever_accompanied_is_told_from_the_first_stop_on() {
        ledger.given(
                IN_FRANCE,
                accompanied("1961-06-02", "FRA"),
                accompanied("1961-06-03/1961-06-04", "AUT"));
        var member = summary().delegation().getFirst();
        assertThat(member.namedBy(LocalDate.parse("1961-06-01"))).isFalse();
        assertThat(member.namedBy(LocalDate.parse("1961-06-02"))).isTrue();
    }

    @Test
    void rows_of_those_who_accompanied_show_no_visit_alone() {
        ledger.given(accompanied("1961-06-01", "FRA"), IN_FRANCE)
                .given(correction(4, entry -> new RetractEntry(entry, null)))
                .thenSummary(VISIT, null)
                .thenFacts(VISIT);
    }

    @Test
    void a_row_that_turns_out_to_be_of_somebody_who_accompanied_is_corrected() {
        ledger.given(
                        IN_FRANCE,
                        said("1961-06-03", visit("USA", List.of(SECRETARY), null, "AUT")),
                        correction(4, Ground.BETTER_SOURCE, Map.of("role", "accompanying"))
                                .cited("revised"))
                .thenFacts(VISIT, made(0, "FRA", "Paris", "1961-05-31/1961-06-03", 3L));
        assertThat(summary().principals()).containsExactly(PRESIDENT);
        assertThat(summary().delegation())
                .containsExactly(member(SECRETARY, "1961-06-03", "1961-06-03", 4L, 5L));
    }

    @Test
    void a_row_moves_to_another_visit_from_when_on_that_is_published() {
        ledger.given(
                IN_FRANCE,
                IN_AUSTRIA,
                stop("1961-06-04/1961-06-05", "GBR", "London").about(OTHER),
                correction(4, Ground.BETTER_SOURCE).about(OTHER).cited("revised"));
        var austria = made(1, "AUT", "Vienna", "1961-06-03/1961-06-04", 4L);
        assertThat(HOUSE.facts(reading(VISIT, "2020-12-31"))).hasSize(2).contains(austria);
        assertThat(HOUSE.facts(reading(OTHER, "2020-12-31"))).hasSize(1);
        assertThat(HOUSE.facts(reading(VISIT, "2021-12-31"))).hasSize(1);
        assertThat(HOUSE.facts(reading(OTHER, "2021-12-31")))
                .hasSize(2)
                .first()
                .isEqualTo(
                        new StopMade(
                                OTHER,
                                told(0, "AUT", "Vienna"),
                                When.parse("1961-06-03/1961-06-04"),
                                List.of(4L, 6L)));
    }

    @Test
    void what_names_a_registered_person_is_found_by_the_person() {
        ledger.given(
                undated(PERSON, new RegisterPerson("A. E.", null)).cited("rows"),
                said("1961-06-03", visit("USA", List.of(SECRETARY, RESOLVED), null, "AUT")),
                correction(
                                4,
                                Ground.BETTER_SOURCE,
                                Map.of("principals", List.of(Map.of("name", "A"))))
                        .cited("revised"),
                IN_FRANCE);
        assertThat(
                        memory.entries().stream()
                                .filter(entry -> entry.tags().contains("person:anna-example")))
                .as("what names the person, and what no longer does")
                .extracting(entry -> entry.position())
                .containsExactly(4L, 5L);
    }

    private OfVisit summary() {
        var history = reading(VISIT, null).history();
        return (OfVisit) Objects.requireNonNull(HOUSE.summary(VISIT, history));
    }

    private Reading reading(Subject subject, @Nullable String published) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.MAX,
                        Long.MAX_VALUE,
                        published == null ? null : Moment.parse(published),
                        new SourceFilter.All());
        return memory.ask(Long.MAX_VALUE, desk -> desk.read(subject, viewpoint));
    }

    private static OfMember member(Principal who, String when, String named, Long... because) {
        return new OfMember(
                ACCOMPANYING,
                who.name(),
                who.office(),
                null,
                null,
                When.parse(when),
                When.parse(named),
                List.of(because));
    }

    private static OfStop shown(String host, String place, String when) {
        return new OfStop(
                Party.parse(host),
                List.of(PRESIDENT),
                place,
                When.parse(when),
                null,
                null,
                List.of(),
                null,
                null,
                worded(place));
    }

    private static StopMade made(
            int ordinal, String host, String place, String when, Long... because) {
        return new StopMade(VISIT, told(ordinal, host, place), When.parse(when), List.of(because));
    }

    private static VisitStop told(int ordinal, String host, String place) {
        return new VisitStop(
                ordinal, USA, Party.parse(host), place, null, null, List.of(PRESIDENT), null);
    }

    private static @Nullable SortedMap<String, String> worded(@Nullable String place) {
        return place == null ? null : new TreeMap<>(Map.of("locale", place));
    }

    private static Said stop(String when, String host, @Nullable String place) {
        return said(
                when,
                new RecordStop(
                        USA,
                        List.of(PRESIDENT),
                        null,
                        Party.parse(host),
                        place,
                        null,
                        null,
                        worded(place)));
    }

    private static Said accompanied(String when, String host) {
        return said(when, visit("USA", List.of(SECRETARY), ACCOMPANYING, host));
    }

    private static RecordStop visit(
            String visitor,
            List<Principal> principals,
            @Nullable DelegationRole role,
            String host) {
        return new RecordStop(
                StateId.parse(visitor),
                principals,
                role,
                Party.parse(host),
                null,
                null,
                null,
                null);
    }

    private static Said said(String when, VisitCommand command) {
        return on(when, VISIT, command).cited("rows");
    }
}
