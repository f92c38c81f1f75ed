package org.chancery.relations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.chancery.relations.elements.RandomStops;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policies;
import org.chancery.relations.label.Policy;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomFacts;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;

/** A history is the relation as of every day, one after the other. */
class RelationHistoryLawTests {
    private static final Relations RELATIONS = new Relations(HOUSE);

    private static final Policy POLICY = Policies.PUBLISHED.current();

    private static final Pair PAIR = RandomStops.PAIR;

    /** Nothing turns before this day, unless it is open at its beginning. */
    private static final LocalDate FIRST = LocalDate.of(2015, 12, 1);

    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.randomValue(RandomLedger::steps);
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    @Property(tries = 200)
    void on_every_day_the_period_says_what_the_relation_says(
            @ForAll("steps") List<Step> steps,
            @ForAll("viewpoints") Viewpoint viewpoint,
            @ForAll Random random) {
        var ledger = RandomLedger.of(steps).ledger();
        int most = 0;
        for (var pair : RandomLedger.PAIRS) {
            var periods = history(ledger, pair, viewpoint).after(0).toList();
            most = Math.max(most, periods.size());
            assertPartition(periods, viewpoint.asOf());
            for (var day : days(periods, viewpoint.asOf(), random)) {
                var status = status(ledger, pair, viewpoint, day);
                assertThat(said(on(day, periods)))
                        .as("%s on %s", pair, day)
                        .isEqualTo(List.of(status.label(), status.elements()));
            }
        }
        covers("a pair with more than one period", most > 1);
    }

    @Property(tries = 400)
    void so_it_is_of_stops_with_dates_of_every_form(
            @ForAll("stops") List<StopMade> stops, @ForAll Random random) {
        var history = history(stops);
        var periods = history.after(0).toList();
        covers("more than ten periods", periods.size() > 10);
        assertPartition(periods, LAST);
        for (var day : days(periods, LAST, random)) {
            assertThat(said(on(day, periods))).as("on %s", day).isEqualTo(said(stops, day));
        }
    }

    /** An expulsion that leaves its window changes the label alone. */
    @Property(tries = 200)
    void so_it_is_of_facts_of_every_shape(@ForAll Random random) {
        List<Fact> facts =
                new RandomFacts(random).some(30).stream().flatMap(List::stream).distinct().toList();
        var periods =
                RelationHistory.of(Relation.of(RandomFacts.PAIR, facts), POLICY, LAST)
                        .after(0)
                        .toList();
        assertPartition(periods, LAST);
        for (var day : days(periods, LAST, random)) {
            var elements = Relation.of(RandomFacts.PAIR, facts).on(day);
            assertThat(said(on(day, periods)))
                    .as("on %s", day)
                    .isEqualTo(List.of(POLICY.label(day, elements), elements));
        }
    }

    /** The control: whoever is blind to a day on which something turned says what is not so. */
    @Property(tries = 50)
    void the_law_breaks_where_a_turning_day_is_overlooked(@ForAll("stops") List<StopMade> stops) {
        var history = history(stops);
        for (var period : history.after(0).skip(1).toList()) {
            var day = requireNonNull(period.from());
            var blind = blindTo(day, stops).after(0).toList();
            assertThat(said(on(day, blind))).as("on %s", day).isNotEqualTo(said(stops, day));
        }
    }

    @Property(tries = 100)
    void it_can_be_gone_on_with_after_any_of_its_periods(@ForAll("stops") List<StopMade> stops) {
        var history = history(stops);
        var periods = history.after(0).toList();
        for (int i = 0; i < periods.size(); i++) {
            assertThat(history.after(history.place(periods.get(i))).toList())
                    .isEqualTo(periods.subList(i + 1, periods.size()));
        }
        assertThat(history.after(Long.MAX_VALUE)).isEmpty();
    }

    @Example
    void before_the_first_fact_there_is_a_period_in_which_nothing_is_recorded() {
        var silent = Relation.of(PAIR, List.of()).on(LAST);
        var unknown = POLICY.label(LAST, silent);
        assertThat(history(List.of()).after(0))
                .containsExactly(new Period(null, null, unknown, silent));
        var stop = RandomStops.stop(1, 0, "2018-01-15/2018-01-17", null);
        assertThat(history(List.of(stop)).after(0).findFirst())
                .contains(new Period(null, LocalDate.of(2018, 1, 14), unknown, silent));
    }

    /** 29 February lies in the windows of 12 and 36 months as its relation says. */
    @Example
    void a_visit_turns_on_its_first_days_after_its_last_and_where_the_windows_let_it_go() {
        var stop = RandomStops.stop(1, 0, "2020-02-28/2020-02-29", null);
        assertThat(history(List.of(stop)).after(0))
                .extracting(Period::from)
                .extracting(String::valueOf)
                .containsExactly("null", "2020-02-28", "2020-03-01", "2021-02-28", "2023-02-28");
        var leap = RandomStops.stop(1, 0, "2020-02-29", null);
        assertThat(history(List.of(leap)).after(0))
                .extracting(Period::from)
                .extracting(String::valueOf)
                .containsExactly("null", "2020-02-29", "2020-03-01", "2021-03-01", "2023-03-01");
    }

    /** A label may turn by itself, where a window lets a head's visit go. */
    private static List<Object> said(Period period) {
        return List.of(period.label(), period.elements());
    }

    private static List<Object> said(List<StopMade> stops, LocalDate day) {
        var elements = Relation.of(PAIR, stops).on(day);
        return List.of(POLICY.label(day, elements), elements);
    }

    private static void covers(String label, boolean covered) {
        Statistics.label(label)
                .collect(covered)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Provide
    Arbitrary<List<StopMade>> stops() {
        return RandomStops.some();
    }

    /** No gaps, no overlaps, open at both ends, neighbours that differ, nothing after the day. */
    private static void assertPartition(List<Period> periods, LocalDate asOf) {
        assertThat(periods.getFirst().from()).isNull();
        assertThat(periods.getLast().to()).isNull();
        for (int i = 1; i < periods.size(); i++) {
            var before = periods.get(i - 1);
            var period = periods.get(i);
            assertThat(period.from()).isNotNull().isBeforeOrEqualTo(asOf);
            assertThat(before.to()).isNotNull().isEqualTo(period.from().minusDays(1));
            assertThat(before.from() == null || !before.from().isAfter(before.to())).isTrue();
            assertThat(said(period)).isNotEqualTo(said(before));
        }
    }

    /** The ends of every period, and forty days in between. */
    private static List<LocalDate> days(List<Period> periods, LocalDate asOf, Random random) {
        var days = new ArrayList<LocalDate>(List.of(asOf, LocalDate.of(1, 1, 1)));
        for (var period : periods) {
            if (period.from() != null) {
                days.add(period.from());
            }
            if (period.to() != null) {
                days.add(period.to());
            }
        }
        int span = (int) ChronoUnit.DAYS.between(FIRST, asOf) + 1;
        for (int i = 0; i < 40; i++) {
            days.add(FIRST.plusDays(random.nextInt(span)));
        }
        return days;
    }

    private static Period on(LocalDate day, List<Period> periods) {
        var found =
                periods.stream()
                        .filter(each -> each.from() == null || !each.from().isAfter(day))
                        .filter(each -> each.to() == null || !each.to().isBefore(day))
                        .toList();
        assertThat(found).as("on %s", day).hasSize(1);
        return found.getFirst();
    }

    private static RelationHistory history(List<StopMade> stops) {
        return RelationHistory.of(Relation.of(PAIR, stops), POLICY, LAST);
    }

    /** One that overlooks a day on which something may turn. */
    private static RelationHistory blindTo(LocalDate day, List<StopMade> stops) {
        var relation = Relation.of(PAIR, stops);
        var others =
                Stream.concat(Stream.of(FIRST.minusDays(1)), relation.turningDays())
                        .filter(each -> !each.equals(day) && !each.isAfter(LAST))
                        .sorted()
                        .distinct()
                        .toList();
        return new RelationHistory(relation, POLICY, others);
    }

    private static RelationHistory history(MemoryLedger ledger, Pair pair, Viewpoint viewpoint) {
        return ledger.ask(viewpoint.position(), desk -> RELATIONS.history(pair, viewpoint, desk));
    }

    private static RelationStatus status(
            MemoryLedger ledger, Pair pair, Viewpoint viewpoint, LocalDate day) {
        var asOf =
                new Viewpoint(
                        day, viewpoint.position(), viewpoint.publishedBy(), viewpoint.sources());
        return ledger.ask(viewpoint.position(), desk -> RELATIONS.status(pair, asOf, desk));
    }
}
