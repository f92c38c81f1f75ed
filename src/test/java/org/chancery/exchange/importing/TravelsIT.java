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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Whoever accompanied is of the delegation of the visit that a president leads. */
    @Test
    void noJourneyIsCountedTwice() {
        for (var visit : visits.values()) {
            assertThat(visit.path("principals").size()).as(visit.toString()).isEqualTo(1);
            var leader = visit.path("principals").path(0);
            if (!visit.path("delegation").isEmpty()) {
                assertThat(leader.path("office").asString()).isEqualTo("President");
            }
            var names = new ArrayList<String>();
            visit.path("delegation").forEach(one -> names.add(one.path("name").asString()));
            assertThat(names).as("each once").doesNotHaveDuplicates();
        }
        System.out.printf("%d trips are %d visits%n", trips.size(), visits.size());
    }

    /**
     * Read by hand in the files: all ten trips to Kazakhstan, none of which accompanied a
     * president.
     */
    @ParameterizedTest
    @CsvSource({
        "1991-12-17, 1991-12-17, James Addison Baker",
        "1993-10-22, 1991-12-17, James Addison Baker",
        "1995-01-01, 1993-10-23, Warren Minor Christopher",
        "2001-01-01, 2000-04-15, Madeleine Korbel Albright",
        "2004-01-01, 2001-12-08, Colin Luther Powell",
        "2008-10-04, 2005-10-12, Condoleezza Rice",
        "2009-01-01, 2008-10-05, Condoleezza Rice",
        "2010-12-01, 2010-11-30, Hillary Rodham Clinton",
        "2020-02-01, 2020-02-01, Michael R. Pompeo",
        "2026-01-01, 2023-02-27, Antony John Blinken",
    })
    void theLastVisitToKazakhstan(String day, String from, String name) {
        var cell = lastVisit(day);
        assertThat(cell.path("value").path("from").asString()).isEqualTo(from);
        assertThat(cell.path("value").path("principals").path(0).path("name").asString())
                .isEqualTo(name);
    }

    @Test
    void beforeTheFirstNoneIsRecorded() {
        assertThat(lastVisit("1991-12-16").path("state").asString()).isEqualTo("not-recorded");
    }

    private static JsonNode lastVisit(String day) {
        return ledger.client()
                .get("/api/relations/KAZ-USA?asOf=" + day)
                .body()
                .path("contact")
                .path("lastVisit")
                .path("USA>KAZ");
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
