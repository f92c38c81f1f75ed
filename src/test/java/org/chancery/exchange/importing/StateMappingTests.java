package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.kernel.StateId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMappingTests {

    @ParameterizedTest
    @CsvSource({
        "kazakhstan, Kazakhstan, 2018-01-16, kazakhstan",
        "russia, Russia, 1922-12-29, russian-empire",
        "russia, Russia, 1922-12-30, soviet-union",
        "russia, Russia, 1991-12-25, soviet-union",
        "russia, Russia, 1991-12-26, russia",
        "turkey, Turkey, 1959-01-01, turkiye",
        "'', 'China, Republic of', 1945-06-11, china",
        "'', 'China, Republic of', 1958-05-11, taiwan",
    })
    void theFirstRowThatHoldsOnTheDayWins(String id, String name, LocalDate day, String state) {
        assertThat(StateMapping.HSG.state(id, name, day)).contains(new StateId(state));
    }

    @ParameterizedTest
    @CsvSource({"atlantis, Atlantis", "'', Kazakhstan"})
    void whatTheTableDoesNotNameIsNotGuessed(String id, String name) {
        assertThat(StateMapping.HSG.state(id, name, LocalDate.of(2018, 1, 16))).isEmpty();
    }
}
