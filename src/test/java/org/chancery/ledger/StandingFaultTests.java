package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.kernel.Refused;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.chancery.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What counts and breaks a rule is found. Here that is what would have been flagged, and is taken
 * for counted: as if the rules had not been there when it was recorded.
 */
class StandingFaultTests {
    private static final Said VISITED =
            on("2018-01-15", visit(1), visit("KAZ", "USA", "N. N.")).cited("akorda");

    private MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void aSourceAndAVisit() {
        ledger = new MemoryLedger();
        ledger.record(source("akorda", "Akorda", "2018-01-18"));
        ledger.record(VISITED);
    }

    @Test
    void what_obeys_the_rules_or_is_flagged_is_no_fault() {
        ledger.record(VISITED.by(Strictness.FLAG));
        assertThat(ledger.last().draft().verdict().rule()).isEqualTo("recorded-once");
        assertThat(faults(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void what_counts_and_breaks_a_rule_is_told_with_the_rule_and_its_reasons() {
        counted(VISITED);
        var fault = only(faults(Long.MAX_VALUE));
        assertThat(fault.said().entry().position()).isEqualTo(3);
        assertThat(fault.said().standing()).isEqualTo(Standing.COUNTED);
        assertThat(fault.refusal().rule().id()).isEqualTo("recorded-once");
        assertThat(fault.because()).containsExactly(3L);
        assertThat(faults(2)).as("not yet").isEmpty();
    }

    @Test
    void it_is_told_as_disputed_and_no_longer_once_it_is_mended() {
        counted(VISITED);
        ledger.record(correction(3, entry -> new DisputeEntry(entry, null, null)).cited("akorda"));
        assertThat(only(faults(Long.MAX_VALUE)).said().standing()).isEqualTo(Standing.DISPUTED);
        ledger.record(correction(2, entry -> new RetractEntry(entry, "another was meant")));
        assertThat(faults(Long.MAX_VALUE)).isEmpty();
        assertThat(faults(4)).as("as it was known then").hasSize(1);
    }

    @Test
    void what_was_moved_is_judged_where_it_stands_now() {
        ledger.record(VISITED.about(visit(2)));
        counted(correction(3, Ground.OUR_SLIP).about(visit(1)));
        var fault = only(faults(Long.MAX_VALUE));
        assertThat(fault.said().entry().position()).isEqualTo(3);
        assertThat(fault.said().word().subject()).isEqualTo(visit(1));
        assertThat(fault.because()).containsExactly(3L, 4L);
    }

    @Test
    void what_is_merged_into_another_does_not_count() {
        counted(VISITED);
        ledger.record(VISITED.about(visit(2)));
        ledger.record(undated(visit(2), new MergeSubjects(visit(1), null)));
        assertThat(faults(Long.MAX_VALUE)).isEmpty();
        ledger.record(correction(4, entry -> new RetractEntry(entry, "it never was")));
        var fault = only(faults(Long.MAX_VALUE));
        assertThat(fault.said().entry().position()).isEqualTo(3);
        assertThat(fault.said().word().subject()).as("it speaks for the kept").isEqualTo(visit(2));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomLedger.steps();
    }

    @Property(tries = 100)
    void a_ledger_that_was_judged_has_none(@ForAll("steps") List<Step> steps) {
        ledger = RandomLedger.of(steps).ledger();
        assertThat(faults(Long.MAX_VALUE)).isEmpty();
    }

    /** However few entries are looked at at a time, each fault is found once, in their order. */
    @Property(tries = 100)
    void they_are_found_a_few_entries_at_a_time(@ForAll("steps") List<Step> steps) {
        var random = new RandomLedger();
        ledger = random.ledger();
        for (var step : steps) {
            countedUnlessRefused(random.said(step));
        }
        var all = faults(Long.MAX_VALUE);
        Statistics.label("some")
                .collect(!all.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        assertThat(all)
                .extracting(fault -> fault.said().entry().position())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(all).allMatch(fault -> fault.said().standing().counts());
        for (int some : List.of(1, 3)) {
            assertThat(
                            ledger.entries().stream()
                                    .gather(Gatherers.windowFixed(some))
                                    .flatMap(few -> faults(few, Long.MAX_VALUE).stream())
                                    .map(StandingFaultTests::text))
                    .isEqualTo(all.stream().map(StandingFaultTests::text).toList());
        }
    }

    private static String text(StandingFault fault) {
        return "%s %s %s".formatted(fault.said(), fault.refusal().rule(), fault.because());
    }

    /** Some rules on how a thing is said hold for imports too. */
    private void countedUnlessRefused(Said said) {
        try {
            counted(said);
        } catch (Refused refused) {
            assertThat(refused.rule()).isInstanceOf(LedgerRule.class);
        }
    }

    /** Records what may break a rule, and has it count. */
    private void counted(Said said) {
        var made =
                ledger.ask(
                        Long.MAX_VALUE,
                        desk ->
                                Recording.record(
                                        HOUSE,
                                        desk,
                                        said.by(Strictness.FLAG),
                                        new OneMaking(1_000_000L + ledger.entries().size())));
        made.forEach(draft ->
                ledger.copy(new Entry(1, Instant.EPOCH, draft.judged(Verdict.counted(1)))));
    }

    private List<StandingFault> faults(long known) {
        return faults(ledger.entries(), known);
    }

    private List<StandingFault> faults(List<Entry> entries, long known) {
        var some = new ArrayList<>(entries);
        some.removeIf(entry -> entry.position() > known);
        return ledger.ask(known, desk -> StandingFault.of(some, HOUSE, desk));
    }

    private static StandingFault only(List<StandingFault> faults) {
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
