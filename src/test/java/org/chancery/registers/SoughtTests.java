package org.chancery.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what somebody searches for is read. */
class SoughtTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trade transit       | trade transit       | ``",
                "trade or transit    | trade or transit    | ``",
                "\"trade transit\"   | \"trade transit\"   | ``",
                "\"trade transit     | \"trade transit\"   | ``",
                "trade/transit       | \"trade transit\"   | ``",
                "trade–transit       | \"trade transit\"   | ``",
                "«trade»             | trade               | ``",
                "trade -transit      | trade               | transit",
                "trade --transit     | trade               | transit",
                "trade - transit     | trade transit       | ``",
                "-trade -\"a b\"     | ``                  | trade or \"a b\"",
                "trade & !transit :* | trade transit       | ``",
                "می‌خواهم            | \"می خواهم\"        | ``",
            })
    void letters_and_digits_are_sought(String text, String wanted, String excluded) {
        assertThat(Sought.of(text)).isEqualTo(new Sought(wanted, excluded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "&", "-", "\"\"", "– —", "a\u0000b", "tab\tbed"})
    void what_has_no_word_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sought.of(text))
                .withMessageContaining("what is searched for has");
    }
}
