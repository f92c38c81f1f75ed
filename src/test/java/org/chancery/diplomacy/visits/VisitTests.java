package org.chancery.diplomacy.visits;

import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitSummaries;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;

/** What can be recorded of a visit, what cannot, and what it tells others. */
class VisitTests {
    private static final String DAYS = "2018-01-15/2018-01-18";
    private static final Subject KNOWN = SampleWords.visit(1);
    private static final Subject VISIT = SampleWords.visit(2);
    private static final Principal PRESIDENT = new Principal("N. Nazarbayev", "President", null);

    private final Story ledger =
            new Story()
                    .given(
                            SampleWords.source("akorda", "Akorda", "2018-01-18"),
                            on(DAYS, KNOWN, visit(stop("USA", null))).cited("akorda"));

    /** What went before; what just follows on it, and beside it what one rule forbids. */
    private record Beside(List<Said> before, Said follows, Said breaks) {
        Beside(Said follows, Said breaks) {
            this(List.of(), follows, breaks);
        }
    }

    private static Beside beside(VisitRule rule) {
        return switch (rule) {
            case RECORDED_ONCE ->
                    new Beside(
                            said(DAYS, visit(stop("USA", null))),
                            said(DAYS, visit(stop("USA", null))).about(KNOWN));
            case ONE_VISITOR ->
                    new Beside(
                            List.of(stopMade("KAZ", "2018-01-15")),
                            stopMade("KAZ", "2018-01-16"),
                            stopMade("IRN", "2018-01-16"));
            case HAS_A_PRINCIPAL ->
                    new Beside(
                            said(DAYS, visit(stop("USA", null))),
                            said(DAYS, visit(List.of(), stop("USA", null))));
            case HAS_A_STOP ->
                    new Beside(said(DAYS, visit(stop("USA", null))), said(DAYS, visit()));
            case GOES_ABROAD ->
                    new Beside(
                            said(DAYS, visit(stop("USA", null), stop("UZB", null))),
                            said(DAYS, visit(stop("USA", null), stop("KAZ", null))));
            case STOP_ENDS_AFTER_IT_BEGINS ->
                    new Beside(
                            said(DAYS, visit(stop("USA", "2018-01-16/2018-01-16"))),
                            said(DAYS, visit(stop("USA", "2018-01-16/2018-01-15"))));
            case STOPS_WITHIN_THE_VISIT ->
                    new Beside(
                            said(DAYS, visit(stop("USA", "2018-01-15"), stop("UZB", "2018-01-18"))),
                            said(
                                    DAYS,
                                    visit(stop("USA", "2018-01-14"), stop("UZB", "2018-01-18"))));
            case STOPS_IN_ORDER ->
                    new Beside(
                            said(DAYS, visit(stop("USA", "2018-01-17"), stop("UZB", "2018-01-16"))),
                            said(
                                    DAYS,
                                    visit(stop("USA", "2018-01-17"), stop("UZB", "2018-01-15"))));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(VisitRule rule) {
        given(rule).when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(VisitRule rule) {
        given(rule).when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged(VisitRule rule) {
        given(rule).whenImported(beside(rule).breaks()).thenFlagged(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_that_breaks_a_rule_is_refused(VisitRule rule) {
        given(rule)
                .given(beside(rule).follows())
                .when(corrected(position(rule), beside(rule).breaks()))
                .thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_flagged_counts_once_it_is_corrected(VisitRule rule) {
        given(rule)
                .givenImported(beside(rule).breaks())
                .when(corrected(position(rule), beside(rule).follows()))
                .thenRecorded();
    }

    @Test
    void the_visit_that_could_stand_no_longer_is_named() {
        ledger.when(said("2017", visit(stop("USA", null))).about(KNOWN))
                .thenRefused("recorded-once", 2L);
    }

    @Test
    void a_visit_taken_back_makes_room_for_another() {
        ledger.given(correction(2, entry -> new RetractEntry(entry, "no such visit")))
                .when(said(DAYS, visit(stop("FRA", null))).about(KNOWN))
                .thenRecorded();
    }

    @Test
    void a_stop_neither_begins_before_the_visit_nor_ends_after_it() {
        for (var days : List.of("2018-01-14/2018-01-16", "2018-01-19", "2018-01-17/2018-01-19")) {
            ledger.when(said(DAYS, visit(stop("USA", days)))).thenRefused("stops-within-the-visit");
        }
    }

    @Test
    void a_stop_that_may_lie_within_the_visit_does() {
        var stops = visit(stop("USA", "2018-01"), stop("UZB", null), stop("FRA", "2018-01-17/.."));
        ledger.when(said(DAYS, stops)).thenRecorded();
    }

    @Test
    void a_visit_without_a_date_may_have_stops_with_dates() {
        ledger.when(undated(VISIT, visit(stop("USA", "2018-01-15"))).cited("akorda"))
                .thenRecorded();
    }

    @Test
    void an_organisation_at_home_is_abroad() {
        ledger.when(said(DAYS, visit(stop("organisation/eco", null)))).thenRecorded();
    }

    @Test
    void a_visit_is_recorded_as_it_was_said() {
        var worded = new TreeMap<>(Map.of("description", "Official Working Visit"));
        var stops = List.of(stop("USA", null));
        var kazakhstan = StateId.parse("KAZ");
        ledger.when(said(DAYS, new RecordVisit(kazakhstan, List.of(PRESIDENT), stops, worded)))
                .thenRecorded(new VisitRecorded(kazakhstan, List.of(PRESIDENT), stops, worded));
    }

    @Test
    void each_stop_tells_others_of_itself_on_its_own_days_or_those_of_the_visit() {
        ledger.given(said(DAYS, visit(stop("USA", "2018-01-15/2018-01-17"), stop("UZB", null))))
                .thenFacts(
                        VISIT,
                        made(0, "USA", "2018-01-15/2018-01-17", List.of(3L)),
                        made(1, "UZB", DAYS, List.of(3L)));
    }

    @Test
    void a_correction_moves_what_a_visit_tells_and_is_named_among_the_reasons() {
        ledger.given(
                        correction(2, Ground.BETTER_SOURCE)
                                .when("2018-02")
                                .about(VISIT)
                                .cited("akorda"))
                .thenFacts(VISIT, made(0, "USA", "2018-02", List.of(2L, 3L)))
                .thenFacts(KNOWN);
    }

    @Test
    void a_register_shows_a_visit_with_its_stops() {
        ledger.given(said(DAYS, visit(stop("USA", "2018-01-15/2018-01-17"), stop("UZB", null))))
                .thenSummary(
                        VISIT,
                        new VisitSummaries.OfVisit(
                                StateId.parse("KAZ"),
                                List.of(PRESIDENT),
                                When.parse(DAYS),
                                List.of(shown("USA", "2018-01-15/2018-01-17"), shown("UZB", DAYS)),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(3L)));
    }

    @Test
    void a_visit_taken_back_tells_nothing() {
        ledger.given(correction(2, entry -> new RetractEntry(entry, null)))
                .thenFacts(KNOWN)
                .thenSummary(KNOWN, null);
    }

    private Story given(VisitRule rule) {
        return ledger.given(beside(rule).before().toArray(Said[]::new));
    }

    /** Where the next entry after that stands. */
    private static long position(VisitRule rule) {
        return 3L + beside(rule).before().size();
    }

    private static Said stopMade(String visitor, String when) {
        var stop =
                new RecordStop(
                        StateId.parse(visitor),
                        List.of(PRESIDENT),
                        null,
                        Party.parse("USA"),
                        null,
                        null,
                        null,
                        null);
        return on(when, VISIT, stop).cited("akorda");
    }

    private static Said said(String when, RecordVisit visit) {
        return on(when, VISIT, visit).cited("akorda");
    }

    /** The entry at a position says what is said here. */
    private static Said corrected(long position, Said other) {
        var change =
                StrictJson.MAPPER.convertValue(
                        other.what(), new TypeReference<Map<String, Object>>() {});
        var correction = correction(position, Ground.BETTER_SOURCE, change);
        return new Said(other.subject(), other.when(), correction.what(), other.sources());
    }

    private static RecordVisit visit(Stop... stops) {
        return visit(List.of(PRESIDENT), stops);
    }

    private static RecordVisit visit(List<Principal> principals, Stop... stops) {
        return new RecordVisit(StateId.parse("KAZ"), principals, List.of(stops), null);
    }

    private static Stop stop(String host, @Nullable String when) {
        return new Stop(
                Party.parse(host),
                "the capital",
                null,
                when == null ? null : When.parse(when),
                VisitType.OFFICIAL,
                "on official business");
    }

    private static StopMade made(int ordinal, String host, String when, List<Long> because) {
        return new StopMade(
                VISIT,
                new VisitStop(
                        ordinal,
                        StateId.parse("KAZ"),
                        Party.parse(host),
                        "the capital",
                        VisitType.OFFICIAL,
                        "on official business",
                        List.of(PRESIDENT),
                        null),
                When.parse(when),
                because);
    }

    private static VisitSummaries.OfStop shown(String host, String when) {
        return new VisitSummaries.OfStop(
                Party.parse(host),
                List.of(PRESIDENT),
                "the capital",
                When.parse(when),
                VisitType.OFFICIAL,
                "on official business",
                List.of(),
                null,
                null,
                null);
    }
}
