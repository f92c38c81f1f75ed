package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people write them. */
class WhenTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2025-12-10,                 ON
                    1991-12,                    ON
                    1979,                       ON
                    1979?,                      ON
                    1991-12?,                   ON
                    2025-12-10?,                ON
                    0987,                       ON
                    2024-02-29,                 ON
                    2025-12-10/2025-12-12,      LASTED
                    2025-12?/2026,              LASTED
                    ../2025-12-09,              LASTED
                    1992/..,                    LASTED
                    [2025-12-10..2025-12-12],   BETWEEN
                    [1991-12?..1992],           BETWEEN
                    [..2025-12-09],             BETWEEN
                    [1992..],                   BETWEEN
                    """)
    void every_form_is_read_and_printed_as_it_was_written(String text, When.Shape shape) {
        assertThat(When.parse(text)).hasToString(text);
        assertThat(When.parse(text).shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2025-12-10, 2025-12-10,             2025-12-10
                    2025-12-12, 2025-12-10,             2025-12-10/2025-12-12
                    2025-12,    2025-12-10/2025-12-12,  2025-12
                    2025-12,    2025-12-01,             2025-12-01/2025-12
                    1992/..,    1991?,                  1991?/..
                    1991-05,    [1991-03..1991-08],     1991-03?/1991-08?
                    ../1991,    [..1990],               ../1991
                    """)
    void several_dates_span_from_the_first_to_the_last(String one, String other, String whole) {
        assertThat(When.spanning(List.of(When.parse(one), When.parse(other))))
                .isEqualTo(When.parse(whole));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2025-12-10, 2025-12-12, 2025-12-12
                    2025-12,    2025-12-10, [2025-12-10..2025-12-31]
                    [..1990],   1985,       [1985-01-01..1990-12-31]
                    """)
    void two_had_begun_when_the_later_had(String one, String other, String both) {
        assertThat(When.parse(one).bothBegun(When.parse(other))).isEqualTo(When.parse(both));
        assertThat(When.later(When.parse(other), When.parse(one))).isEqualTo(When.parse(both));
        assertThat(When.later(null, When.parse(one))).isEqualTo(When.parse(one));
    }

    @Test
    void dates_that_are_open_at_both_ends_together_span_nothing() {
        assertThat(When.spanning(List.of(When.parse("[..1990]"), When.parse("1992/..")))).isNull();
        assertThat(When.spanning(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "yesterday",
                "lower/upper",
                "open/unknown",
                "2025-13-01",
                "2025-00-01",
                "2025-12-00",
                "2025-02-30",
                "2023-02-29",
                "2025-1-1",
                "0000",
                "-2025",
                "+2025",
                "12025",
                "2025-12-10T22:41:00Z",
                "2025/12/10",
                "2025-12-10 ",
                "2025-12-10??",
                "2025?-12",
                "2025-12-10~",
                "٢٠٢٥-12-10",
                "../..",
                "/",
                "/2025",
                "2025/",
                "2025//2026",
                "[..]",
                "[]",
                "[2025]",
                "[2025..2026",
                "2025..2026",
                "[2025/2026]",
                "[2025-12-12..2025-12-10]"
            })
    void what_is_no_date_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> When.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2025-12-10,               2025-12-10, 2025-12-10, 2025-12-10, 2025-12-10
                    2024-02,                  2024-02-01, 2024-02-29, 2024-02-01, 2024-02-29
                    1979?,                    1979-01-01, 1979-12-31, 1979-01-01, 1979-12-31
                    2025-12/2026-02,          2025-12-01, 2025-12-31, 2026-02-01, 2026-02-28
                    2026-01-16/2026-01,       2026-01-16, 2026-01-16, 2026-01-16, 2026-01-31
                    2026-01/2026-01-16,       2026-01-01, 2026-01-16, 2026-01-16, 2026-01-16
                    [2025-12-10..2025-12-12], 2025-12-10, 2025-12-12, 2025-12-10, 2025-12-12
                    """)
    void a_partial_date_is_a_range_of_days(
            String text,
            LocalDate earliestStart,
            LocalDate latestStart,
            LocalDate earliestEnd,
            LocalDate latestEnd) {
        var when = When.parse(text);
        assertThat(when.earliestStart()).isEqualTo(earliestStart);
        assertThat(when.latestStart()).isEqualTo(latestStart);
        assertThat(when.earliestEnd()).isEqualTo(earliestEnd);
        assertThat(when.latestEnd()).isEqualTo(latestEnd);
    }

    @Test
    void an_open_end_is_open() {
        assertThat(When.parse("1992/..").latestEnd()).isEqualTo(LocalDate.MAX);
        assertThat(When.parse("1992/..").latestStart()).isEqualTo("1992-12-31");
        assertThat(When.parse("../1992").earliestStart()).isEqualTo(LocalDate.MIN);
        assertThat(When.parse("../1992").latestStart()).isEqualTo("1992-12-31");
        assertThat(When.parse("[1992..]").latestStart()).isEqualTo(LocalDate.MAX);
        assertThat(When.parse("[..1992]").earliestStart()).isEqualTo(LocalDate.MIN);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2025-12-10,               2025-12-11,               true
                    2025-12-10,               2025-12-10,               false
                    2025-12,                  2025-12-10,               false
                    2025-12-10,               2025-12,                  false
                    2025-11,                  2025-12,                  true
                    2024,                     2025-01-01,               true
                    2025-12-10/2025-12-12,    2025-12-11,               true
                    [2025-12-10..2025-12-12], 2025-12-12,               false
                    [2025-12-10..2025-12-12], 2025-12-13,               true
                    [1992..],                 2025,                     false
                    ../2024,                  2025,                     true
                    """)
    void one_precedes_another_only_where_there_is_no_doubt(String a, String b, boolean before) {
        assertThat(When.parse(a).surelyBefore(When.parse(b))).isEqualTo(before);
    }

    @Property(tries = 500)
    void surely_before_is_a_strict_partial_order(
            @ForAll @IntRange(min = 0, max = 59) int a,
            @ForAll @IntRange(min = 0, max = 59) int b,
            @ForAll @IntRange(min = 0, max = 59) int c) {
        var one = some(a);
        var other = some(b);
        var third = some(c);
        assertThat(one.surelyBefore(one)).isFalse();
        if (one.surelyBefore(other)) {
            assertThat(other.surelyBefore(one)).isFalse();
            if (other.surelyBefore(third)) {
                assertThat(one.surelyBefore(third)).isTrue();
            }
        }
    }

    @Test
    void that_nothing_precedes_either_of_two_dates_does_not_make_them_equal() {
        var month = When.parse("2025-12");
        var tenth = When.parse("2025-12-10");
        var twelfth = When.parse("2025-12-12");
        assertThat(tenth.surelyBefore(twelfth)).isTrue();
        assertThat(month.surelyBefore(tenth) || tenth.surelyBefore(month)).isFalse();
        assertThat(month.surelyBefore(twelfth) || twelfth.surelyBefore(month)).isFalse();
    }

    @Test
    void a_question_mark_makes_uncertain_and_widens_nothing() {
        var asked = When.parse("2025-12-10?");
        assertThat(asked.uncertain()).isTrue();
        assertThat(asked.earliestStart()).isEqualTo(asked.latestStart()).isEqualTo("2025-12-10");
        assertThat(asked.surelyBefore(When.parse("2025-12-11?"))).isTrue();
        assertThat(When.parse("2025-12-10/2025-12-12?").uncertain()).isTrue();
        assertThat(When.parse("2025-12-10/2025-12-12").uncertain()).isFalse();
    }

    @Test
    void an_end_before_its_start_is_read_and_known_for_what_it_is() {
        assertThat(When.parse("2018-01-16/2018-01-10").endsBeforeItStarts()).isTrue();
        assertThat(When.parse("2018-01-16/2018-01").endsBeforeItStarts()).isFalse();
        assertThat(When.parse("2018-01-16/2018-01-16").endsBeforeItStarts()).isFalse();
        assertThat(When.parse("2018-01/2017").endsBeforeItStarts()).isTrue();
    }

    private static When some(int number) {
        var month = "2025-%02d".formatted(1 + number % 3);
        return When.parse(
                switch (number % 4) {
                    case 0 -> month;
                    case 1 -> month + "-%02d".formatted(1 + number % 28);
                    case 2 -> "[..%s]".formatted(month);
                    default -> month + "-05/" + month + "-20";
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-03-17               | P60D | 2025-05-16
                    2025-03-17?              | P60D | 2025-05-16?
                    2025-01-31               | P1M  | 2025-02-28
                    2025-01                  | P60D | [2025-03-02..2025-04-01]
                    [2025-03-16..2025-03-17] | P60D | [2025-05-15..2025-05-16]
                    [..2025-03-17]           | P60D | [..2025-05-16]
                    [2025-03-17..]           | P60D | [2025-05-16..]
                    2025-03-17/..            | P60D | 2025-05-16
                    2025-03                  | P0D  | 2025-03
                    """)
    void what_waits_for_something_and_a_time_begins_that_much_later(
            String text, Period delay, String later) {
        assertThat(When.parse(text).after(delay)).isEqualTo(When.parse(later));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025         | 2025-06-01   | [2025-06-01..2025-12-31]
                    2025?        | 2025-06-01   | [2025-06-01?..2025-12-31?]
                    [..2025]     | 2025-06-01   | [2025-06-01..2025-12-31]
                    [2024..]     | 2025-06      | [2025-06-01..]
                    2025-06      | 2025-06-30   | 2025-06-30
                    2025-06-02   | 2025-06-01   | 2025-06-02
                    2025-05-31   | 2025-06-01   | 2025-05-31
                    2025         | [..2026]     | 2025
                    """)
    void what_follows_something_began_no_earlier(String text, String before, String told) {
        assertThat(When.parse(text).notBefore(When.parse(before))).isEqualTo(When.parse(told));
    }
}
