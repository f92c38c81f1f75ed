package org.chancery.registers.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.facts.Summary.Over;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the tables count, and under what. */
class VisitTableTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final VisitFilter ALL =
            new VisitFilter(null, null, null, null, null, null, null, null, null, null, null);

    private final List<Registered> visits = new ArrayList<>();

    @Test
    void a_visit_is_counted_once_at_each_host_however_many_its_stops() {
        made(
                "IRN",
                "2025-12-10/2025-12-13",
                stop("KAZ", "2025-12-11", VisitType.WORKING),
                stop("KAZ", "2025-12-10", VisitType.STATE),
                stop("TKM", "2025-12-12", null),
                stop("organisation/eco", "2025-12-13", null),
                stop("IRN", "2025-12-13", null));
        assertThat(pairs(ALL))
                .containsExactly(
                        "IRN>KAZ 1 2025-12-10",
                        "IRN>TKM 1 2025-12-12",
                        "IRN>organisation/eco 1 2025-12-13");
        var types = PairVisits.TABLE.rows(visits.stream(), ALL, DAY).getFirst().types();
        assertThat(types).isEqualTo(new TypeCounts(1, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void nothing_is_counted_before_it_has_begun() {
        made("IRN", "2025-12-10", stop("KAZ", "2025-12-10", null));
        assertThat(PairVisits.TABLE.rows(visits.stream(), ALL, LocalDate.of(2025, 12, 9)))
                .isEmpty();
        assertThat(PairVisits.TABLE.rows(visits.stream(), ALL, LocalDate.of(2025, 12, 10)))
                .hasSize(1);
    }

    @Test
    void what_was_planned_or_given_up_is_not_counted() {
        var plan = List.of(new OfPlan(When.parse("2025-12-10"), false, new Spell(null, null)));
        var ahead =
                new OfStop(
                        Party.parse("KAZ"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        plan,
                        null,
                        null,
                        null);
        var dropped =
                new OfStop(
                        Party.parse("TKM"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        plan,
                        null,
                        new Over(When.parse("2025-12-01")),
                        null);
        made("IRN", null, ahead, dropped);
        assertThat(pairs(ALL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"COUNTED", "DISPUTED"})
    void what_does_not_count_is_not_counted(Standing standing) {
        var visit = visit("IRN", "2025", leader("N. N.", null), stop("KAZ", "2025", null));
        visits.add(registered(visit, standing));
        assertThat(pairs(ALL)).isEmpty();
        visits.add(registered(visit, Standing.DISPUTED));
        assertThat(pairs(ALL)).as("control").hasSize(1);
    }

    @Test
    void without_a_first_day_it_is_in_the_last_row_and_neither_first_nor_last() {
        made("IRN", null, stop("KAZ", null, null));
        made("IRN", "../1999", stop("KAZ", "../1999", null));
        made("IRN", "[2017..2018]", stop("KAZ", "[2017..2018]", null));
        assertThat(YearVisits.TABLE.rows(visits.stream(), ALL, DAY))
                .extracting(YearVisits::year, YearVisits::visits)
                .containsExactly(tuple(2017, 1), tuple(null, 2));
        var row = PairVisits.TABLE.rows(visits.stream(), ALL, DAY).getFirst();
        assertThat(row.visits()).isEqualTo(3);
        assertThat(row.ends().firstVisitWhen())
                .isEqualTo(row.ends().lastVisitWhen())
                .isEqualTo("[2017..2018]");
        assertThat(row.ends().firstVisitFrom()).isNull();
    }

    @Test
    void a_person_is_one_however_worded_and_a_name_is_one_of_a_state() {
        var person = new Subject(SubjectKind.PERSON, "n-n");
        for (var name : List.of("N. N.", "Mr N.")) {
            visits.add(
                    registered(
                            visit(
                                    "IRN",
                                    "2025",
                                    List.of(new Principal(name, "Head", null, person, null)),
                                    stop("KAZ", "2025", null)),
                            Standing.COUNTED));
        }
        made("IRN", "2025", stop("KAZ", "2025", null));
        made("TKM", "2025", stop("KAZ", "2025", null));
        assertThat(LeaderVisits.TABLE.rows(visits.stream(), ALL, DAY))
                .extracting(LeaderVisits::visitor, LeaderVisits::name, LeaderVisits::visits)
                .containsExactly(
                        tuple("IRN", "Mr N.", 2),
                        tuple("IRN", "N. N.", 1),
                        tuple("TKM", "N. N.", 1));
    }

    @Test
    void a_stop_is_counted_for_those_whom_it_names() {
        var president = leader("A", Rank.HEAD_OF_STATE);
        var minister = leader("B", Rank.FOREIGN_MINISTER);
        var both = Stream.of(president, minister).flatMap(List::stream).toList();
        visits.add(
                registered(
                        visit(
                                "IRN",
                                "2025",
                                both,
                                led(stop("KAZ", "2025-01-01", null), president),
                                led(stop("TKM", "2025-01-02", null), minister),
                                led(stop("TKM", "2025-01-03", null), both)),
                        Standing.COUNTED));
        assertThat(LeaderVisits.TABLE.rows(visits.stream(), ALL, DAY))
                .extracting(LeaderVisits::name, LeaderVisits::visits, LeaderVisits::hosts)
                .containsExactly(tuple("A", 2, 2), tuple("B", 1, 1));
        assertThat(CountryYear.TABLE.rows(visits.stream(), ALL, DAY))
                .extracting(CountryYear::state, CountryYear::receivedByHeads)
                .containsExactly(tuple("IRN", 0), tuple("KAZ", 1), tuple("TKM", 1));
        assertThat(pairs(ofRank(Rank.FOREIGN_MINISTER))).isEmpty();
    }

    @Test
    void a_state_has_what_it_made_and_what_it_received() {
        visits.add(
                registered(
                        visit(
                                "IRN",
                                "2025",
                                leader("A", Rank.HEAD_OF_STATE),
                                stop("KAZ", "2025", null),
                                stop("TKM", "2025", null)),
                        Standing.COUNTED));
        made("KAZ", "2025", stop("IRN", "2025", null));
        assertThat(CountryYear.TABLE.rows(visits.stream(), ALL, DAY))
                .containsExactly(
                        new CountryYear("IRN", 2025, 2, 2, 0, 1, 0, 1, 2),
                        new CountryYear("KAZ", 2025, 1, 0, 1, 1, 1, 0, 1),
                        new CountryYear("TKM", 2025, 0, 0, 0, 1, 1, 0, 1));
        var ofIran =
                new VisitFilter(
                        StateId.parse("IRN"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(CountryYear.TABLE.rows(visits.stream(), ofIran, DAY))
                .as("the rows of a state are those without the filter")
                .containsExactly(new CountryYear("IRN", 2025, 2, 2, 0, 1, 0, 1, 2));
    }

    @Test
    void a_filter_asks_of_what_is_counted() {
        made(
                "IRN",
                "2024-12-31/2025-01-02",
                stop("KAZ", "2024-12-31/2025-01-01", VisitType.STATE),
                stop("TKM", "2025-01-02", VisitType.WORKING));
        var at2025 = inYear(2025);
        var working =
                new VisitFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        VisitType.WORKING,
                        null,
                        null,
                        null,
                        null,
                        null);
        var pair =
                new VisitFilter(
                        null,
                        Pair.parse("KAZ-IRN"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(pairs(at2025)).containsExactly("IRN>TKM 1 2025-01-02");
        assertThat(pairs(working)).containsExactly("IRN>TKM 1 2025-01-02");
        assertThat(pairs(pair)).containsExactly("IRN>KAZ 1 2024-12-31");
    }

    /** Where each visit has one leader, every table adds up to the same. */
    @Test
    void the_tables_add_up_to_the_same() {
        var random = new Random(16);
        var states = List.of("IRN", "KAZ", "TKM", "USA");
        for (int i = 0; i < 500; i++) {
            var stops =
                    IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(_ ->
                                    stop(
                                            states.get(random.nextInt(4)),
                                            random.nextInt(5) == 0
                                                    ? null
                                                    : String.valueOf(1990 + random.nextInt(20)),
                                            random.nextInt(3) == 0
                                                    ? null
                                                    : List.of(VisitType.values())
                                                            .get(random.nextInt(8))))
                            .toArray(OfStop[]::new);
            visits.add(
                    registered(
                            visit(
                                    states.get(random.nextInt(4)),
                                    null,
                                    leader("N" + random.nextInt(9), null),
                                    stops),
                            Standing.COUNTED));
        }
        var pairs = PairVisits.TABLE.rows(visits.stream(), ALL, DAY);
        int all = pairs.stream().mapToInt(PairVisits::visits).sum();
        assertThat(all).isGreaterThan(500);
        assertThat(
                        YearVisits.TABLE.rows(visits.stream(), ALL, DAY).stream()
                                .mapToInt(YearVisits::visits)
                                .sum())
                .isEqualTo(all);
        assertThat(
                        LeaderVisits.TABLE.rows(visits.stream(), ALL, DAY).stream()
                                .mapToInt(LeaderVisits::visits)
                                .sum())
                .isEqualTo(all);
        var countries = CountryYear.TABLE.rows(visits.stream(), ALL, DAY);
        assertThat(countries.stream().mapToInt(CountryYear::made).sum()).isEqualTo(all);
        assertThat(countries.stream().mapToInt(CountryYear::received).sum()).isEqualTo(all);
        assertThat(pairs).allMatch(row -> sum(row.types()) == row.visits());
    }

    /** Whatever is known of its days: none, some, or more of a stop than of the whole. */
    @Test
    void what_is_counted_on_a_day_is_in_the_list_on_that_day() {
        var random = new Random(17);
        var days =
                Arrays.asList(
                        null,
                        null,
                        "2010-05-01",
                        "2010-05",
                        "../2010-04-30",
                        "2010-06-01/..",
                        "[2009..2010]",
                        "2009/2011");
        int counted = 0;
        for (int i = 0; i < 2_000; i++) {
            var stops =
                    IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(_ -> stop("KAZ", days.get(random.nextInt(8)), null))
                            .toArray(OfStop[]::new);
            var visit = visit("IRN", days.get(random.nextInt(8)), leader("N", null), stops);
            var registered = registered(visit, Standing.COUNTED);
            var day = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(1_000));
            var one = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(1_000));
            if (on(one).shows(registered, day)) {
                assertThat(one)
                        .as("%s is looked for", visit)
                        .isBetween(visit.first(), visit.last());
            }
            for (var row : YearVisits.TABLE.rows(Stream.of(registered), ALL, day)) {
                counted++;
                var asked = row.year() == null ? ALL : inYear(row.year());
                assertThat(asked.shows(registered, day)).as("%s on %s", visit, day).isTrue();
                assertThat(visit.first())
                        .isBeforeOrEqualTo(asked.latest() == null ? day : asked.latest());
            }
        }
        assertThat(counted).as("control").isGreaterThan(1_000);
    }

    private static int sum(TypeCounts types) {
        return types.typeState()
                + types.typeOfficial()
                + types.typeOfficialWorking()
                + types.typeWorking()
                + types.typeGuestOfGovernment()
                + types.typePrivate()
                + types.typeTransit()
                + types.typeMultilateralAttendance()
                + types.typeNotRecorded();
    }

    private static VisitFilter ofRank(Rank rank) {
        return new VisitFilter(null, null, null, null, rank, null, null, null, null, null, null);
    }

    private static VisitFilter on(LocalDate day) {
        return new VisitFilter(null, null, null, null, null, null, null, day, day, null, null);
    }

    private static VisitFilter inYear(int year) {
        return new VisitFilter(
                null, null, null, null, null, null, Year.of(year), null, null, null, null);
    }

    private List<String> pairs(VisitFilter asked) {
        return PairVisits.TABLE.rows(visits.stream(), asked, DAY).stream()
                .map(row ->
                        "%s>%s %d %s"
                                .formatted(
                                        row.visitor(),
                                        row.host(),
                                        row.visits(),
                                        row.ends().firstVisitFrom()))
                .toList();
    }

    private void made(String visitor, @Nullable String when, OfStop... stops) {
        visits.add(
                registered(visit(visitor, when, leader("N. N.", null), stops), Standing.COUNTED));
    }

    private static List<Principal> leader(String name, @Nullable Rank rank) {
        return List.of(new Principal(name, null, null, null, rank));
    }

    private static OfVisit visit(
            String visitor, @Nullable String when, List<Principal> principals, OfStop... stops) {
        return new OfVisit(
                StateId.parse(visitor),
                principals,
                when == null ? null : When.parse(when),
                Arrays.stream(stops)
                        .map(stop -> stop.principals().isEmpty() ? led(stop, principals) : stop)
                        .toList(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(1L));
    }

    private static OfStop stop(String host, @Nullable String when, @Nullable VisitType type) {
        return new OfStop(
                Party.parse(host),
                List.of(),
                null,
                when == null ? null : When.parse(when),
                type,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static OfStop led(OfStop stop, List<Principal> principals) {
        return new OfStop(
                stop.host(),
                principals,
                stop.place(),
                stop.when(),
                stop.type(),
                stop.typeAsWorded(),
                stop.plans(),
                stop.onTheWay(),
                stop.dropped(),
                stop.worded());
    }

    private Registered registered(OfVisit visit, Standing standing) {
        return new Registered(
                new Subject(
                        SubjectKind.VISIT,
                        "01a2150f-0000-7000-8000-%012d".formatted(visits.size())),
                1,
                visit,
                standing,
                null,
                List.of(),
                List.of());
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }
}
