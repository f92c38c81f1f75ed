package org.chancery.relations.elements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Obligation;
import org.chancery.facts.RecognitionOf;
import org.chancery.facts.TiesKind;
import org.chancery.facts.VisitStage;
import org.chancery.kernel.Pair;
import org.chancery.relations.elements.AgreementsKept.Agreement;
import org.chancery.relations.elements.Cell.Recorded;
import org.chancery.relations.elements.PlainRelation.Said;
import org.chancery.relations.elements.PlainRelation.Standing;
import org.chancery.testing.RandomFacts;

/** A relation says on every day what looking at every fact says. */
class RelationLawTests {
    private static final Pair PAIR = RandomFacts.PAIR;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 2_000;
    private static final String STATES = "states of cells";

    @Property(tries = 1000)
    void on_any_day_it_says_what_looking_at_every_fact_says(@ForAll Random random) {
        var facts =
                new RandomFacts(random).some(30).stream().flatMap(List::stream).distinct().toList();
        var horizon = FIRST.plusDays(random.nextInt(DAYS));
        var relation = Relation.of(PAIR, facts, horizon);
        for (int i = 0; i < 10; i++) {
            var day = FIRST.plusDays(random.nextInt(DAYS));
            requireSame(relation.on(day), new PlainRelation(PAIR, facts, day, horizon));
        }
        for (var each : List.of("bundles", "projected", "plans", "conferences")) {
            Statistics.label(each)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        }
        Statistics.label(STATES)
                .coverage(coverage -> {
                    coverage.check("recorded").percentage(share -> share > 10);
                    coverage.check("recorded-as-none").percentage(share -> share > 3);
                    coverage.check("not-recorded").percentage(share -> share > 10);
                });
    }

    /** What is remembered between two turns is not said of another day. */
    @Property(tries = 200)
    void whatever_day_was_asked_before(@ForAll Random random) {
        var facts =
                new RandomFacts(random).some(30).stream().flatMap(List::stream).distinct().toList();
        var relation = Relation.of(PAIR, facts);
        var turning = new TreeSet<>(relation.turningDays().toList());
        var last = FIRST.minusDays(1);
        var before = Relation.of(PAIR, facts).on(last);
        for (int i = 0; i < DAYS; i += 1 + random.nextInt(3)) {
            var day = FIRST.plusDays(i);
            var fresh = Relation.of(PAIR, facts).on(day);
            assertThat(relation.on(day)).as("on %s", day).isEqualTo(fresh);
            if (!before.equals(fresh)) {
                assertThat(turning.subSet(last, false, day, true)).as("to %s", day).isNotEmpty();
            }
            last = day;
            before = fresh;
        }
    }

    private static void requireSame(Elements elements, PlainRelation plain) {
        for (var way : List.of(PAIR.a(), PAIR.b())) {
            var other = way.equals(PAIR.a()) ? PAIR.b() : PAIR.a();
            var key = Each.key(way, other);
            same(
                    plain.recognition(RecognitionOf.STATE, way, other),
                    at(elements.recognition(), key));
            same(
                    plain.recognition(RecognitionOf.GOVERNMENT, way, other),
                    at(elements.recognitionOfGovernment(), key));
            var representation = requireNonNull(elements.representation().get(key));
            same(plain.mission(way, other), representation.mission());
            same(plain.head(way, other), representation.head());
            same(plain.expelled(way, other), representation.expelled());
            requireSame(plain.measures(way, other), at(elements.measures(), key));
        }
        same(plain.ties(TiesKind.DIPLOMATIC), elements.ties().diplomatic());
        same(plain.ties(TiesKind.CONSULAR), elements.ties().consular());
        same(plain.partnership(), elements.partnership());
        same(plain.hostilities(), elements.conflict().hostilities());
        var agreements = elements.agreements();
        requireKept(
                plain.agreements(each -> each.treaty().binding() != Binding.NO && each.two()),
                agreements.bilateral());
        requireKept(
                plain.agreements(each -> each.treaty().binding() != Binding.NO && !each.two()),
                agreements.multilateral());
        requireKept(
                plain.agreements(each -> each.treaty().binding() == Binding.NO),
                agreements.nonBinding());
        requireAllied(plain.alliance(), elements.alliance());
        assertThat(
                        elements.plans().stream()
                                .map(each ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        each.subject(),
                                                        each.stage().term(),
                                                        each.uncertain() != null,
                                                        each.because()))
                                .sorted())
                .containsExactlyElementsOf(plain.plans());
        assertThat(
                        elements.contact().underWay().stream()
                                .filter(each -> each.value().stage() == VisitStage.EN_ROUTE)
                                .map(each ->
                                        "visit/%s %s"
                                                .formatted(
                                                        each.value().visit(),
                                                        each.value().uncertain() != null))
                                .sorted())
                .containsExactlyElementsOf(plain.onTheWay());
        assertThat(conferences(elements.contact().conferences())).isEqualTo(plain.conferences());
        assertThat(
                        elements.claims().stream()
                                .map(each ->
                                        "%s %s %s"
                                                .formatted(
                                                        each.claim(),
                                                        each.outcome(),
                                                        each.uncertain() != null))
                                .sorted())
                .containsExactlyElementsOf(plain.claims());
        Statistics.label("plans").collect(!plain.plans().isEmpty());
        Statistics.label("claims").collect(!plain.claims().isEmpty());
        Statistics.label("conferences").collect(plain.conferences().isRecorded());
    }

    private static Said conferences(Cell<Conferences> cell) {
        var said = Said.of(cell);
        return said.value() instanceof Conferences shared
                ? new Said(
                        said.state(),
                        "%d %d visit/%s"
                                .formatted(
                                        shared.months12(),
                                        shared.months36(),
                                        shared.latest().conference()),
                        said.unsure(),
                        said.because())
                : said;
    }

    private static <T> Cell<T> at(Map<String, Cell<T>> ways, String key) {
        return requireNonNull(ways.get(key));
    }

    private static void same(Said plain, Cell<?> cell) {
        Statistics.label(STATES).collect(plain.state());
        assertThat(Said.of(cell)).isEqualTo(plain);
    }

    private static void alike(Said plain, Cell<?> cell) {
        Statistics.label(STATES).collect(plain.state());
        assertThat(cell.state()).isEqualTo(plain.state());
        assertThat(Said.of(cell).unsure()).isEqualTo(plain.unsure());
        assertThat(cell.because()).isEqualTo(plain.because());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> told(Said plain) {
        return (List<T>) requireNonNull(plain.value());
    }

    private static void requireSame(Said plain, Cell<Measures> cell) {
        alike(plain, cell);
        if (cell instanceof Recorded<Measures> recorded) {
            List<MeasureKept> facts = told(plain);
            var types = new TreeMap<String, Long>();
            facts.forEach(fact -> types.merge(fact.type().term(), 1L, Long::sum));
            assertThat(recorded.value().inForce()).isEqualTo(facts.size());
            assertThat(recorded.value().types()).isEqualTo(types);
            assertThat(recorded.value().items()).hasSize(Math.min(10, facts.size()));
            assertThat(recorded.value().comprehensive())
                    .isEqualTo(
                            facts.stream()
                                    .filter(fact -> fact.comprehensive() && fact.through() == null)
                                    .count());
        }
    }

    private static void requireKept(Said plain, Cell<AgreementsKept> cell) {
        alike(plain, cell);
        if (cell instanceof Recorded<AgreementsKept> recorded) {
            List<Standing> standings = told(plain);
            var kept = recorded.value();
            assertThat(kept.inForce())
                    .isEqualTo(
                            count(
                                    standings,
                                    each ->
                                            each.inForce()
                                                    && each.treaty().binding() != Binding.UNCLEAR));
            assertThat(kept.stages().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(count(standings, _ -> true));
            assertThat(kept.stages().values()).doesNotContain(0L);
            assertThat(kept.unclear()).isEqualTo(count(standings, Standing::unclear));
            assertThat(kept.waiting()).isLessThanOrEqualTo(count(standings, _ -> true));
            var sectors = new HashMap<String, Long>();
            standings.stream()
                    .filter(Standing::inForce)
                    .filter(each -> each.treaty().binding() != Binding.UNCLEAR)
                    .filter(each -> each.treaty().bundle() == null)
                    .flatMap(each -> each.treaty().sectors().stream())
                    .forEach(sector -> sectors.merge(sector.term(), 1L, Long::sum));
            assertThat(kept.sectors()).isEqualTo(sectors);
            assertThat(kept.items()).hasSize(Math.min(10, standings.size()));
            if (standings.size() <= 10) {
                assertThat(kept.items().stream().map(each -> shown(each)).sorted())
                        .containsExactlyElementsOf(
                                standings.stream().map(each -> shown(each)).sorted().toList());
            }
            Statistics.label("bundles").collect(count(standings, _ -> true) > standings.size());
            Statistics.label("projected").collect(standings.stream().anyMatch(Standing::projected));
        }
    }

    private static long count(List<Standing> standings, Predicate<Standing> which) {
        return standings.stream().filter(which).mapToLong(Standing::count).sum();
    }

    private static String shown(Standing standing) {
        var bundle = standing.treaty().bundle();
        return "%s %s %s %s"
                .formatted(
                        standing.subject(),
                        bundle == null ? null : bundle.count(),
                        bundle == null ? null : bundle.items().size(),
                        standing.projected());
    }

    private static String shown(Agreement item) {
        return "visit/%s %s %s %s"
                .formatted(
                        item.agreement(), item.count(), item.itemised(), item.projected() != null);
    }

    private static void requireAllied(Said plain, Cell<Alliance> cell) {
        alike(plain, cell);
        if (cell instanceof Recorded<Alliance> recorded) {
            var sure = new TreeSet<Obligation>();
            var unclear = new TreeSet<Obligation>();
            List<Standing> standings = told(plain);
            standings.forEach(
                    each -> (each.unclear() ? unclear : sure).addAll(each.treaty().obligations()));
            assertThat(recorded.value().obligations()).containsExactlyElementsOf(sure);
            assertThat(recorded.value().unclear()).containsExactlyElementsOf(unclear);
            if (standings.size() <= 10) {
                assertThat(
                                recorded.value().items().stream()
                                        .filter(each -> each.projected() != null))
                        .hasSize((int) standings.stream().filter(Standing::projected).count());
            }
        }
    }

    /** The control: a fact that is left out is missed on some day. */
    @Property(tries = 100)
    void the_law_breaks_where_a_fact_is_left_out(@ForAll Random random) {
        var facts =
                new RandomFacts(random).some(12).stream().flatMap(List::stream).distinct().toList();
        var seen = 0;
        for (Fact left : facts) {
            var others = facts.stream().filter(fact -> !fact.equals(left)).toList();
            var whole = Relation.of(PAIR, facts);
            var less = Relation.of(PAIR, others);
            for (int i = 0; i < DAYS && seen == 0; i += 7) {
                var day = FIRST.plusDays(i);
                seen += whole.on(day).equals(less.on(day)) ? 0 : 1;
            }
        }
        Statistics.label("missed")
                .collect(seen > 0)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
    }
}
