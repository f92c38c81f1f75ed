package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.TravelsFile.Trip;
import org.chancery.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The travels as plain files have them, against what the test counts in these files itself. */
class TravelsIT {
    private static final Series TRAVELS = new HsgTravels();
    private static final String MOMENT = "2026-07-18T11:02:47Z";

    private static List<Trip> trips = List.of();
    private static VisitsLedger ledger;
    private static ImportReport report;
    private static Map<String, JsonNode> visits = Map.of();

    @BeforeAll
    static void everyTripIsImported() throws Exception {
        trips = TravelsFile.trips();
        ledger = new VisitsLedger();
        report = ledger.imported(TRAVELS, TravelsFile.published(MOMENT, trips));
        System.out.println(report.text("travels"));
        visits = visits(ledger.client());
    }

    @AfterAll
    static void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    private static Map<String, JsonNode> visits(Client client) {
        var visits = new HashMap<String, JsonNode>();
        var next = "/api/visits?limit=1000";
        while (!next.isEmpty()) {
            var body = client.get(next).body();
            body.path("items").forEach(item -> visits.put(item.path("id").asString(), item));
            next = body.path("links").path("next").asString("");
        }
        return visits;
    }

    @Test
    void stopsTravellersAndYearsAreThoseOfTheFiles() {
        assertThat(report.refused()).isEmpty();
        assertThat(report.flagged()).isEmpty();
        assertThat(report.fresh(Outcome.RECORDED)).isEqualTo(trips.size());
        assertThat(report.unmapped())
                .extracting(name -> name.kind().toString())
                .doesNotContain("state");
        var stops = new ArrayList<JsonNode>();
        visits.values().forEach(visit -> visit.path("stops").forEach(stops::add));
        assertThat(stops).hasSize(trips.size() - report.accompanyingInAll());
        var members = new ArrayList<JsonNode>();
        visits.values().forEach(visit -> visit.path("delegation").forEach(members::add));
        assertThat(members.stream().mapToInt(member -> member.path("because").size()).sum())
                .isEqualTo(report.accompanyingInAll());
        assertThat(report.persons())
                .isEqualTo(trips.stream().map(trip -> trip.says("@who")).distinct().count());
        var people = new TreeSet<String>();
        visits.values()
                .forEach(visit -> {
                    visit.path("principals")
                            .forEach(one -> people.add(one.path("name").asString()));
                    visit.path("delegation")
                            .forEach(one -> people.add(one.path("name").asString()));
                });
        var travellers = new TreeSet<String>();
        var years = new TreeSet<String>();
        var yearsOfOwnStops = new TreeSet<String>();
        trips.forEach(trip -> {
            travellers.add(trip.says("name"));
            years.add(trip.says("start-date").substring(0, 4));
        });
        stops.forEach(stop -> yearsOfOwnStops.add(stop.path("from").asString().substring(0, 4)));
        assertThat(people).isEqualTo(travellers);
        assertThat(yearsOfOwnStops).isEqualTo(years);
    }

    @Test
    void everyStopStandsOnceWithTheWordsOfItsRow() {
        var left = new HashMap<SortedMap<String, String>, Integer>();
        trips.forEach(trip -> left.merge(trip.words(), 1, Integer::sum));
        visits.values()
                .forEach(visit ->
                        visit.path("stops")
                                .forEach(stop -> {
                                    var words = new TreeMap<String, String>();
                                    stop.path("worded")
                                            .properties()
                                            .forEach(member ->
                                                    words.put(
                                                            member.getKey(),
                                                            member.getValue().asString()));
                                    assertThat(left.merge(words, -1, Integer::sum))
                                            .as("%s", words)
                                            .isNotNegative();
                                }));
        left.values().removeIf(times -> times == 0);
        assertThat(left.values().stream().mapToInt(times -> times).sum())
                .isEqualTo(report.accompanyingInAll());
        var accompanying = trips.stream().filter(Trip::saysAccompanied).toList();
        assertThat(accompanying).extracting(Trip::words).containsAll(left.keySet());
        System.out.printf(
                "%d trips, %d say 'Accompanied President', %d in any case; of a delegation are %d%n",
                trips.size(),
                trips.stream()
                        .filter(trip -> trip.says("remarks").contains("Accompanied President"))
                        .count(),
                accompanying.size(),
                report.accompanyingInAll());
        accompanying.stream()
                .filter(trip -> !left.containsKey(trip.words()))
                .forEach(trip -> System.out.println("  of their own: " + trip));
    }

    @Test
    void noDayOfAPresidentIsAVisitOfTheSecretaryWhoAccompaniedHim() {
        for (var visit : visits.values()) {
            assertThat(visit.path("principals").size()).as(visit.toString()).isEqualTo(1);
        }
        System.out.printf("%d trips are %d visits%n", trips.size(), visits.size());
    }

    @Test
    void aSecondRunRecordsNothing() throws Exception {
        long head = ledger.head();
        var again = ledger.imported(TRAVELS, TravelsFile.published(MOMENT, trips));
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(again.fresh(Outcome.ALREADY_THERE)).isEqualTo(trips.size());
        assertThat(again.accompanying()).isEqualTo(report.accompanying());
    }
}
