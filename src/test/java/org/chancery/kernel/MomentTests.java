package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When something was published. */
class MomentTests {

    @Test
    void a_date_stays_a_date_and_counts_as_its_last_millisecond_in_utc() {
        var date = Moment.parse("2025-12-10");
        assertThat(date).hasToString("2025-12-10");
        assertThat(date.instant()).isEqualTo(Instant.parse("2025-12-10T23:59:59.999Z"));
        assertThat(Moment.parse("2024-02-29").instant())
                .isEqualTo(Instant.parse("2024-02-29T23:59:59.999Z"));
    }

    @Test
    void an_instant_is_kept_in_utc_to_the_millisecond() {
        assertThat(Moment.parse("2025-12-10T22:41:00+05:00"))
                .hasToString("2025-12-10T17:41:00.000Z");
        assertThat(Moment.parse("2025-12-10T23:59:59.999999Z"))
                .hasToString("2025-12-10T23:59:59.999Z");
        assertThat(Moment.parse("2025-12-10T22:41:00+05:00"))
                .isEqualTo(Moment.parse("2025-12-10T17:41:00Z"));
    }

    @Test
    void a_date_comes_after_every_instant_of_that_day() {
        assertThat(Moment.parse("2025-12-10"))
                .isGreaterThan(Moment.parse("2025-12-10T23:59:59Z"))
                .isLessThan(Moment.parse("2025-12-11T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-12",
                "2025-02-30",
                "10.12.2025",
                "2025-12-10T22:41",
                "yesterday "
            })
    void what_is_neither_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text));
    }
}
