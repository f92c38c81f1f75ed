package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.audit.Differences.Difference;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.RelationChanges;
import org.chancery.relations.Relations;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.chancery.web.ChangesController.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs, applied to the answer before, gives the answer after; and says why. */
class ChangesLawTests {
    private static final Relations RELATIONS = new Relations(HOUSE);

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

    @Property(tries = 400)
    void applied_to_the_answer_before_they_give_the_answer_after(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint from,
            @ForAll("viewpoints") Viewpoint to) {
        var ledger = RandomLedger.of(steps).ledger();
        var changes = changes(ledger, pair, from, to);
        Statistics.label("something differs")
                .collect(!changes.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        var answer = status(ledger, pair, from);
        changes.forEach(change -> apply(answer, change));
        assertThat(answer).isEqualTo(status(ledger, pair, to));
        if (!changes.isEmpty()) {
            var some = status(ledger, pair, from);
            changes.stream().skip(1).forEach(change -> apply(some, change));
            assertThat(some).as("control").isNotEqualTo(answer);
        }
        assertThat(changes)
                .isSortedAccordingTo(Comparator.comparing(each -> each.difference().pointer()));
        assertThat(changes)
                .allSatisfy(each ->
                        assertThat(each.because())
                                .isSorted()
                                .doesNotHaveDuplicates()
                                .allMatch(position ->
                                        position <= Math.max(from.position(), to.position())));
    }

    private static void apply(ObjectNode answer, Change change) {
        var difference = change.difference();
        var pointer = JsonPointer.compile(difference.pointer());
        var holder = (ObjectNode) answer.at(pointer.head());
        var name = pointer.last().getMatchingProperty();
        assertThat(holder.get(name)).isEqualTo(difference.before());
        if (difference.after() == null) {
            holder.remove(name);
        } else {
            holder.set(name, difference.after());
        }
    }

    @Property(tries = 100)
    void nothing_differs_from_itself(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint viewpoint) {
        assertThat(changes(RandomLedger.of(steps).ledger(), pair, viewpoint, viewpoint)).isEmpty();
    }

    @Property(tries = 200)
    void the_other_way_round_they_are_the_inverse(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint from,
            @ForAll("viewpoints") Viewpoint to) {
        var ledger = RandomLedger.of(steps).ledger();
        assertThat(changes(ledger, pair, to, from))
                .isEqualTo(
                        changes(ledger, pair, from, to).stream()
                                .map(ChangesLawTests::inverse)
                                .toList());
    }

    private static Change inverse(Change change) {
        var difference = change.difference();
        return new Change(
                new Difference(difference.pointer(), difference.after(), difference.before()),
                change.because());
    }

    @Property(tries = 400)
    void where_only_more_is_known_an_entry_that_was_recorded_in_between_is_named(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint from,
            @ForAll("positions") long position) {
        var ledger = RandomLedger.of(steps).ledger();
        var to = from.knowing(position);
        long least = Math.min(from.position(), position);
        long most = Math.max(from.position(), position);
        var changes = changes(ledger, pair, from, to);
        Statistics.label("something differs")
                .collect(!changes.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        assertThat(changes)
                .allSatisfy(each ->
                        assertThat(each.because())
                                .anyMatch(because -> least < because && because <= most));
    }

    /** The control: what stands behind one of two cells alone is not enough. */
    @Example
    void the_law_breaks_without_the_entries_that_took_something_away() {
        int broken = 0;
        for (int seed = 0; seed < 100; seed++) {
            var ledger = RandomLedger.of(RandomLedger.steps(new Random(seed))).ledger();
            broken += breaks(ledger) ? 1 : 0;
        }
        System.out.println("behind one cell alone broke %d of 100 ledgers".formatted(broken));
        assertThat(broken).as("of 100 ledgers").isGreaterThan(3);
    }

    private static boolean breaks(MemoryLedger ledger) {
        long last = ledger.entries().size();
        for (var pair : RandomLedger.PAIRS) {
            for (long known = 0; known < last; known++) {
                var to = Viewpoint.everything(LocalDate.of(2025, 12, 31), last);
                for (var change : changes(ledger, pair, to.knowing(known), to)) {
                    long least = known;
                    if (change.difference().pointer().endsWith("/because")
                            && behindOne(change.difference()).stream()
                                    .noneMatch(position -> position > least)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Set<Long> behindOne(Difference difference) {
        var before = positions(difference.before());
        var after = positions(difference.after());
        var both = new HashSet<>(before);
        both.retainAll(after);
        before.addAll(after);
        before.removeAll(both);
        return before;
    }

    private static Set<Long> positions(@Nullable JsonNode because) {
        var positions = new HashSet<Long>();
        if (because != null) {
            because.forEach(each -> positions.add(each.longValue()));
        }
        return positions;
    }

    @Provide
    Arbitrary<Long> positions() {
        return Arbitraries.longs().between(0, 25);
    }

    /**
     * The day moves what is said of a visit and no entry; whatever else differs has its entries.
     */
    @Property(tries = 200)
    void on_one_day_every_difference_has_its_entries(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint from,
            @ForAll("viewpoints") Viewpoint other) {
        var to = new Viewpoint(from.asOf(), other.position(), other.publishedBy(), other.sources());
        assertThat(changes(RandomLedger.of(steps).ledger(), pair, from, to))
                .allSatisfy(each -> assertThat(each.because()).isNotEmpty());
    }

    private static List<Change> changes(
            MemoryLedger ledger, Pair pair, Viewpoint from, Viewpoint to) {
        return Reasons.of(compare(ledger, pair, from, to), StrictJson.MAPPER);
    }

    private static RelationChanges compare(
            MemoryLedger ledger, Pair pair, Viewpoint from, Viewpoint to) {
        return ledger.ask(
                Math.max(from.position(), to.position()),
                desk -> RELATIONS.changes(pair, from, to, desk));
    }

    private static ObjectNode status(MemoryLedger ledger, Pair pair, Viewpoint viewpoint) {
        JsonNode status =
                StrictJson.MAPPER.valueToTree(
                        ledger.ask(
                                viewpoint.position(),
                                desk -> RELATIONS.status(pair, viewpoint, desk)));
        return (ObjectNode) status;
    }
}
