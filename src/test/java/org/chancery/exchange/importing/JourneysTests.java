package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.exchange.importing.Placing.Placed;
import org.chancery.facts.DelegationRole;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To which visits stops belong, of whatever part of them is recorded already. */
class JourneysTests {
    private static final Subject X = Ids.issue(SubjectKind.VISIT);
    private static final Subject Y = Ids.issue(SubjectKind.VISIT);
    private static final Place BESIDE_X = new Place(X, DelegationRole.ACCOMPANYING);
    private static final Place BESIDE_Y = new Place(Y, DelegationRole.ACCOMPANYING);

    @Test
    void whoAccompaniedBelongsToTheVisitOfThePresident() {
        var places = after(president("1", "1990-01-01", null), secretary("2", null));
        assertThat(places.get(alias("2")))
                .isEqualTo(new Place(visit(places, "1"), DelegationRole.ACCOMPANYING));
    }

    @Test
    void ofAVisitOfWhichWhoAccompaniedIsRecordedFirstThePresidentIsFound() {
        var places = after(president("1", "1990-01-01", null), secretary("2", BESIDE_X));
        assertThat(places).containsExactly(Map.entry(alias("1"), Place.of(X)));
    }

    @Test
    void thePresidentsOwnStopsDecideBeforeThoseOfOthers() {
        var places = after(president("1", "1990-01-01", Place.of(Y)), secretary("2", BESIDE_X));
        assertThat(places).containsExactly(Map.entry(alias("2"), BESIDE_Y));
    }

    @Test
    void aVisitThatAnotherJourneyIsIsNotTakenForThoseWhoAccompanied() {
        var places =
                after(
                        president("1", "1990-01-01", null),
                        secretary("2", BESIDE_X),
                        president("3", "1990-06-01", Place.of(X)));
        assertThat(places).doesNotContainKey(alias("3"));
        assertThat(visit(places, "1")).isNotEqualTo(X);
        assertThat(visit(places, "2")).isEqualTo(visit(places, "1"));
    }

    @Test
    void whoeverHasNoPresidentToAccompanyMadeAJourneyAlone() {
        var places = after(president("1", "1990-06-01", null), secretary("2", BESIDE_X));
        assertThat(places.get(alias("2"))).isEqualTo(Place.of(visit(places, "2")));
        assertThat(visit(places, "2")).isNotEqualTo(visit(places, "1")).isNotEqualTo(X);
    }

    private static Map<Alias, Place> after(Placed... there) {
        return new Journeys(new HsgTravels()).after(List.of(), List.of(there));
    }

    private static Subject visit(Map<Alias, Place> places, String id) {
        return places.getOrDefault(alias(id), Place.of(X)).subject();
    }

    private static Placed president(String id, String day, @Nullable Place at) {
        return stop(id, "president", "George Bush", day, "Met with officials.", at);
    }

    private static Placed secretary(String id, @Nullable Place at) {
        return stop(
                id, "secretary", "James Baker", "1990-01-01", "Accompanied President Bush.", at);
    }

    private static Placed stop(
            String id, String role, String name, String day, String remarks, @Nullable Place at) {
        var words = new TreeMap<String, String>();
        words.put("@who", role);
        words.put("role", role);
        words.put("name", name);
        words.put("start-date", day);
        words.put("end-date", day);
        words.put("country", "France");
        words.put("remarks", remarks);
        return new Placed(alias(id), new Row(words), at);
    }

    private static Alias alias(String id) {
        return new Alias("hsg-travels", id);
    }
}
