package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visit 2899 and what can be said about it afterwards. */
class CorrectionTests {
    private static final Subject V2899 = visit(2899);
    private static final Subject ELSEWHERE = visit(1);
    private static final List<@Nullable String> EVERY_P =
            Arrays.asList("2019-10-29", "2019-10-30", "2020-11-20", "2021-03-01", null);

    private final MemoryLedger memory = new MemoryLedger();
    private final Story ledger = new Story(memory);

    @BeforeEach
    void threePublicationsOfOneVisit() {
        ledger.given(
                source("hsg-2019", "HSG", "2019-10-29"),
                source("hsg-2020", "HSG", "2020-11-19"),
                source("hsg-2021", "HSG", "2021-02-25"),
                source("akorda", "Akorda", "2018-01-18", "A1"));
        ledger.givenImported(
                on("2018-01-16/2018-01-10", V2899, visit("KAZ", "USA", "Nursultan Nazarbaev"))
                        .cited("hsg-2019"),
                revised(5, "2018-01-16").cited("hsg-2020"),
                revised(5, "2018-01-15/2018-01-17").cited("hsg-2021"));
    }

    @Test
    void an_import_that_contradicts_a_rule_is_flagged_and_its_corrections_count() {
        assertThat(whenAt("2019-10-30")).isEqualTo("flagged ends-after-it-begins");
        assertThat(whenAt("2020-11-20")).isEqualTo("counted 2018-01-16");
        assertThat(whenAt("2021-03-01")).isEqualTo("counted 2018-01-15/2018-01-17");
        assertThat(whenAt("2019-10-28")).isEqualTo("hidden");
        assertThat(saidAt(null).word().because()).containsExactly(5L, 6L, 7L);
    }

    @Test
    void a_person_is_refused_what_an_import_is_flagged_for() {
        ledger.when(
                        on("2018-01-16/2018-01-10", ELSEWHERE, visit("KAZ", "USA", "Somebody"))
                                .cited("akorda"))
                .thenRefused("ends-after-it-begins");
        assertThat(memory.entries()).hasSize(7);
    }

    @Test
    void our_slip_is_mended_at_every_viewpoint_and_changes_nothing_else() {
        var before = EVERY_P.stream().map(this::whenAt).toList();
        var name = principal("Nursultan Nazarbayev");
        ledger.when(slip(5, name)).thenFlagged("ends-after-it-begins");
        ledger.given(slip(6, name), slip(7, name));
        assertThat(EVERY_P.stream().map(this::whenAt).toList()).isEqualTo(before);
        assertThat(EVERY_P.stream().map(at -> saidAt(at).word().said().what().toString()))
                .allMatch(said -> said.contains("Nursultan Nazarbayev"));
    }

    @Test
    void a_slip_in_a_flagged_word_leaves_it_flagged_or_mends_it_and_breaks_no_other_rule() {
        ledger.when(slip(5, null).when("2018-01-16/2018-01-11"))
                .thenFlagged("ends-after-it-begins");
        assertThat(whenAt("2019-10-30")).isEqualTo("flagged ends-after-it-begins");
        ledger.given(on("2018-01-16", ELSEWHERE, visit("KAZ", "USA", "Another")).cited("akorda"));
        ledger.when(slip(5, null).when("2018-01-16").about(ELSEWHERE)).thenRefused("recorded-once");
        ledger.given(slip(5, null).when("2018-01-16/2018-01-18"));
        assertThat(whenAt("2019-10-30")).isEqualTo("counted 2018-01-16/2018-01-18");
        assertThat(whenAt("2020-11-20")).isEqualTo("counted 2018-01-16");
    }

    @Test
    void a_flagged_slip_leaves_what_an_earlier_one_mended() {
        ledger.given(slip(5, null).when("2018-01-16/2018-01-18"));
        memory.record(slip(5, null).when("2018-01-16/2018-01-09").by(Strictness.FLAG));
        assertThat(memory.entries().getLast().flagged()).isTrue();
        assertThat(whenAt("2019-10-30")).isEqualTo("counted 2018-01-16/2018-01-18");
    }

    @Test
    void a_slip_in_an_older_word_is_judged_as_if_it_were_the_last() {
        ledger.when(slip(6, null).when("2018-01-16/2018-01-11"))
                .thenRefused("ends-after-it-begins");
    }

    @Test
    void a_slip_in_one_word_leaves_the_others_as_they_were() {
        ledger.given(
                that(
                        new CorrectEntry(
                                Named.at(5),
                                Named.at(6),
                                Ground.OUR_SLIP,
                                principal("Nursultan Nazarbayev"))));
        assertThat(saidAt("2020-11-20").word().said().what().toString()).contains("Nazarbayev");
        assertThat(saidAt("2021-03-01").word().said().what().toString()).contains("Nazarbaev");
    }

    @Test
    void an_endorsement_of_the_older_word_does_not_count_for_the_newer() {
        ledger.given(that(new EndorseEntry(Named.at(5), Named.at(6))).cited("akorda"));
        assertThat(whenAt("2018-12-31")).isEqualTo("counted 2018-01-16");
        assertThat(whenAt("2021-03-01")).isEqualTo("counted 2018-01-15/2018-01-17");
    }

    @Test
    void an_entry_moved_to_another_subject_and_back_speaks_where_it_last_was_put() {
        ledger.given(moved(ELSEWHERE).cited("akorda"));
        assertThat(counted(V2899)).isEmpty();
        assertThat(counted(ELSEWHERE)).hasSize(1);
        ledger.given(moved(V2899).cited("akorda"));
        assertThat(counted(V2899)).hasSize(1);
        assertThat(counted(ELSEWHERE)).isEmpty();
        ledger.given(that(new RetractEntry(Named.at(9), "it was elsewhere after all")));
        assertThat(counted(V2899)).isEmpty();
        assertThat(counted(ELSEWHERE)).hasSize(1);
    }

    @Test
    void an_entry_is_judged_where_it_is_moved_to() {
        ledger.givenImported(
                on("2018-03-02/2018-03-01", visit(7), visit("KAZ", "USA", "Somebody"))
                        .cited("akorda"));
        ledger.when(correction(8, Ground.BETTER_SOURCE).about(ELSEWHERE).cited("akorda"))
                .thenRefused("ends-after-it-begins");
        ledger.given(
                on("2018-03-02", ELSEWHERE, visit("KAZ", "USA", "Somebody else")).cited("akorda"));
        ledger.when(moved(ELSEWHERE).cited("akorda")).thenRefused("recorded-once");
    }

    @Test
    void a_retracted_correction_never_was() {
        var before = saidAt(null).word().because();
        ledger.given(
                correction(5, Ground.BETTER_SOURCE).when("2018-01-14/2018-01-17").cited("akorda"));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-14/2018-01-17");
        ledger.given(that(new RetractEntry(Named.at(8), null)));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        assertThat(saidAt(null).word().because()).isEqualTo(before);
    }

    @Test
    void what_was_taken_back_can_be_neither_corrected_nor_endorsed() {
        ledger.given(that(new RetractEntry(Named.at(5), "no such visit")));
        assertThat(whenAt(null)).isEqualTo("retracted");
        ledger.when(revised(5, "2018-01-14").cited("akorda")).thenRefused("stands");
        ledger.when(that(new EndorseEntry(Named.at(5), null)).cited("akorda"))
                .thenRefused("stands");
        ledger.when(that(new RetractEntry(Named.at(5), null))).thenRefused("stands");
    }

    @Test
    void a_correction_is_not_itself_corrected() {
        ledger.when(revised(7, "2018-01-14").cited("akorda"))
                .thenRefused("correct-the-entry-itself");
    }

    @Test
    void a_correction_changes_something_and_cites_a_source() {
        ledger.when(revised(5, "2018-01-15/2018-01-17").cited("akorda"))
                .thenRefused("changes-something");
        ledger.when(revised(5, "2018-01-14")).thenRefused("cites-a-source");
        ledger.when(revised(5, "2018-01-14").cited("nobody")).thenRefused("source-is-registered");
    }

    @Test
    void a_renumbering_names_the_new_alias() {
        ledger.when(that(new ReidentifyEntry(Named.at(5), null)).cited("hsg-2021"))
                .thenRefused("names-an-alias");
        ledger.given(
                that(new ReidentifyEntry(Named.at(5), null))
                        .cited("hsg-2021", new Alias("hsg-visits", "3000")));
        assertThat(memory.last().tags()).contains("alias:hsg-visits/3000");
        assertThat(saidAt(null).endorsed()).hasSize(1);
    }

    @Test
    void a_disputed_word_counts_and_says_so() {
        ledger.given(that(new DisputeEntry(Named.at(5), null, "no trace")).cited("akorda"));
        assertThat(whenAt(null)).isEqualTo("disputed 2018-01-15/2018-01-17");
        assertThat(whenAt("2021-03-01")).isEqualTo("disputed 2018-01-15/2018-01-17");
        assertThat(saidAt(null).disputes()).containsExactly(8L);
    }

    @Test
    void a_correction_of_a_flagged_word_may_be_flagged_again_and_then_changes_nothing() {
        ledger.whenImported(revised(5, "2018-01-17/2018-01-11").cited("akorda"))
                .thenFlagged("ends-after-it-begins");
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
    }

    @Test
    void a_flagged_correction_is_mended_or_taken_back_like_any_other() {
        ledger.givenImported(revised(5, "2018-01-17/2018-01-11").cited("akorda"));
        ledger.given(slip(8, null).when("2018-01-11/2018-01-17"));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-11/2018-01-17");
        assertThat(whenAt("2018-01-18")).isEqualTo("counted 2018-01-11/2018-01-17");
        ledger.given(that(new RetractEntry(Named.at(8), null)));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        ledger.when(that(new RetractEntry(Named.at(8), null))).thenRefused("stands");
    }

    @Test
    void whatever_was_taken_back_is_not_taken_back_again() {
        ledger.given(
                that(new DisputeEntry(Named.at(5), null, "no trace")).cited("akorda"),
                that(new RetractEntry(Named.at(8), "a misreading")));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        ledger.when(that(new RetractEntry(Named.at(8), "again"))).thenRefused("stands");
        ledger.given(that(new RetractEntry(Named.at(9), "no misreading")));
        assertThat(whenAt(null)).isEqualTo("disputed 2018-01-15/2018-01-17");
    }

    private static Said slip(long word, @Nullable Map<String, Object> change) {
        return that(new CorrectEntry(Named.at(5), Named.at(word), Ground.OUR_SLIP, change));
    }

    private static Said revised(long entry, String when) {
        return correction(entry, Ground.SOURCE_REVISED_ITSELF).when(when);
    }

    private static Said moved(Subject to) {
        return correction(5, Ground.BETTER_SOURCE).about(to);
    }

    private static Map<String, Object> principal(String name) {
        return Map.of("principals", List.of(Map.of("name", name, "office", "President")));
    }

    private List<Word<Event>> counted(Subject subject) {
        return memory.ask(
                Long.MAX_VALUE,
                desk ->
                        desk.read(subject, Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE))
                                .history());
    }

    private String whenAt(@Nullable String publishedBy) {
        var said = saidAt(publishedBy);
        return switch (said.standing()) {
            case FLAGGED -> "flagged " + said.rule();
            case COUNTED, DISPUTED -> said.standing() + " " + said.word().when();
            case HIDDEN, MERGED, RETRACTED, PROPOSED -> said.standing().toString();
        };
    }

    private org.chancery.ledger.Said saidAt(@Nullable String publishedBy) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.MAX,
                        Long.MAX_VALUE,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All());
        return memory.ask(Long.MAX_VALUE, desk -> desk.read(V2899, viewpoint).said().getFirst());
    }
}
