package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pairs came before a pair, by the table of states. */
class LineageTests {

    @ParameterizedTest
    @ValueSource(strings = {"FRA-IRN", "BEL-CHN"})
    void a_pair_of_states_without_predecessors_has_none_before_it(String name) {
        var pair = Pair.parse(name);
        assertThat(Lineage.of(pair)).isEmpty();
        assertThat(Lineage.through(pair)).containsExactly(pair);
    }

    @Test
    void it_goes_back_through_all_predecessors_oldest_first() {
        assertThat(told("RUS-IRN"))
                .containsExactly("IRN-XRE ..1922-12-29", "IRN-SUN 1922-12-30..1991-12-25");
        assertThat(Lineage.through(Pair.parse("RUS-IRN")))
                .extracting(Pair::toString)
                .containsExactly("IRN-XRE", "IRN-SUN", "IRN-RUS");
    }

    @Test
    void both_states_may_have_predecessors() {
        assertThat(told("CZE-DEU"))
                .containsExactly(
                        "CSK-DEU 1918-10-28..1992-12-31", "CSK-DDR 1949-10-07..1990-10-02");
    }

    @Test
    void states_that_were_never_there_together_are_no_pair_and_none_is_one_with_itself() {
        assertThat(told("KAZ-RUS")).containsExactly("KAZ-SUN 1991-12-16..1991-12-25");
    }

    @Test
    void what_no_list_dates_is_open() {
        assertThat(told("XRE-PRK")).containsExactly("XKO-XRE ..1910-08-22");
    }

    private static List<String> told(String pair) {
        return Lineage.of(Pair.parse(pair)).stream()
                .map(each ->
                        "%s %s..%s".formatted(each.pair(), day(each.since()), day(each.until())))
                .toList();
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }
}
