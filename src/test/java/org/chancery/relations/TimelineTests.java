package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.Standing;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entries of a pair in the order of the world, each with what was done to it. */
class TimelineTests {
    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger = new Story(memory);

    @BeforeEach
    void threePublicationsOfOneVisit() {
        ledger.given(
                source("first", "Report", "2019-10-29"),
                source("second", "Report", "2020-11-19"),
                source("third", "Report", "2021-02-25"));
        ledger.givenImported(
                on("2018-01-16/2018-01-10", visit(1), visit("KAZ", "USA", "N. N.")).cited("first"));
        ledger.given(
                correction(4, Ground.SOURCE_REVISED_ITSELF).when("2018-01-16").cited("second"),
                correction(4, Ground.SOURCE_REVISED_ITSELF)
                        .when("2018-01-15/2018-01-17")
                        .cited("third"));
    }

    @Test
    void a_corrected_entry_shows_its_first_word_its_last_and_the_chain_between() {
        var entry = only(timeline("2026-01-01", null));
        assertThat(entry.said().word().when()).hasToString("2018-01-15/2018-01-17");
        assertThat(first(entry)).isEqualTo(memory.entries().get(3));
        assertThat(acts(entry)).containsExactly("5 counted", "6 counted");
    }

    @Test
    void what_was_not_published_yet_was_not_done_yet() {
        assertThat(timeline("2026-01-01", "2019-10-28")).isEmpty();
        var flagged = only(timeline("2026-01-01", "2019-10-30"));
        assertThat(flagged.said().rule()).isEqualTo("ends-after-it-begins");
        assertThat(flagged.first()).isNull();
        assertThat(acts(flagged)).isEmpty();
        assertThat(acts(only(timeline("2026-01-01", "2020-11-20")))).containsExactly("5 counted");
    }

    @Test
    void what_was_taken_back_is_shown_as_such() {
        ledger.given(
                that(new DisputeEntry(Named.at(4), null, "no trace")).cited("third"),
                that(new RetractEntry(Named.at(7), "a misreading")),
                that(new EndorseEntry(Named.at(4), null)).cited("second"));
        var entry = only(timeline("2026-01-01", null));
        assertThat(acts(entry))
                .containsExactly("5 counted", "6 counted", "7 retracted", "8 counted", "9 counted");
        assertThat(entry.sources())
                .extracting(cited -> cited.source().id())
                .containsExactly("third", "second");
        ledger.given(that(new RetractEntry(Named.at(4), "no such visit")));
        assertThat(only(timeline("2026-01-01", null)).said().standing()).hasToString("retracted");
    }

    @Test
    void our_slip_is_mended_and_what_was_written_first_still_shown() {
        ledger.given(
                on("2016-03-31", visit(2), visit("KAZ", "USA", "N.")).cited("first"),
                correction(
                        7,
                        Ground.OUR_SLIP,
                        Map.of("principals", List.of(Map.of("name", "Nursultan")))));
        var entry = timeline("2026-01-01", "2019-12-31").getFirst();
        assertThat(entry.said().word().what().toString()).contains("Nursultan");
        assertThat(first(entry)).isEqualTo(memory.entries().get(6));
        assertThat(acts(entry)).containsExactly("8 counted");
    }

    @Test
    void they_stand_in_the_order_of_the_world_up_to_the_day_and_the_undated_last() {
        ledger.given(
                undated(visit(2), visit("KAZ", "USA", "N. N.")).cited("first"),
                on("2016-03-31", visit(3), visit("USA", "KAZ", "N. N.")).cited("first"),
                on("2018-02", visit(4), visit("KAZ", "USA", "N. N.")).cited("first"),
                on("2017-01-01", visit(5), visit("KAZ", "IRN", "N. N.")).cited("first"));
        assertThat(positions(timeline("2026-01-01", null))).containsExactly(8L, 4L, 9L, 7L);
        assertThat(positions(timeline("2018-01-15", null))).containsExactly(8L, 4L, 7L);
        assertThat(positions(timeline("2016-03-30", null))).containsExactly(7L);
    }

    @Test
    void a_merged_visit_is_shown_as_such_and_under_the_kept_id_where_it_speaks() {
        ledger.given(
                on("2018-01", visit(2), visit("KAZ", "USA", "N. N.")).cited("third"),
                undated(visit(2), new MergeSubjects(visit(1), "one visit")));
        var both = timeline("2026-01-01", null);
        assertThat(positions(both)).containsExactly(4L, 7L);
        assertThat(both)
                .extracting(entry -> entry.said().standing())
                .containsExactly(Standing.MERGED, Standing.COUNTED);
        assertThat(acts(both.getFirst())).containsExactly("5 counted", "6 counted");

        var speaking = only(timeline("2026-01-01", "2020-11-20"));
        assertThat(speaking.said().standing()).isEqualTo(Standing.COUNTED);
        assertThat(speaking.said().word().subject()).isEqualTo(visit(2));
        assertThat(speaking.said().word().because()).containsExactly(4L, 5L, 8L);
        assertThat(first(speaking)).isEqualTo(memory.entries().get(3));
        assertThat(acts(speaking)).containsExactly("5 counted");
    }

    private List<TimelineEntry> timeline(String asOf, @Nullable String publishedBy) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.parse(asOf),
                        memory.entries().size(),
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All());
        return memory.ask(
                viewpoint.position(),
                desk -> new Relations(HOUSE).timeline(Pair.parse("KAZ-USA"), viewpoint, desk));
    }

    private static TimelineEntry only(List<TimelineEntry> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static Entry first(TimelineEntry entry) {
        return Objects.requireNonNull(entry.first()).entry();
    }

    private static List<String> acts(TimelineEntry entry) {
        return entry.acts().stream()
                .map(heard -> heard.entry().position() + " " + heard.standing())
                .toList();
    }

    private static List<Long> positions(List<TimelineEntry> entries) {
        return entries.stream().map(entry -> entry.said().entry().position()).toList();
    }
}
