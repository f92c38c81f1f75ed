package org.chancery.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.facts.Principal;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.facts.Summary.Over;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which visits may be one. */
class StayTests {

    @ParameterizedTest
    @CsvSource({
        "2025-12-10/2025-12-12, 2025-12-12/2025-12-14, true",
        "2025-12-10/2025-12-12, 2025-12-13/2025-12-14, false",
        "2025-12-10, 2025-12, true",
        "2025-12-10, 2025-11, false",
        "2025-12-10/.., 2025-12-10, true",
        "2025-12-10/.., 2026-12-10, false",
        "../2025-12-10, 2025-12-10, true",
        "../2025-12-10, 2024-12-10, false",
        "[2025-12-01..2025-12-31], 2025-12-24, true",
        "2025-12-10, , false"
    })
    void days_overlap_or_not(String one, @Nullable String other, boolean may) {
        assertThat(mayBeOne(made("KAZ", one), made("KAZ", other))).isEqualTo(may);
        assertThat(mayBeOne(planned("KAZ", one), made("KAZ", other))).isEqualTo(may);
        assertThat(mayBeOne(planned("KAZ", one), planned("KAZ", other))).isEqualTo(may);
    }

    @Test
    void a_stay_that_goes_on_lasts_as_it_is_planned() {
        var goingOn =
                visit(
                        "2025-12-10/..",
                        List.of("N. N."),
                        stop("KAZ", "2025-12-10/..", "2025-12-10/2025-12-12"));
        assertThat(mayBeOne(goingOn, made("KAZ", "2025-12-12"))).isTrue();
        assertThat(mayBeOne(goingOn, made("KAZ", "2025-12-13"))).isFalse();
    }

    @Test
    void they_have_a_principal_in_common_however_that_is_written() {
        var day = "2025-12-10";
        var one = visit(day, List.of("A. A.", "M. Pezeshkian"), stop("KAZ", day, null));
        assertThat(mayBeOne(one, visit(day, List.of("m. pezeshkian"), stop("KAZ", day, null))))
                .isTrue();
        assertThat(mayBeOne(one, visit(day, List.of("B. B."), stop("KAZ", day, null)))).isFalse();
    }

    @Test
    void they_are_at_one_host_on_those_days() {
        var both =
                visit(
                        "2025-12-10/2025-12-12",
                        List.of("N. N."),
                        stop("KAZ", "2025-12-10", null),
                        stop("organisation/eco", "2025-12-12", null));
        assertThat(mayBeOne(both, made("organisation/eco", "2025-12-12"))).isTrue();
        assertThat(mayBeOne(both, made("organisation/eco", "2025-12-10"))).isFalse();
        assertThat(mayBeOne(both, made("UZB", "2025-12-10"))).isFalse();
    }

    @Test
    void they_are_of_one_state() {
        var one = made("KAZ", "2025-12-10");
        var other =
                new OfVisit(
                        StateId.parse("TKM"),
                        one.principals(),
                        one.when(),
                        one.stops(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(1L));
        assertThat(mayBeOne(one, other)).isFalse();
    }

    @Test
    void what_is_cancelled_or_dropped_is_at_no_host() {
        var planned = planned("KAZ", "2025-12-10");
        var day = new Over(When.parse("2025-12-10"));
        var cancelled =
                new OfVisit(
                        planned.visitor(),
                        planned.principals(),
                        null,
                        planned.stops(),
                        List.of(),
                        planned.plans(),
                        day,
                        null,
                        null,
                        List.of(1L));
        assertThat(mayBeOne(planned, cancelled)).isFalse();
        var stop = planned.stops().getFirst();
        var dropped =
                new OfStop(
                        stop.host(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        stop.plans(),
                        null,
                        day,
                        null);
        assertThat(mayBeOne(planned, visit(null, List.of("N. N."), dropped))).isFalse();
    }

    /** It is the same whichever is asked about. */
    private static boolean mayBeOne(OfVisit one, OfVisit other) {
        boolean may = Stay.mayBeOne(one, other);
        assertThat(Stay.mayBeOne(other, one)).isEqualTo(may);
        return may;
    }

    private static OfVisit made(String host, @Nullable String days) {
        return visit(days, List.of("N. N."), stop(host, days, null));
    }

    private static OfVisit planned(String host, @Nullable String days) {
        return visit(null, List.of("N. N."), stop(host, null, days));
    }

    private static OfVisit visit(@Nullable String when, List<String> principals, OfStop... stops) {
        return new OfVisit(
                StateId.parse("IRN"),
                principals.stream().map(name -> new Principal(name, null, null)).toList(),
                when == null ? null : When.parse(when),
                List.of(stops),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(1L));
    }

    private static OfStop stop(String host, @Nullable String made, @Nullable String planned) {
        return new OfStop(
                Party.parse(host),
                List.of(),
                null,
                made == null ? null : When.parse(made),
                null,
                null,
                Stream.ofNullable(planned)
                        .map(days -> new OfPlan(When.parse(days), false, new Spell(null, null)))
                        .toList(),
                null,
                null,
                null);
    }
}
