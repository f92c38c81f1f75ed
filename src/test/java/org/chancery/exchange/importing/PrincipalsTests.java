package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "President Nursultan Nazarbayev | President: Nursultan Nazarbayev",
                "President de Gaulle | President: de Gaulle",
                "President-elect Vicente Fox | President-elect: Vicente Fox",
                "President- elect Ernesto Zedillo | President- elect: Ernesto Zedillo",
                "Presidetn Dmitri Medvedev | Presidetn: Dmitri Medvedev",
                "Prime MinisterHaidar al- Abadi | Prime Minister: Haidar al- Abadi",
                "Acting Prime Minister Sirik Matak | Acting Prime Minister: Sirik Matak",
                "Crown Prince Mohammed bin Salman | Crown Prince: Mohammed bin Salman",
                "Premier and Prince Sihanouk | Premier and Prince: Sihanouk",
                "President Benigno S. Aquino, 3rd | President: Benigno S. Aquino, 3rd",
                "Valdas Adamkus | -: Valdas Adamkus",
                "Presidente Lula | -: Presidente Lula",
                "King Abdullah and Crown Prince Hussein"
                        + " | King: Abdullah; Crown Prince: Hussein",
                "President Anwar Sadat, Prime Minister Mustafa Khalil"
                        + " | President: Anwar Sadat; Prime Minister: Mustafa Khalil",
            })
    void officesAreToldFromNames(String visitor, String principals) {
        var found =
                Principals.HSG.in(visitor).stream()
                        .map(p -> (p.office() == null ? "-" : p.office()) + ": " + p.name())
                        .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(principals);
    }
}
