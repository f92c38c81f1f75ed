package org.chancery.diplomacy.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.Map;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.registry.SourceEvent.SourceRegistered;
import org.chancery.facts.Fact.Published;
import org.chancery.facts.RegistrySummaries;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.BadInput.Problem;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.testing.Said;
import org.chancery.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be registered as a source, what cannot, and what it tells others. */
class SourceTests {
    private static final Subject REPORT = Subject.parse("source/report-2025-12-10");
    private static final Subject OTHER = Subject.parse("source/report-undated");
    private static final Moment DAY = Moment.parse("2025-12-10");
    private static final Grade GRADE = Grade.parse("B2");

    private final Story ledger = new Story().given(undated(REPORT, report(DAY)));

    /** What just follows, and beside it what one rule forbids. */
    private record Beside(Said follows, Said breaks) {}

    private static Beside beside(SourceRule rule) {
        return switch (rule) {
            case REGISTERED_ONCE ->
                    new Beside(undated(OTHER, report(null)), undated(REPORT, report(null)));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_keeps_to_a_rule_is_recorded(SourceRule rule) {
        ledger.when(beside(rule).follows()).thenRecorded();
    }

    @ParameterizedTest
    @EnumSource
    void a_person_who_breaks_a_rule_is_refused(SourceRule rule) {
        ledger.when(beside(rule).breaks()).thenRefused(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_breaks_a_rule_is_flagged_and_tells_nothing(SourceRule rule) {
        ledger.whenImported(beside(rule).breaks())
                .thenFlagged(rule.id())
                .thenFacts(REPORT, new Published(REPORT, "report", DAY, GRADE, List.of(1L)));
    }

    @Test
    void a_source_is_registered_as_it_was_said_and_its_key_made_of_its_publisher() {
        ledger.when(undated(OTHER, report(null)))
                .thenRecorded(
                        new SourceRegistered(
                                "Report",
                                "report",
                                "A title",
                                WebAddress.parse("https://example.org/1"),
                                null,
                                LanguageTag.parse("en"),
                                GRADE,
                                null,
                                null));
    }

    @Test
    void a_publisher_with_no_latin_letters_is_sent_with_a_key() {
        var source = "{\"publisher\":\"新華社\",\"title\":\"新華社\"";
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> read(source + "}"))
                .satisfies(bad ->
                        assertThat(bad.problems())
                                .containsExactly(
                                        new Problem(
                                                "",
                                                "publisher '新華社' has no Latin letters to make a key from: send a"
                                                        + " publisherKey")));
        assertThat(read(source + ",\"publisherKey\":\"xinhua\"}").publisherKey())
                .isEqualTo("xinhua");
    }

    private static RegisterSource read(String body) {
        return CommandJson.read(RegisterSource.class, body.getBytes(UTF_8)).command();
    }

    @Test
    void a_source_tells_when_it_was_published_by_whom_and_how_reliable_it_is() {
        ledger.thenFacts(REPORT, new Published(REPORT, "report", DAY, GRADE, List.of(1L)))
                .thenFacts(OTHER);
    }

    @Test
    void a_corrected_source_tells_the_new_date() {
        var change = Map.<String, Object>of("publishedAt", "2025-12-11", "publisherKey", "news");
        ledger.given(correction(1, Ground.OUR_SLIP, change))
                .thenFacts(
                        REPORT,
                        new Published(
                                REPORT,
                                "news",
                                Moment.parse("2025-12-11"),
                                GRADE,
                                List.of(1L, 2L)));
    }

    @Test
    void a_register_shows_a_source_as_it_was_registered() {
        ledger.thenSummary(
                        REPORT,
                        new RegistrySummaries.OfSource(
                                "Report",
                                "report",
                                "A title",
                                WebAddress.parse("https://example.org/1"),
                                DAY,
                                LanguageTag.parse("en"),
                                GRADE,
                                List.of(1L)))
                .thenSummary(OTHER, null);
    }

    @Test
    void a_source_is_neither_taken_back_nor_moved() {
        ledger.when(correction(1, entry -> new RetractEntry(entry, null)))
                .thenRefused("source-stays");
        ledger.when(correction(1, Ground.OUR_SLIP).about(OTHER)).thenRefused("source-stays");
    }

    @Test
    void a_source_is_not_published_before_its_day_has_come() {
        ledger.when(undated(OTHER, report(Moment.parse("2026-01-03"))))
                .thenRefused("not-in-the-future");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', , a title, a publisher and a title",
        "Report, , ' ', a publisher and a title",
        "Ведомости, , a title, has no Latin letters",
        "Report, The Report, a title, cannot be the key"
    })
    void a_source_has_a_publisher_a_title_and_a_key(
            String publisher, @Nullable String key, String title, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RegisterSource(
                                publisher, key, title, null, null, null, null, null, null))
                .withMessageContaining(message);
    }

    @Test
    void no_correction_takes_its_title_away() {
        assertThatThrownBy(() -> ledger.when(correction(1, Ground.OUR_SLIP, Map.of("title", " "))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a publisher and a title");
    }

    @Test
    void a_source_is_named_by_its_publisher_and_day() {
        assertThat(report(DAY).proposedName()).isEqualTo("report-2025-12-10");
        assertThat(report(Moment.parse("2025-12-10T22:41:00+05:00")).proposedName())
                .isEqualTo("report-2025-12-10");
        assertThat(report(null).proposedName()).isEqualTo("report-undated");
    }

    private static RegisterSource report(@Nullable Moment published) {
        return new RegisterSource(
                "Report",
                null,
                "A title",
                WebAddress.parse("https://example.org/1"),
                published,
                LanguageTag.parse("en"),
                GRADE,
                null,
                null);
    }
}
