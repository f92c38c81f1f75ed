package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.chancery.kernel.State.Dated;
import org.junit.jupiter.api.Test;

/** The committed table of states. */
class StatesTests {
    private static final Collection<State> ALL = States.TABLE.all();

    @Test
    void every_country_of_the_jdk_is_there_by_its_code_of_today() {
        var today = new TreeSet<String>();
        ALL.forEach(state -> today.add(state.newestCode()));
        for (var country : Locale.getISOCountries()) {
            assertThat(today).contains(Locale.of("", country).getISO3Country());
        }
    }

    @Test
    void numbers_and_slugs_are_unique_and_well_formed() {
        assertThat(ALL).extracting(State::number).doesNotHaveDuplicates();
        assertThat(ALL).allMatch(state -> state.number() >= 1 && state.number() <= 999);
        assertThat(ALL).extracting(State::slug).doesNotHaveDuplicates();
        assertThat(ALL).allMatch(state -> Slug.isSlug(state.slug()));
        assertThat(ALL).noneMatch(state -> state.codes().isEmpty() || state.names().isEmpty());
    }

    @Test
    void a_code_at_one_date_means_one_state() {
        for (var state : ALL) {
            for (var other : ALL) {
                if (state.number() < other.number()) {
                    for (var code : state.codes()) {
                        assertThat(other.codes())
                                .as("%s and %s", state.slug(), other.slug())
                                .noneMatch(held -> sameAtOnce(code, held));
                    }
                }
            }
        }
    }

    @Test
    void the_code_by_which_a_state_is_shown_reads_as_that_state() {
        for (var state : ALL) {
            assertThat(StateId.parse(state.newestCode()).slug()).isEqualTo(state.slug());
            assertThat(StateId.parse(state.slug()).slug()).isEqualTo(state.slug());
        }
    }

    @Test
    void a_code_that_two_states_had_is_not_guessed_at() {
        assertThatThrownBy(() -> StateId.parse("YUG"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("serbia-and-montenegro, yugoslavia");
        for (var state : ALL) {
            for (var code : state.codes()) {
                assertThat(code.value()).matches("[A-Z]{3}");
                if (!code.value().equals("YUG")) {
                    assertThat(StateId.parse(code.value()).slug()).isEqualTo(state.slug());
                }
            }
        }
    }

    @Test
    void codes_of_our_own_lie_where_iso_lets_its_users_assign_and_are_said_to_be_ours() {
        var ours = new ArrayList<String>();
        for (var state : ALL) {
            var own = state.codes().stream().map(Dated::value).filter(StatesTests::userAssigned);
            var codes = own.toList();
            assertThat(!codes.isEmpty())
                    .as("%s: %s", state.slug(), state.note())
                    .isEqualTo(state.note().toLowerCase(Locale.ROOT).contains("of our own"));
            ours.addAll(codes);
        }
        assertThat(ours).contains("XKX", "XHW");
    }

    @Test
    void successors_are_in_the_table_and_no_state_comes_after_itself() {
        for (var state : ALL) {
            assertThat(ALL).extracting(State::slug).containsAll(state.successors());
            assertThat(state.successors()).doesNotContain(state.slug());
        }
    }

    @Test
    void a_new_code_makes_no_new_state_and_a_successor_is_one() {
        assertThat(StateId.parse("ROM")).isEqualTo(StateId.parse("ROU"));
        assertThat(StateId.parse("ROM").code()).isEqualTo("ROU");
        assertThat(StateId.parse("SUN")).isNotEqualTo(StateId.parse("RUS"));
        assertThat(States.TABLE.state("soviet-union").successors()).contains("russia");
    }

    @Test
    void a_state_existed_on_the_days_that_the_table_says() {
        var union = States.TABLE.state("soviet-union");
        assertThat(union.existedOn(LocalDate.parse("1991-12-25"))).isTrue();
        assertThat(union.existedOn(LocalDate.parse("1991-12-26"))).isFalse();
        assertThat(States.TABLE.state("aruba").existedOn(LocalDate.EPOCH)).isFalse();
    }

    @Test
    void what_is_neither_code_nor_slug_names_no_state() {
        for (var text : new String[] {"", "QQQ", "qqq", "Kasachstan", "KZ"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> StateId.parse(text));
        }
    }

    @Test
    void a_code_and_an_id_are_read_in_whatever_case() {
        for (var state : ALL) {
            var id = new StateId(state.slug());
            assertThat(StateId.parse(state.slug().toUpperCase(Locale.ROOT))).isEqualTo(id);
            assertThat(StateId.parse(state.newestCode().toLowerCase(Locale.ROOT))).isEqualTo(id);
        }
    }

    /** No part of an id with hyphens is taken for a code. */
    @Test
    void a_pair_of_ids_is_read_as_it_stands() {
        var russia = StateId.parse("russia");
        for (var state : ALL) {
            if (!state.slug().equals("russia")) {
                var pair = new Pair(new StateId(state.slug()), russia);
                assertThat(Pair.parse(state.slug() + "-rus")).isEqualTo(pair);
                assertThat(Pair.parse("russia-" + state.slug())).isEqualTo(pair);
            }
        }
    }

    private static boolean sameAtOnce(Dated one, Dated other) {
        return one.value().equals(other.value())
                && !one.until().isBefore(other.since())
                && !other.until().isBefore(one.since());
    }

    private static boolean userAssigned(String code) {
        return within(code, "AAA", "AAZ")
                || within(code, "QMA", "QZZ")
                || within(code, "XAA", "XZZ")
                || within(code, "ZZA", "ZZZ");
    }

    private static boolean within(String code, String first, String last) {
        return code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
    }
}
