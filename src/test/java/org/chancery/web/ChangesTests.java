package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Relations;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which entries make a difference: KAZ to USA, two visits, and what is done to them. */
class ChangesTests {
    private static final String LAST = "/contact/lastVisit/KAZ>USA/value/visit";
    private static final String LAST_AS_A_WHOLE = "/contact/lastVisit/KAZ>USA/value";
    private static final String COUNT = "/contact/counts/KAZ>USA/value/months12";
    private static final String DISPUTED = "/evidence/disputed";
    private static final String ENTRIES = "/evidence/entries";
    private static final String NEWEST = "/evidence/newestPublished";
    private static final String SOURCES = "/evidence/sources";
    private static final String HIDDEN = "/evidence/hidden";

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger = new Story(memory);

    @BeforeEach
    void twoVisits() {
        ledger.given(
                source("first", "Report", "2018-02-01"),
                source("second", "Akorda", "2018-06-01"),
                on("2018-01-15/2018-01-17", visit(1), visit("KAZ", "USA", "N. N.")).cited("first"),
                on("2018-03-02", visit(2), visit("KAZ", "USA", "N. N.")).cited("first"));
    }

    @Test
    void a_new_visit_takes_the_place_of_the_one_before() {
        assertThat(because(known(3), known(4))).containsEntry(LAST, List.of(3L, 4L));
        assertThat(because(known(2), known(3))).containsEntry(LAST_AS_A_WHOLE, List.of(3L));
        assertThat(because(known(3), known(4))).containsEntry(COUNT, List.of(4L));
    }

    @Test
    void what_was_taken_back_is_answered_for_by_the_entry_that_took_it_back() {
        ledger.given(that(new RetractEntry(Named.at(4), "no such visit")));
        assertThat(because(known(4), known(5)))
                .containsEntry(LAST, List.of(3L, 4L, 5L))
                .containsEntry(COUNT, List.of(4L, 5L))
                .containsEntry(ENTRIES, List.of(4L, 5L));
        ledger.given(that(new RetractEntry(Named.at(5), "there was one")));
        assertThat(because(known(5), known(6)))
                .containsEntry(LAST, List.of(3L, 4L, 6L))
                .containsEntry(COUNT, List.of(4L, 6L));
        assertThat(because(known(4), known(6))).as("and cancelled").isEmpty();
    }

    @Test
    void what_was_corrected_is_answered_for_by_the_correction() {
        ledger.given(
                correction(4, Ground.SOURCE_REVISED_ITSELF).when("2018-03-03").cited("second"),
                correction(4, Ground.SOURCE_REVISED_ITSELF).when("2018-03-04").cited("second"));
        assertThat(because(known(4), known(5)))
                .containsEntry("/contact/lastVisit/KAZ>USA/value/from", List.of(5L));
        assertThat(because(known(5), known(6)))
                .containsEntry("/contact/lastVisit/KAZ>USA/value/from", List.of(6L));
        assertThat(because(known(4), known(6)))
                .containsEntry("/contact/lastVisit/KAZ>USA/value/from", List.of(5L, 6L));
        assertThat(because(published("2018-05-01"), published("2018-07-01")))
                .containsEntry("/contact/lastVisit/KAZ>USA/value/from", List.of(5L, 6L));
    }

    @Test
    void what_was_moved_to_another_pair_is_answered_for_by_the_move() {
        ledger.given(
                correction(
                                4,
                                Ground.SOURCE_REVISED_ITSELF,
                                Map.of("stops", List.of(Map.of("host", "FRA"))))
                        .cited("second"));
        assertThat(because(known(4), known(5)))
                .containsEntry(LAST, List.of(3L, 4L, 5L))
                .containsEntry(COUNT, List.of(4L, 5L));
    }

    @Test
    void a_dispute_and_an_endorsement_are_told_where_they_show() {
        ledger.given(that(new DisputeEntry(Named.at(3), null, "no trace")).cited("second"));
        assertThat(because(known(4), known(5)))
                .containsOnlyKeys(DISPUTED)
                .containsEntry(DISPUTED, List.of(3L, 5L));
        ledger.given(that(new EndorseEntry(Named.at(4), null)).cited("second"));
        assertThat(because(known(5), known(6)))
                .containsEntry("/contact/lastVisit/KAZ>USA/because", List.of(6L))
                .containsEntry(SOURCES, List.of(6L))
                .doesNotContainKeys(DISPUTED, COUNT);
    }

    @Test
    void a_source_that_was_corrected_is_named_where_it_changed_what_is_heard() {
        ledger.given(
                correction(1, Ground.OUR_SLIP, Map.of("publishedAt", "2018-04-01")),
                correction(1, Ground.OUR_SLIP, Map.of("title", "Another")));
        assertThat(because(known(4), known(5))).containsOnlyKeys(NEWEST);
        assertThat(because(known(4), known(5))).containsEntry(NEWEST, List.of(3L, 4L, 5L));
        var before = new Viewpoint(day("2018-04-01"), 4, by("2018-03-01"), new SourceFilter.All());
        assertThat(because(before, before.knowing(5)))
                .containsEntry(LAST_AS_A_WHOLE, List.of(4L, 5L))
                .containsEntry(HIDDEN, List.of(3L, 4L, 5L));
    }

    @Test
    void what_the_day_alone_changes_has_no_entry() {
        var there = Viewpoint.everything(day("2018-01-16"), 4);
        var done = Viewpoint.everything(day("2018-01-18"), 4);
        assertThat(because(there, done))
                .containsEntry("/contact/lastVisit/KAZ>USA/value/stage", List.of())
                .containsEntry("/contact/underWay", List.of(3L));
        assertThat(because(done, Viewpoint.everything(day("2018-03-02"), 4)))
                .containsEntry(LAST, List.of(3L, 4L));
    }

    private Viewpoint known(long position) {
        return Viewpoint.everything(day("2018-04-01"), position);
    }

    private Viewpoint published(String by) {
        return new Viewpoint(
                day("2018-04-01"), memory.entries().size(), by(by), new SourceFilter.All());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Moment by(String text) {
        return Moment.parse(text);
    }

    private Map<String, List<Long>> because(Viewpoint from, Viewpoint to) {
        var changes =
                memory.ask(
                        Math.max(from.position(), to.position()),
                        desk ->
                                new Relations(HOUSE)
                                        .changes(Pair.parse("KAZ-USA"), from, to, desk));
        return Reasons.of(changes, StrictJson.MAPPER).stream()
                .collect(
                        Collectors.toMap(
                                change -> change.difference().pointer(),
                                ChangesController.Change::because));
    }
}
