package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sources a question listens to. */
class SourceFilterTests {

    @ParameterizedTest
    @ValueSource(strings = {"all", "publisher:alwaght", "publisher:alwaght,irna", "grade:B2"})
    void a_filter_is_printed_as_it_was_read(String text) {
        assertThat(SourceFilter.parse(text)).hasToString(text);
    }

    @Test
    void publishers_are_a_set() {
        assertThat(SourceFilter.parse("publisher:irna,alwaght,irna"))
                .isEqualTo(SourceFilter.parse("publisher:alwaght,irna"))
                .hasToString("publisher:alwaght,irna");
    }

    @Test
    void each_kind_of_filter_lets_pass_what_it_names() {
        var good = Grade.parse("A1");
        assertThat(SourceFilter.parse("all").passes("irna", null)).isTrue();
        assertThat(SourceFilter.parse("publisher:irna").passes("irna", null)).isTrue();
        assertThat(SourceFilter.parse("publisher:irna").passes("ir", good)).isFalse();
        assertThat(SourceFilter.parse("grade:B2").passes("irna", good)).isTrue();
        assertThat(SourceFilter.parse("grade:B2").passes("irna", Grade.parse("C1"))).isFalse();
        assertThat(SourceFilter.parse("grade:E5").passes("irna", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ALL",
                "none",
                "publisher:",
                "publisher:IRNA",
                "publisher:irna,",
                "publisher:a b",
                "grade:",
                "grade:Z9",
                "grade:F1",
                "grade:A6",
                "grade"
            })
    void what_is_no_filter_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceFilter.parse(text));
    }
}
