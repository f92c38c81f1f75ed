package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.exchange.importing.VisitTypes.Named;
import org.chancery.facts.VisitType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTypesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Official Working Visit. | official working | Official Working Visit",
                "Offical visit; stayed on | official | Offical visit",
                "Official  state\u00a0visit | state | Official state visit",
                "Met the President during a private visit. | private | during a private visit",
                "Attended the Nuclear Security Summit. | multilateral attendance"
                        + " | Attended the Nuclear Security Summit",
            })
    void aTypeComesWithTheWordsOfTheText(String description, String type, String words) {
        assertThat(VisitTypes.HSG_VISITS.named(description))
                .contains(new Named(VisitType.parse(type), words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bilateral Meeting.", "A State visit", "Working visits", "State_visit"})
    void noneIsMadeUp(String description) {
        assertThat(VisitTypes.HSG_VISITS.named(description)).isEmpty();
    }
}
