package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.MergerCommand.SplitSubject;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One visit that two sources reported, recorded as three: what is told of it, and by whom. */
class MergerTests {
    private static final Subject KEPT = visit(1);
    private static final Subject LOSER = visit(2);
    private static final Subject SECOND_LOSER = visit(3);

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger = new Story(memory);

    @BeforeEach
    void oneVisitRecordedThrice() {
        ledger.given(
                source("akorda", "Akorda", "2018-01-18"),
                source("hsg", "HSG", "2019-10-29"),
                on("2018-01-16", KEPT, visit("KAZ", "USA", "N. N.")).cited("hsg"),
                on("2018-01", LOSER, visit("KAZ", "USA", "N. N.")).cited("akorda"),
                on("2018", SECOND_LOSER, visit("KAZ", "USA", "N. N.")).cited("akorda"));
    }

    @Test
    void while_the_kept_one_counts_the_loser_has_no_history_and_tells_that_it_is_the_same() {
        ledger.given(merged(LOSER));
        assertThat(told(KEPT, null)).containsExactly("2018-01-16 [3]");
        assertThat(told(LOSER, null)).isEmpty();
        assertThat(HOUSE.facts(reading(LOSER, null)))
                .containsExactly(
                        new Merged(LOSER, StateId.parse("KAZ"), KEPT, List.of(6L)),
                        new Merged(LOSER, StateId.parse("USA"), KEPT, List.of(6L)));
        assertThat(standings(LOSER)).containsExactly(Standing.MERGED);
        assertThat(reading(LOSER, null).mergedInto()).isEqualTo(KEPT);
        assertThat(reading(KEPT, null).mergedInto()).isNull();
    }

    /** Else it would be about pairs under whose tags neither of the two lies. */
    @Test
    void what_is_said_of_the_kept_one_alone_is_about_no_states_of_the_loser_that_speaks() {
        var home = visit(4);
        ledger.givenImported(on("2018-01-16", home, visit("IRN", "IRN", "N. N.")).cited("hsg"))
                .given(merged(home, LOSER));
        var reading = reading(home, null);
        var about = reading.about();
        assertThat(reading.own())
                .extracting(said -> said.standing() + " " + about.apply(said).together().size())
                .containsExactlyInAnyOrder(Standing.COUNTED + " 2", Standing.FLAGGED + " 1");
    }

    @Test
    void where_the_kept_one_is_not_heard_the_first_loser_that_is_speaks_under_its_id() {
        ledger.given(merged(LOSER), merged(SECOND_LOSER));
        assertThat(told(KEPT, "2018-12-31")).containsExactly("2018-01 [4, 6]");
        assertThat(HOUSE.facts(reading(KEPT, "2018-12-31")))
                .extracting(fact -> ((StopMade) fact).subject())
                .containsExactly(KEPT);
        assertThat(reading(LOSER, "2018-12-31").own()).isEmpty();
        assertThat(told(SECOND_LOSER, "2018-12-31")).isEmpty();
        assertThat(reading(SECOND_LOSER, "2018-12-31").own())
                .extracting(org.chancery.ledger.Said::standing)
                .containsExactly(Standing.MERGED);
        ledger.given(correction(4, entry -> new RetractEntry(entry, null)));
        assertThat(told(KEPT, "2018-12-31")).containsExactly("2018 [5, 7]");
        assertThat(told(KEPT, "2017-12-31")).isEmpty();
    }

    @Test
    void a_kept_one_that_was_taken_back_is_told_by_its_loser() {
        ledger.given(merged(LOSER), correction(3, entry -> new RetractEntry(entry, "no trace")));
        assertThat(told(KEPT, null)).containsExactly("2018-01 [4, 6]");
        assertThat(standings(KEPT)).containsExactly(Standing.RETRACTED, Standing.COUNTED);
    }

    @Test
    void who_was_merged_first_anew_is_the_last_to_speak() {
        ledger.given(merged(LOSER), merged(SECOND_LOSER), split(LOSER), merged(LOSER));
        assertThat(told(KEPT, "2018-12-31")).containsExactly("2018 [5, 7]");
    }

    @Test
    void before_the_merge_and_after_the_split_there_are_two() {
        var before = List.of(reading(KEPT, null).own(), reading(LOSER, null).own());
        ledger.given(merged(LOSER));
        assertThat(List.of(readingAt(5, KEPT).own(), readingAt(5, LOSER).own())).isEqualTo(before);
        assertThat(readingAt(5, LOSER).mergedInto()).isNull();
        ledger.given(split(LOSER));
        assertThat(told(LOSER, null)).containsExactly("2018-01 [4]");
        assertThat(told(KEPT, "2018-12-31")).isEmpty();
        assertThat(reading(LOSER, null).mergedInto()).isNull();
    }

    /** Else the tables would tell of the merge what nobody knew then, if they are made anew. */
    @Test
    void a_state_that_is_brought_to_the_loser_later_was_not_named_at_the_merge() {
        ledger.given(merged(LOSER), split(LOSER));
        ledger.given(on("2018-01-16", visit(4), visit("FRA", "USA", "N. N.")).cited("hsg"));
        ledger.given(
                correction(4, entry -> new RetractEntry(entry, "no trace")),
                correction(8, Ground.BETTER_SOURCE).about(LOSER).cited("akorda"));
        assertThat(HOUSE.facts(readingAt(6, LOSER)))
                .extracting(fact -> ((Merged) fact).state())
                .containsExactly(StateId.parse("KAZ"), StateId.parse("USA"));
    }

    @Test
    void what_does_not_count_stands_as_it_stood() {
        ledger.givenImported(
                on("2018-01-17/2018-01-16", visit(4), visit("KAZ", "USA", "N. N.")).cited("hsg"));
        ledger.given(
                correction(4, entry -> new RetractEntry(entry, null)), merged(visit(4), LOSER));
        assertThat(standings(LOSER)).containsExactly(Standing.RETRACTED);
        ledger.given(split(visit(4), LOSER), merged(visit(4)));
        assertThat(standings(visit(4))).containsExactly(Standing.FLAGGED);
        assertThat(reading(visit(4), "2018-12-31").own())
                .extracting(org.chancery.ledger.Said::standing)
                .containsExactly(Standing.HIDDEN);
    }

    @Test
    void what_only_the_loser_knew_is_moved_to_the_kept_one() {
        ledger.given(merged(LOSER), correction(3, entry -> new RetractEntry(entry, null)));
        ledger.given(correction(4, Ground.BETTER_SOURCE).about(KEPT).cited("akorda"));
        assertThat(told(KEPT, null)).containsExactly("2018-01 [4, 8]");
        assertThat(reading(LOSER, null).own()).isEmpty();
        ledger.given(split(LOSER));
        assertThat(told(KEPT, null)).containsExactly("2018-01 [4, 8]");
    }

    @Test
    void of_the_loser_nothing_new_is_said_and_what_was_said_is_corrected_as_ever() {
        ledger.given(merged(LOSER));
        ledger.when(on("2018-01-15", LOSER, visit("KAZ", "USA", "Another")).cited("hsg"))
                .thenRefused("merged-into", 6L);
        ledger.whenImported(on("2018-01-15", LOSER, visit("KAZ", "USA", "Another")).cited("hsg"))
                .thenRefused("merged-into", 6L);
        ledger.when(correction(5, Ground.BETTER_SOURCE).about(LOSER).cited("hsg"))
                .thenRefused("merged-into", 6L);
        ledger.given(
                correction(4, Ground.BETTER_SOURCE).when("2018-01-17").cited("hsg"),
                correction(4, entry -> new EndorseEntry(entry, null)).cited("hsg"),
                correction(4, entry -> new DisputeEntry(entry, null, "x")).cited("akorda"));
        assertThat(standings(LOSER)).containsExactly(Standing.MERGED);
        ledger.given(split(LOSER));
        assertThat(told(LOSER, null)).containsExactly("2018-01-17 [4, 7, 8]");
        assertThat(standings(LOSER)).containsExactly(Standing.DISPUTED);
    }

    @Test
    void a_merge_topples_nothing() {
        ledger.given(merged(LOSER));
        ledger.when(correction(3, Ground.BETTER_SOURCE).when("2018-01-15").cited("akorda"))
                .thenRecorded();
        ledger.when(on("2018-02-01", KEPT, visit("KAZ", "USA", "Another")).cited("hsg"))
                .thenRefused("recorded-once");
    }

    @Test
    void who_is_merged_is_not_merged_again_and_nobody_is_merged_into_him() {
        ledger.given(merged(LOSER));
        ledger.when(merged(SECOND_LOSER, LOSER)).thenRefused("merged-into", 6L);
        ledger.when(merged(LOSER)).thenRefused("merged-into", 6L);
        ledger.when(merged(LOSER, SECOND_LOSER)).thenRefused("merged-into", 6L);
        ledger.when(merged(LOSER, KEPT)).thenRefused("merged-into", 6L);
        ledger.when(merged(SECOND_LOSER, KEPT)).thenRefused("no-chains", 6L);
        ledger.when(split(SECOND_LOSER, LOSER)).thenRefused("is-merged");
        ledger.when(split(LOSER, KEPT)).thenRefused("is-merged");
    }

    @Test
    void visits_are_merged_with_visits_and_sources_with_nothing() {
        var source = Subject.parse("source/akorda");
        ledger.when(merged(KEPT, source)).thenRefused("keeps-its-kind");
        ledger.when(merged(source, KEPT)).thenRefused("keeps-its-kind");
        ledger.when(merged(Subject.parse("source/hsg"), source)).thenRefused("source-stays");
    }

    @Test
    void nothing_unknown_is_merged() {
        for (var unknown : List.of(merged(visit(9)), merged(visit(9), KEPT))) {
            assertThatThrownBy(() -> memory.record(unknown))
                    .isInstanceOf(Unknown.class)
                    .hasMessage("nothing is recorded about " + visit(9));
        }
        ledger.when(split(visit(9))).thenRefused("is-merged");
    }

    @Test
    void a_merge_is_split_and_neither_taken_back_nor_endorsed() {
        ledger.given(merged(LOSER));
        ledger.when(correction(6, entry -> new RetractEntry(entry, null)))
                .thenRefused("split-instead");
        ledger.when(correction(6, entry -> new EndorseEntry(entry, null)).cited("hsg"))
                .thenRefused("split-instead");
        ledger.when(correction(6, Ground.OUR_SLIP).about(SECOND_LOSER))
                .thenRefused("split-instead");
    }

    @Test
    void both_dossiers_hear_of_it() {
        ledger.given(merged(LOSER));
        assertThat(memory.last().tags())
                .containsExactly("kind:visit", "subject:" + KEPT, "subject:" + LOSER);
    }

    private static Said merged(Subject loser) {
        return merged(KEPT, loser);
    }

    private static Said merged(Subject kept, Subject loser) {
        return undated(kept, new MergeSubjects(loser, null));
    }

    private static Said split(Subject loser) {
        return split(KEPT, loser);
    }

    private static Said split(Subject kept, Subject loser) {
        return undated(kept, new SplitSubject(loser, "two after all"));
    }

    private List<String> told(Subject subject, @Nullable String publishedBy) {
        return reading(subject, publishedBy).history().stream()
                .map(word -> word.when() + " " + word.because())
                .toList();
    }

    private List<Standing> standings(Subject subject) {
        return reading(subject, null).own().stream()
                .map(org.chancery.ledger.Said::standing)
                .toList();
    }

    private Reading reading(Subject subject, @Nullable String publishedBy) {
        return readingFrom(
                new Viewpoint(
                        LocalDate.MAX,
                        Long.MAX_VALUE,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All()),
                subject);
    }

    private Reading readingAt(long position, Subject subject) {
        return readingFrom(Viewpoint.everything(LocalDate.MAX, position), subject);
    }

    private Reading readingFrom(Viewpoint viewpoint, Subject subject) {
        return memory.ask(Long.MAX_VALUE, desk -> desk.read(subject, viewpoint));
    }
}
