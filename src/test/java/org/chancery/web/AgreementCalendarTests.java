package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.chancery.facts.AgreementAct;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.registers.AgreementFilter;
import org.chancery.testing.Accords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ends of agreements as a calendar that any program reads. */
class AgreementCalendarTests {
    private static final String ID = Accords.ID.id();
    private static final String LONG =
            "Соглашение; между Правительством Республики Казахстан, и Правительством Исламской"
                    + " Республики Иран x🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍🌍";

    @Test
    void an_end_is_an_event_of_one_day() {
        assertThat(calendar(Accords.ofTwo(), null))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        PRODID:-//Chancery//Agreements//EN
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:%s@chancery
                        DTSTAMP:20260102T030405Z
                        DTSTART;VALUE=DATE:20310101
                        SUMMARY:No longer in force: On Transit
                        DESCRIPTION:The first day on which it is in force no longer: 2031-01-01. /a
                         pi/agreements/%s
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .formatted(ID, ID)
                                .replace("\n", "\r\n"));
        assertThat(calendar(Accords.ofTwo(), StateId.parse("KAZ")))
                .contains("UID:%s-KAZ@chancery\r\n".formatted(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Transit", LONG, "one, two; three \\ four\nfive\r\nsix"})
    void every_program_reads_the_title(String title) throws IOException, ParserException {
        var text = calendar(Accords.titled(Accords.ofTwo(), title), null);
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        var event =
                new CalendarBuilder()
                        .build(new StringReader(text))
                        .getComponent(Component.VEVENT)
                        .orElseThrow();
        assertThat(event.validate().getEntries()).isEmpty();
        assertThat(event.<Property>getProperty(Property.SUMMARY).orElseThrow().getValue())
                .isEqualTo("No longer in force: " + title.replace("\r\n", " ").replace("\n", " "));
    }

    @Test
    void days_among_which_the_end_is_are_one_event() {
        var ending =
                Accords.with(
                        Accords.ofTwo(),
                        Accords.step(AgreementAct.TERMINATED, null, "2025-12-31", "2029"),
                        Accords.stage(AgreementStage.IN_FORCE, List.of(), "2025-12-12", "2029"),
                        Accords.stage(AgreementStage.ENDED, List.of(), "2029", null, "2025-12-31"));
        assertThat(calendar(ending, null))
                .contains("DTSTART;VALUE=DATE:20290101\r\nDTEND;VALUE=DATE:20300101\r\n");
    }

    /** A calendar has a component at least: else no program reads it. */
    @Test
    void where_nothing_ends_the_calendar_is_one_that_any_program_reads() throws Exception {
        var text = calendar(null).text();
        assertThat(text)
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        PRODID:-//Chancery//Agreements//EN
                        VERSION:2.0
                        BEGIN:VTIMEZONE
                        TZID:Etc/UTC
                        BEGIN:STANDARD
                        DTSTART:19700101T000000
                        TZOFFSETFROM:+0000
                        TZOFFSETTO:+0000
                        END:STANDARD
                        END:VTIMEZONE
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents(Component.VEVENT)).isEmpty();
    }

    /** No year has five figures. */
    @Test
    void an_end_that_may_be_the_last_day_that_can_be_written_is_told_by_its_first() {
        var ending =
                Accords.with(
                        Accords.ofTwo(),
                        Accords.step(AgreementAct.TERMINATED, null, "2025-12-31", "9999"),
                        Accords.stage(AgreementStage.IN_FORCE, List.of(), "2025-12-12", "9999"),
                        Accords.stage(AgreementStage.ENDED, List.of(), "9999", null, "2025-12-31"));
        assertThat(calendar(ending, null))
                .contains("DTSTART;VALUE=DATE:99990101\r\n")
                .doesNotContain("DTEND");
    }

    private static String calendar(OfAgreement agreement, @Nullable StateId state) {
        var calendar = calendar(state);
        calendar.add(Accords.registered(agreement));
        return calendar.text();
    }

    private static AgreementCalendar calendar(@Nullable StateId state) {
        var viewpoint =
                new Viewpoint(
                        LocalDate.of(2026, 1, 1),
                        2,
                        Instant.parse("2026-01-02T03:04:05.678Z"),
                        null,
                        new SourceFilter.All(),
                        "1");
        var filter =
                new AgreementFilter(
                        state, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null);
        return new AgreementCalendar(filter, viewpoint);
    }
}
