package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Refused;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visit 2899 and what can be said about it afterwards. */
class CorrectionTests {
    private static final Subject V2899 = visit(2899);
    private static final Subject ELSEWHERE = visit(1);

    private final MemoryLedger ledger = new MemoryLedger();

    @BeforeEach
    void threePublicationsOfOneVisit() {
        ledger.record(source("hsg-2019", "HSG", "2019-10-29"));
        ledger.record(source("hsg-2020", "HSG", "2020-11-19"));
        ledger.record(source("hsg-2021", "HSG", "2021-02-25"));
        ledger.record(source("akorda", "Akorda", "2018-01-18", "A1"));
        ledger.recordImported(
                on("2018-01-16/2018-01-10", V2899, visit("KAZ", "USA", "Nursultan Nazarbaev"))
                        .cited("hsg-2019"));
        ledger.recordImported(revised(5, "2018-01-16").cited("hsg-2020"));
        ledger.recordImported(revised(5, "2018-01-15/2018-01-17").cited("hsg-2021"));
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
        assertThatThrownBy(() ->
                        ledger.record(
                                on(
                                                "2018-01-16/2018-01-10",
                                                ELSEWHERE,
                                                visit("KAZ", "USA", "Somebody"))
                                        .cited("akorda")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule().id()).isEqualTo("ends-after-it-begins"));
        assertThat(ledger.entries()).hasSize(7);
    }

    @Test
    void our_slip_is_mended_at_every_viewpoint_and_changes_nothing_else() {
        var before = List.of("2020-11-20", "2021-03-01").stream().map(this::whenAt).toList();
        for (long word : new long[] {5, 6, 7}) {
            ledger.record(
                    that(
                            new CorrectEntry(
                                    Named.at(5),
                                    Named.at(word),
                                    Ground.OUR_SLIP,
                                    principal("Nursultan Nazarbayev"))));
        }
        assertThat(saidAt("2021-03-01").word().said().what().toString())
                .contains("Nursultan Nazarbayev");
        assertThat(saidAt("2020-11-20").word().said().what().toString())
                .contains("Nursultan Nazarbayev");
        assertThat(List.of("2020-11-20", "2021-03-01").stream().map(this::whenAt).toList())
                .isEqualTo(before);
    }

    @Test
    void a_slip_in_one_word_leaves_the_others_as_they_were() {
        ledger.record(
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
        ledger.record(that(new EndorseEntry(Named.at(5), Named.at(6))).cited("akorda"));
        assertThat(whenAt("2018-12-31")).isEqualTo("counted 2018-01-16");
        assertThat(whenAt("2021-03-01")).isEqualTo("counted 2018-01-15/2018-01-17");
    }

    @Test
    void an_entry_moved_to_another_subject_and_back_speaks_where_it_last_was_put() {
        ledger.record(moved(ELSEWHERE).cited("akorda"));
        assertThat(counted(V2899)).isEmpty();
        assertThat(counted(ELSEWHERE)).hasSize(1);
        ledger.record(moved(V2899).cited("akorda"));
        assertThat(counted(V2899)).hasSize(1);
        assertThat(counted(ELSEWHERE)).isEmpty();
        ledger.record(that(new RetractEntry(Named.at(9), "it was elsewhere after all")));
        assertThat(counted(V2899)).isEmpty();
        assertThat(counted(ELSEWHERE)).hasSize(1);
    }

    @Test
    void an_entry_is_judged_where_it_is_moved_to() {
        ledger.recordImported(
                on("2018-03-02/2018-03-01", visit(7), visit("KAZ", "USA", "Somebody"))
                        .cited("akorda"));
        refused(
                "ends-after-it-begins",
                that(new CorrectEntry(Named.at(8), null, Ground.BETTER_SOURCE, null))
                        .about(ELSEWHERE)
                        .cited("akorda"));
        ledger.record(
                on("2018-03-02", ELSEWHERE, visit("KAZ", "USA", "Somebody else")).cited("akorda"));
        refused("recorded-once", moved(ELSEWHERE).cited("akorda"));
    }

    @Test
    void a_retracted_correction_never_was() {
        var before = saidAt(null).word().because();
        ledger.record(
                that(new CorrectEntry(Named.at(5), null, Ground.BETTER_SOURCE, null))
                        .when("2018-01-14/2018-01-17")
                        .cited("akorda"));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-14/2018-01-17");
        ledger.record(that(new RetractEntry(Named.at(8), null)));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        assertThat(saidAt(null).word().because()).isEqualTo(before);
    }

    @Test
    void what_was_taken_back_can_be_neither_corrected_nor_endorsed() {
        ledger.record(that(new RetractEntry(Named.at(5), "no such visit")));
        assertThat(whenAt(null)).isEqualTo("retracted");
        refused("stands", revised(5, "2018-01-14").cited("akorda"));
        refused("stands", that(new EndorseEntry(Named.at(5), null)).cited("akorda"));
        refused("stands", that(new RetractEntry(Named.at(5), null)));
    }

    @Test
    void a_correction_is_not_itself_corrected() {
        refused("correct-the-entry-itself", revised(7, "2018-01-14").cited("akorda"));
    }

    @Test
    void a_correction_changes_something_and_cites_a_source() {
        refused("changes-something", revised(5, "2018-01-15/2018-01-17").cited("akorda"));
        refused("cites-a-source", revised(5, "2018-01-14"));
        refused("source-is-registered", revised(5, "2018-01-14").cited("nobody"));
    }

    @Test
    void a_renumbering_names_the_new_alias() {
        refused("names-an-alias", that(new ReidentifyEntry(Named.at(5), null)).cited("hsg-2021"));
        ledger.record(
                that(new ReidentifyEntry(Named.at(5), null))
                        .cited("hsg-2021", new Alias("hsg-visits", "3000")));
        assertThat(ledger.last().tags()).contains("alias:hsg-visits/3000");
        assertThat(saidAt(null).endorsed()).hasSize(1);
    }

    @Test
    void a_disputed_word_counts_and_says_so() {
        ledger.record(that(new DisputeEntry(Named.at(5), null, "no trace")).cited("akorda"));
        assertThat(whenAt(null)).isEqualTo("disputed 2018-01-15/2018-01-17");
        assertThat(whenAt("2021-03-01")).isEqualTo("disputed 2018-01-15/2018-01-17");
        assertThat(saidAt(null).disputes()).containsExactly(8L);
    }

    @Test
    void a_correction_of_a_flagged_word_may_be_flagged_again_and_then_changes_nothing() {
        ledger.recordImported(revised(5, "2018-01-17/2018-01-11").cited("akorda"));
        assertThat(ledger.last().draft().verdict().standing()).isEqualTo(Standing.FLAGGED);
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
    }

    @Test
    void a_flagged_correction_is_mended_or_taken_back_like_any_other() {
        ledger.recordImported(revised(5, "2018-01-17/2018-01-11").cited("akorda"));
        ledger.record(
                that(new CorrectEntry(Named.at(5), Named.at(8), Ground.OUR_SLIP, null))
                        .when("2018-01-11/2018-01-17"));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-11/2018-01-17");
        assertThat(whenAt("2018-01-18")).isEqualTo("counted 2018-01-11/2018-01-17");
        ledger.record(that(new RetractEntry(Named.at(8), null)));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        refused("stands", that(new RetractEntry(Named.at(8), null)));
    }

    @Test
    void a_slip_that_would_break_a_rule_is_no_mending_of_a_flagged_correction() {
        ledger.recordImported(revised(5, "2018-01-17/2018-01-11").cited("akorda"));
        refused(
                "ends-after-it-begins",
                that(new CorrectEntry(Named.at(5), Named.at(8), Ground.OUR_SLIP, null))
                        .when("2018-01-17/2018-01-12"));
    }

    @Test
    void whatever_was_taken_back_is_not_taken_back_again() {
        ledger.record(that(new DisputeEntry(Named.at(5), null, "no trace")).cited("akorda"));
        ledger.record(that(new RetractEntry(Named.at(8), "a misreading")));
        assertThat(whenAt(null)).isEqualTo("counted 2018-01-15/2018-01-17");
        refused("stands", that(new RetractEntry(Named.at(8), "again")));
        ledger.record(that(new RetractEntry(Named.at(9), "no misreading")));
        assertThat(whenAt(null)).isEqualTo("disputed 2018-01-15/2018-01-17");
    }

    private void refused(String rule, Said said) {
        int before = ledger.entries().size();
        assertThatThrownBy(() -> ledger.record(said))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule().id()).isEqualTo(rule));
        assertThat(ledger.entries()).hasSize(before);
    }

    private static Said revised(long entry, String when) {
        return that(new CorrectEntry(Named.at(entry), null, Ground.SOURCE_REVISED_ITSELF, null))
                .when(when);
    }

    private static Said moved(Subject to) {
        return that(new CorrectEntry(Named.at(5), null, Ground.BETTER_SOURCE, null)).about(to);
    }

    private static Map<String, Object> principal(String name) {
        return Map.of("principals", List.of(Map.of("name", name, "office", "President")));
    }

    private List<Word<Event>> counted(Subject subject) {
        return ledger.ask(
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
            case HIDDEN, RETRACTED, PROPOSED -> said.standing().toString();
        };
    }

    private org.chancery.ledger.Said saidAt(@Nullable String publishedBy) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.MAX,
                        Long.MAX_VALUE,
                        publishedBy == null ? null : Moment.parse(publishedBy),
                        new SourceFilter.All());
        return ledger.ask(Long.MAX_VALUE, desk -> desk.read(V2899, viewpoint).said().getFirst());
    }
}
