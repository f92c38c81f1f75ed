package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The NATO Admiralty grades. */
class GradeTests {

    @ParameterizedTest
    @CsvSource({
        "B2, B2, true",
        "A1, B2, true",
        "A3, B2, false",
        "C1, B2, false",
        "F1, B2, false",
        "F6, F6, false",
        "A6, E6, false",
        "E5, E5, true"
    })
    void a_grade_is_good_enough_on_both_scales_or_not_at_all(
            String grade, String least, boolean enough) {
        assertThat(Grade.parse(grade).atLeast(Grade.parse(least))).isEqualTo(enough);
        assertThat(Grade.parse(grade)).hasToString(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "2B", "b2", "G1", "A0", "A7", "B22", "A٢"})
    void there_is_no_other_grade(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Grade.parse(text));
    }
}
