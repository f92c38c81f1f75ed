package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two states, in whichever order and by whichever of their codes. */
class PairTests {

    @Test
    void either_order_is_the_same_pair() {
        assertThat(Pair.parse("USA-KAZ")).isEqualTo(Pair.parse("KAZ-USA")).hasToString("KAZ-USA");
        assertThat(Pair.parse("USA-KAZ")).hasSameHashCodeAs(Pair.parse("KAZ-USA"));
    }

    @Test
    void any_code_that_a_state_had_answers_alike() {
        assertThat(Pair.parse("ROM-USA")).isEqualTo(Pair.parse("USA-ROU")).hasToString("ROU-USA");
    }

    @Test
    void a_pair_is_sorted_by_the_newest_codes_and_not_by_the_slugs() {
        var pair = Pair.parse("DEU-CHE");
        assertThat(pair.a().slug()).isEqualTo("switzerland");
        assertThat(pair.b().slug()).isEqualTo("germany");
    }

    @Test
    void a_successor_is_another_state() {
        assertThat(Pair.parse("SUN-USA")).isNotEqualTo(Pair.parse("RUS-USA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KAZ", "KAZ-", "-KAZ", "KAZ-KAZ", "ROM-ROU", "KAZ-QQQ", "KAZUSA"})
    void what_is_no_pair_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pair.parse(text));
    }
}
