package org.chancery.relations.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.MissionType;
import org.chancery.facts.Obligation;
import org.chancery.facts.Rank;
import org.chancery.facts.Rung;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.relations.elements.Elements;
import org.chancery.relations.elements.Partnership;
import org.chancery.relations.elements.PlainRelation;
import org.chancery.relations.elements.PlainRelation.Said;
import org.chancery.relations.elements.PlainRelation.Standing;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.elements.Representation.Expulsion;
import org.chancery.relations.elements.Representation.Head;
import org.chancery.relations.elements.Representation.Mission;
import org.chancery.testing.RandomFacts;
import org.jspecify.annotations.Nullable;

/** The label is what reading the table of rules aloud over the facts comes to. */
class LabelLawTests {
    private static final Pair PAIR = RandomFacts.PAIR;
    private static final Policy POLICY = Policies.PUBLISHED.of("1");

    @Property(tries = 2000)
    void it_is_what_reading_the_rules_aloud_comes_to(@ForAll Random random) {
        var facts =
                new RandomFacts(random)
                        .some(5 + random.nextInt(60)).stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList();
        var day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2_000));
        var elements = Relation.of(PAIR, facts).on(day);

        var label = POLICY.label(day, elements);

        var naive = new Naive(new PlainRelation(PAIR, facts, day));
        assertThat(truths(day, elements)).isEqualTo(naive.rules());
        assertThat(label.value()).isEqualTo(naive.value());
        assertThat(label.undecided()).isEqualTo(naive.undecided());
        assertThat(label.alsoMatched()).isEqualTo(naive.alsoMatched());
        assertThat(label.state()).isEqualTo(naive.value() == null ? "not-recorded" : "recorded");
        assertThat(label.because() == null).isEqualTo(naive.value() == null);
        Statistics.label("label").collect(String.valueOf(label.value()));
        Statistics.label("more than one")
                .collect(!label.alsoMatched().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        naive.rules().forEach(LabelLawTests::requireCovered);
    }

    /** By chance, nothing speaks against all that strains a relation. */
    private static void requireCovered(String rule, @Nullable Boolean truth) {
        Statistics.label(rule)
                .collect(String.valueOf(truth))
                .coverage(coverage -> {
                    coverage.check("true").percentage(share -> share > 0.3);
                    coverage.check("null").percentage(share -> share > 0.3);
                    if (!rule.equals("strained")) {
                        coverage.check("false").percentage(share -> share > 0.3);
                    }
                });
    }

    private static Map<String, @Nullable Boolean> truths(LocalDate day, Elements elements) {
        var truths = new LinkedHashMap<String, @Nullable Boolean>();
        for (var ruling : POLICY.rulings(day, elements)) {
            truths.put(
                    ruling.label(),
                    switch (ruling.finding().holds()) {
                        case TRUE -> Boolean.TRUE;
                        case FALSE -> Boolean.FALSE;
                        case UNTESTABLE -> null;
                    });
        }
        return truths;
    }

    /** The rules as the documents word them, over the facts; what cannot be told is null. */
    private record Naive(PlainRelation plain) {

        Map<String, @Nullable Boolean> rules() {
            var rules = new LinkedHashMap<String, @Nullable Boolean>();
            rules.put("hostile", told(plain.hostilities(), true));
            rules.put("severed", tied(TiesStage.SEVERED));
            rules.put("strained", strained());
            rules.put("no-relations", tied(TiesStage.NEVER));
            rules.put("allied", allied());
            rules.put("strategic-active", and(strategic(), headVisited()));
            rules.put("strategic-dormant", strategic());
            rules.put("cooperative", or(told(plain.partnership(), true), fiveAgreements()));
            rules.put("normal", or(ambassador(PAIR.a(), PAIR.b()), ambassador(PAIR.b(), PAIR.a())));
            return rules;
        }

        @Nullable String value() {
            for (var rule : rules().entrySet()) {
                if (Boolean.TRUE.equals(rule.getValue())) {
                    return rule.getKey();
                }
            }
            return rules().containsValue(null) ? null : "limited";
        }

        List<String> undecided() {
            var undecided = new ArrayList<String>();
            for (var rule : rules().entrySet()) {
                if (Boolean.TRUE.equals(rule.getValue())) {
                    return undecided;
                }
                if (rule.getValue() == null) {
                    undecided.add(rule.getKey());
                }
            }
            return undecided;
        }

        List<String> alsoMatched() {
            return rules().entrySet().stream()
                    .filter(rule -> Boolean.TRUE.equals(rule.getValue()))
                    .skip(1)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static @Nullable Boolean told(Said said, @Nullable Boolean ifTold) {
            return said.isSilent() ? null : said.isRecorded() ? ifTold : Boolean.FALSE;
        }

        private @Nullable Boolean tied(TiesStage stage) {
            var ties = plain.ties(TiesKind.DIPLOMATIC);
            return told(ties, ties.value() == stage);
        }

        private @Nullable Boolean strained() {
            return Stream.of(PAIR.a(), PAIR.b())
                    .map(state -> {
                        var other = state.equals(PAIR.a()) ? PAIR.b() : PAIR.a();
                        return or(
                                recalled(state, other),
                                or(expelled(state, other), comprehensive(state, other)));
                    })
                    .reduce(tied(TiesStage.INTERRUPTED), Naive::or);
        }

        private @Nullable Boolean recalled(StateId from, StateId to) {
            var head = plain.head(from, to);
            return told(
                    head,
                    head.value() instanceof Head(var stage, _) && stage == HeadStage.RECALLED);
        }

        private @Nullable Boolean expelled(StateId state, StateId by) {
            var expelled = plain.expelled(state, by);
            return told(
                    expelled,
                    expelled.value() instanceof Expulsion(var when, _)
                            && When.parse(when).latestStart().isAfter(plain.day().minusMonths(12)));
        }

        private @Nullable Boolean comprehensive(StateId sender, StateId target) {
            var measures = plain.measures(sender, target);
            return told(
                    measures,
                    measures.value() instanceof List<?> kept
                            && kept.stream()
                                    .map(MeasureKept.class::cast)
                                    .anyMatch(each ->
                                            each.comprehensive() && each.through() == null));
        }

        private @Nullable Boolean allied() {
            var alliance = plain.alliance();
            var defence =
                    standings(alliance)
                            .filter(each ->
                                    each.treaty().obligations().contains(Obligation.DEFENCE))
                            .toList();
            return told(
                    alliance,
                    defence.isEmpty()
                            ? Boolean.FALSE
                            : defence.stream().allMatch(Standing::unclear) ? null : true);
        }

        private @Nullable Boolean strategic() {
            var partnership = plain.partnership();
            var rung = partnership.value() instanceof Partnership(_, var on) ? on : null;
            return told(partnership, rung == null ? null : rung.compareTo(Rung.STRATEGIC) >= 0);
        }

        private @Nullable Boolean headVisited() {
            return or(headVisited(PAIR.a(), PAIR.b()), headVisited(PAIR.b(), PAIR.a()));
        }

        private @Nullable Boolean headVisited(StateId visitor, StateId host) {
            var stops = plain.stops(visitor, host);
            var window = plain.day().minusMonths(36);
            var heads = stops.stream().filter(Naive::ofHead).toList();
            if (!heads.isEmpty() && begun(heads.getLast()).latestStart().isAfter(window)) {
                return true;
            }
            boolean perhaps =
                    stops.stream()
                            .filter(made -> made.stop().rank() == null)
                            .anyMatch(stop -> begun(stop).latestStart().isAfter(window));
            return (heads.isEmpty() || perhaps) ? null : Boolean.FALSE;
        }

        private static When begun(StopMade stop) {
            return Objects.requireNonNull(stop.when());
        }

        private static boolean ofHead(StopMade stop) {
            var rank = stop.stop().rank();
            return rank == Rank.HEAD_OF_STATE || rank == Rank.HEAD_OF_GOVERNMENT;
        }

        private @Nullable Boolean fiveAgreements() {
            var agreements =
                    plain.agreements(each -> each.two() && each.treaty().binding() != Binding.NO);
            long sure =
                    standings(agreements)
                            .filter(each ->
                                    each.inForce() && each.treaty().binding() == Binding.YES)
                            .mapToLong(Standing::count)
                            .sum();
            long perhaps =
                    standings(agreements)
                            .filter(each -> each.inForce() || each.unclear())
                            .mapToLong(Standing::count)
                            .sum();
            return told(agreements, sure >= 5 ? Boolean.TRUE : perhaps >= 5 ? null : false);
        }

        private @Nullable Boolean ambassador(StateId from, StateId to) {
            var mission = plain.mission(from, to);
            if (!(mission.value() instanceof Mission(var type, var rank, var resident, _))) {
                return told(mission, null);
            }
            boolean can =
                    type == MissionType.EMBASSY
                            || type == MissionType.HIGH_COMMISSION
                            || type == MissionType.NUNCIATURE;
            return (resident && rank == null && can)
                    ? null
                    : Boolean.valueOf(resident && rank == HeadClass.AMBASSADOR);
        }

        private static Stream<Standing> standings(Said said) {
            return said.value() instanceof List<?> told
                    ? told.stream().map(Standing.class::cast)
                    : Stream.of();
        }

        private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
            if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
                return true;
            }
            return (one == null || other == null) ? null : Boolean.FALSE;
        }

        private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
            if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
                return false;
            }
            return (one == null || other == null) ? null : Boolean.TRUE;
        }
    }
}
