package org.chancery.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.SampleWords.visit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.audit.Differences.Difference;
import org.chancery.audit.ReplayReport.Steps;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.Relations;
import org.chancery.relations.label.Policies;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What entries that are read in order tell again is what entries tell that are found by tags. */
class ReplayLawTests {
    private static final Relations RELATIONS = new Relations(HOUSE);
    private static final int FEW = 3;
    private static final String[] STATES = {
        "CHN", "DEU", "FRA", "GBR", "IRN", "ITA", "KAZ", "TUR", "USA", "UZB"
    };

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.randomValue(RandomLedger::steps);
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return RandomLedger.pairs();
    }

    @Property(tries = 300)
    void every_relation_is_told_alike(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint from) {
        var ledger = RandomLedger.of(steps).ledger();
        var viewpoint = within(ledger, from);
        var retelling = retelling(ledger.entries(), viewpoint);
        var shown = new ArrayList<Pair>();
        for (var pair : everyPair()) {
            var retold = retelling.at(pair, viewpoint);
            assertThat(retold.status()).as("%s", pair).isEqualTo(byTags(ledger, pair, viewpoint));
            if (retold.shown()) {
                shown.add(pair);
            }
        }
        covers("some relation is shown", !shown.isEmpty());
        assertThat(shown).isEqualTo(withTimeline(ledger, viewpoint));
        assertThat(retelling.pairs(null)).containsAll(shown);
        var state = StateId.parse("KAZ");
        assertThat(retelling.pairs(state))
                .containsAll(shown.stream().filter(pair -> has(pair, state)).toList())
                .allMatch(pair -> has(pair, state));
    }

    @Property(tries = 200)
    void each_step_is_what_its_entry_makes_of_the_relation(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint from) {
        var ledger = RandomLedger.of(steps).ledger();
        var viewpoint = within(ledger, from);
        var retelling = retelling(ledger.entries(), viewpoint);
        var told = new Stepping(retelling, pair, viewpoint, new Headway()).steps();
        assertThat(told.earlier()).isZero();
        var byEntry = new TreeMap<Long, List<Difference>>();
        told.steps().forEach(step -> byEntry.put(step.entry(), step.differences()));
        assertThat(told.steps())
                .extracting(ReplayReport.Step::entry)
                .containsExactlyElementsOf(byEntry.keySet());
        for (long position = 1; position <= viewpoint.position(); position++) {
            assertThat(byEntry.getOrDefault(position, List.of()))
                    .as("%s at %d", pair, position)
                    .isEqualTo(
                            Differences.between(
                                    json(byTags(ledger, pair, viewpoint.knowing(position - 1))),
                                    json(byTags(ledger, pair, viewpoint.knowing(position)))));
        }
        covers("some step", !byEntry.isEmpty());
        requireLast(
                told,
                new Stepping(retelling, pair, viewpoint, new Headway(), FEW).steps(),
                List.copyOf(
                        retelling
                                .concerning(retelling.accounts(pair, viewpoint).keySet())
                                .keySet()));
    }

    /** Where there are too many, those that come last are gone through and the others counted. */
    private static void requireLast(Steps all, Steps some, List<Long> concerning) {
        int earlier = Math.max(0, concerning.size() - FEW);
        covers("more entries than are gone through", earlier > 0);
        assertThat(some.earlier()).isEqualTo(earlier);
        var last = concerning.subList(earlier, concerning.size());
        assertThat(some.steps())
                .isEqualTo(
                        all.steps().stream().filter(each -> last.contains(each.entry())).toList());
    }

    /** The control: an entry that is not there is missed, wherever it was. */
    @Property(tries = 50)
    void a_ledger_with_a_hole_is_not_told_again(@ForAll("steps") List<Step> steps) {
        var entries = RandomLedger.of(steps).ledger().entries();
        var viewpoint = Viewpoint.everything(LocalDate.of(2025, 12, 31), entries.size());
        for (var missing : entries) {
            var others = entries.stream().filter(each -> !each.equals(missing)).toList();
            assertThatThrownBy(() -> retelling(others, viewpoint))
                    .isInstanceOf(Broken.class)
                    .hasMessage("the ledger has no entry %d", missing.position());
        }
    }

    @Test
    void the_sum_is_that_of_the_lines_of_a_list() throws NoSuchAlgorithmException {
        var ledger = new MemoryLedger();
        ledger.record(SampleWords.source("first", "P", "2018-02-01"));
        ledger.record(
                Said.on("2018-01-16", visit(1), visit("KAZ", "USA", "\"Ä\" \\ …")).cited("first"));
        var viewpoint = Viewpoint.everything(LocalDate.of(2018, 12, 31), 2);
        var sum = new AnswerSum();
        var lines = new StringBuilder();
        for (var pair : RandomLedger.PAIRS) {
            assertThat(sum.add(pair, null)).isNull();
            var status = byTags(ledger, pair, viewpoint);
            var item = (ObjectNode) json(status);
            item.putArray("pair").add(pair.a().code()).add(pair.b().code());
            assertThat(sum.add(pair, status)).isEqualTo(item);
            lines.append(sorted(item)).append('\n');
        }
        assertThat(lines).contains("\"name\":\"\\\"Ä\\\" \\\\ …\"").startsWith("{\"agreements\":");
        assertThat(sum.sum())
                .isEqualTo(
                        new ReplayReport.Sum(
                                RandomLedger.PAIRS.size(),
                                HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256")
                                                        .digest(
                                                                lines.toString()
                                                                        .getBytes(UTF_8)))));
    }

    /** Members by their names, which are ASCII, and no space: so RFC 8785 has it. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> "\"%s\":%s".formatted(each.getKey(), sorted(each.getValue())))
                    .collect(joining(",", "{", "}"));
        }
        return node.isArray()
                ? node.valueStream().map(ReplayLawTests::sorted).collect(joining(",", "[", "]"))
                : node.toString();
    }

    private static Retelling retelling(List<Entry> entries, Viewpoint viewpoint) {
        return Retelling.of(
                HOUSE,
                Policies.PUBLISHED,
                new EntriesInMemory(entries),
                viewpoint.position(),
                new Headway());
    }

    private static Viewpoint within(MemoryLedger ledger, Viewpoint viewpoint) {
        return viewpoint.knowing(Math.min(viewpoint.position(), ledger.entries().size()));
    }

    private static RelationStatus byTags(MemoryLedger ledger, Pair pair, Viewpoint viewpoint) {
        return ledger.ask(viewpoint.position(), desk -> RELATIONS.status(pair, viewpoint, desk));
    }

    private static List<Pair> withTimeline(MemoryLedger ledger, Viewpoint viewpoint) {
        return everyPair().stream()
                .filter(pair ->
                        !ledger.ask(
                                        viewpoint.position(),
                                        desk -> RELATIONS.timeline(pair, viewpoint, desk))
                                .isEmpty())
                .toList();
    }

    private static void covers(String label, boolean covered) {
        Statistics.label(label)
                .collect(covered)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static JsonNode json(RelationStatus status) {
        return StrictJson.MAPPER.valueToTree(status);
    }

    private static boolean has(Pair pair, StateId state) {
        return pair.a().equals(state) || pair.b().equals(state);
    }

    /** In the order of their codes. */
    private static List<Pair> everyPair() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < STATES.length; i++) {
            for (int j = i + 1; j < STATES.length; j++) {
                pairs.add(new Pair(StateId.parse(STATES[i]), StateId.parse(STATES[j])));
            }
        }
        return pairs;
    }
}
