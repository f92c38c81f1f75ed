package org.chancery.exchange.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeMap;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.VisitType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {
    private static final HsgVisits VISITS = new HsgVisits();
    private static final String HEADER = "kind,name,id,since,until,means\n";

    @Test
    void namesThatNoTableHasAreTold() {
        assertThat(VISITS.unmapped(record("1990-01-01"), Mapping.COMMITTED))
                .extracting(Mapping.Name::name)
                .containsExactly("Atlantis", "Good will visit.", "Archon Solon");
    }

    @Test
    void rowsOfOnesOwnMeanWhatTheySay() {
        var mapping =
                parsed(
                        HEADER
                                + "state,Atlantis,,,1999-12-31,GRC\n"
                                + "type,good will visit,,,,private\n"
                                + "office,Archon,,,,\n");
        assertThat(VISITS.unmapped(record("1990-01-01"), mapping)).isEmpty();
        assertThat(VISITS.unmapped(record("2000-01-01"), mapping)).hasSize(1);
        var visit = visit(record("1990-01-01"), mapping);
        assertThat(visit.visitor().code()).isEqualTo("GRC");
        assertThat(visit.principals().getFirst().office()).isEqualTo("Archon");
        assertThat(visit.stops().getFirst().type()).isEqualTo(VisitType.PRIVATE);
        assertThat(visit.stops().getFirst().typeAsWorded()).isEqualTo("Good will visit");
    }

    @Test
    void rowsOfOnesOwnAreAskedBeforeTheCommittedOnes() {
        var mapping = parsed(HEADER + "state,,kazakhstan,,,TKM\n");
        var kazakhstan = record("2018-01-15", "Kazakhstan", "kazakhstan");
        assertThat(visit(kazakhstan, mapping).visitor().code()).isEqualTo("TKM");
        assertThat(visit(kazakhstan, Mapping.COMMITTED).visitor().code()).isEqualTo("KAZ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "planet,Mars,,,,MRS | line 2: kind is state, type, office, organisation or treaty, not 'planet'",
                "state,,,,,KAZ | line 2: a state has a name, an id or both",
                "state,Atlantis,,,,ATL | line 2: no state has the code or the id 'ATL'; /api/states and docs/states.md list them",
                "state,Atlantis,,soon,,KAZ | line 2: 'soon' is not a day",
                "state,Atlantis,,1945-01-01,1900-01-01,KAZ | line 2: it ends before it begins: since 1945-01-01 until 1900-01-01",
                "type,Good will visit,,,,kind | line 2: 'kind' is not a type of visit",
                "type,,,,,private | line 2: it has no name",
                "office,Archon,,,,KAZ | line 2: office has no means",
                "state,Atlantis,,,,GRC,once | line 2: it has 7 cells, not 6",
                "office,Archon | line 2: it has 2 cells, not 6",
            })
    void aRowThatSaysNothingIsPointedAt(String row, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed(HEADER + row + "\n"))
                .withMessageStartingWith(reason);
    }

    @Test
    void withoutItsHeaderNothingIsAMapping() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed("state,Atlantis,,,,GRC\n"))
                .withMessageContaining("kind,name,id,since,until,means");
        assertThatIllegalArgumentException().isThrownBy(() -> parsed(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed(HEADER + " ".repeat(256 * 1024)))
                .withMessage("a mapping has at most 262144 bytes");
    }

    @Test
    void aMappingInAnotherCodeThanUtf8IsNoMapping() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mapping.parse("Türkiye".getBytes(ISO_8859_1)))
                .withMessage("a mapping is written in UTF-8");
    }

    private static VisitRecorded visit(Row row, Mapping mapping) {
        return (VisitRecorded) VISITS.saying(row, null, mapping).event();
    }

    private static Mapping parsed(String csv) {
        return Mapping.parse(csv.getBytes(UTF_8));
    }

    private static Row record(String day) {
        return record(day, "Atlantis", "atlantis");
    }

    private static Row record(String day, String from, String id) {
        var words = new TreeMap<String, String>();
        words.put("start-date", day);
        words.put("end-date", day);
        words.put("visitor", "Archon Solon");
        words.put("from", from);
        words.put("from@id", id);
        words.put("description", "Good will visit.");
        return new Row(words);
    }
}
