package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The list of visits shows what stands, and what was taken back to whoever asks for that. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VisitsListIT {

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @Test
    void what_was_taken_back_is_listed_only_when_asked_for() {
        var client = new Client(port);
        client.command(
                "RegisterSource",
                "{\"subject\":\"source/report\",\"publisher\":\"Report\",\"title\":\"T\"}");
        var kept = visit(client, "2018-01-15");
        var taken = visit(client, "2018-02-15");
        client.command(
                "RetractEntry",
                "{\"entry\":%d}".formatted(taken.body().path("position").longValue()));

        assertThat(listed(client, "?visitor=KAZ")).containsExactly(id(kept));
        assertThat(listed(client, "?visitor=KAZ&standing=counted")).containsExactly(id(kept));
        assertThat(listed(client, "?visitor=KAZ&standing=retracted")).containsExactly(id(taken));
        assertThat(listed(client, "?visitor=KAZ&standing=disputed")).isEmpty();
        assertThat(client.get("/api/visits?standing=hidden").body().path("detail").stringValue())
                .contains("counted, disputed, flagged, retracted");
    }

    @Test
    void a_code_that_was_no_state_on_the_day_is_noticed_once() {
        var notices =
                new Client(port)
                        .get("/api/relations/KAZ-UZB?asOf=1950-01-01")
                        .body()
                        .path("notices");
        assertThat(notices).extracting(JsonNode::stringValue).containsOnlyOnce("not-a-state-on");
    }

    @Test
    void a_stop_counts_from_the_day_on_which_it_begins() {
        var client = new Client(port);
        client.command(
                "RegisterSource",
                "{\"subject\":\"source/itinerary\",\"publisher\":\"P\",\"title\":\"T\"}");
        var id =
                id(
                        client.command(
                                "RecordVisit",
                                """
                                {"visitor":"IRN","when":"2025-12-10/2025-12-12",
                                 "principals":[{"name":"N. N."}],
                                 "stops":[{"host":"KAZ","when":"2025-12-10/2025-12-11"},
                                          {"host":"TKM","when":"2025-12-11/2025-12-12"}],
                                 "sources":[{"source":"source/itinerary"}]}
                                """));

        assertThat(stages(client, id, "2025-12-09")).containsExactly("", "", "");
        assertThat(stages(client, id, "2025-12-10")).containsExactly("there", "there", "");
        assertThat(stages(client, id, "2025-12-12")).containsExactly("there", "done", "there");
        assertThat(stages(client, id, "2025-12-13")).containsExactly("done", "done", "done");

        for (var toTheSecond : List.of("pair=IRN-TKM", "host=TKM", "state=TKM")) {
            assertThat(listed(client, "?asOf=2025-12-10&" + toTheSecond)).isEmpty();
            assertThat(listed(client, "?asOf=2025-12-11&" + toTheSecond)).containsExactly(id);
        }
        assertThat(listed(client, "?asOf=2025-12-10&host=KAZ")).containsExactly(id);
        assertThat(listed(client, "?asOf=2025-12-12&visitor=IRN&status=there")).containsExactly(id);
        assertThat(listed(client, "?asOf=2025-12-12&visitor=IRN&status=done")).isEmpty();
    }

    @Test
    void a_stop_has_its_own_days_as_they_were_recorded() {
        var client = new Client(port);
        rows(client);
        var first = stop(client, "", "[2015-05-01..2015-05-03]", "FRA");
        stop(client, id(first), "2015-05-07?", "AUT");
        var visit = client.get("/api/visits/%s?asOf=2016-01-01".formatted(id(first))).body();
        assertThat(visit.path("when").stringValue()).isEqualTo("2015-05-01?/2015-05-07?");
        assertThat(visit.path("stops").findValuesAsString("when"))
                .containsExactly("[2015-05-01..2015-05-03]", "2015-05-07?");
        var rows = client.send("GET", "/api/visits.csv?asOf=2016-01-01&host=FRA").body();
        assertThat(rows.lines().findFirst())
                .hasValueSatisfying(
                        header -> assertThat(header).contains("place,from,to,when,type"));
        assertThat(rows).contains(",,,[2015-05-01..2015-05-03],");
    }

    /** Open days on both sides are those of no visit, and yet it was made. */
    @Test
    void a_visit_that_tables_count_is_listed_whatever_is_known_of_its_days() {
        var client = new Client(port);
        rows(client);
        var announced =
                client.command(
                        "AnnounceVisit",
                        """
                        {"visitor":"UZB","when":"1995-01-01","planned":"1996",
                         "principals":[{"name":"A. A."}],"stops":[{"host":"FRA"}],
                         "sources":[{"source":"source/rows"}]}
                        """);
        stop(client, id(announced), "../2001-01-01", "FRA");
        stop(client, id(announced), "1997/..", "AUT");
        for (var day : List.of("1996-01-01", "2001-01-01", "2026-01-01")) {
            assertThat(listed(client, "?visitor=UZB&asOf=" + day)).containsExactly(id(announced));
        }
        assertThat(listed(client, "?visitor=UZB&year=1997&asOf=2026-01-01"))
                .containsExactly(id(announced));
        assertThat(
                        client.get(
                                        "/api/tables/visits-by-year?visitor=UZB&year=1997&asOf=2026-01-01")
                                .body()
                                .at("/items/0/visits")
                                .intValue())
                .isOne();
    }

    private static Client.Answer stop(Client client, String visit, String when, String host) {
        var recorded =
                client.command(
                        "RecordStop",
                        """
                        {%s"visitor":"UZB","when":"%s","principals":[{"name":"N. N."}],
                         "host":"%s","sources":[{"source":"source/rows"}]}
                        """
                                .formatted(
                                        visit.isEmpty()
                                                ? ""
                                                : "\"subject\":\"visit/%s\",".formatted(visit),
                                        when,
                                        host));
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        return recorded;
    }

    private static void rows(Client client) {
        client.command(
                "RegisterSource",
                "{\"subject\":\"source/rows\",\"publisher\":\"P\",\"title\":\"T\"}");
    }

    /** The stage of the visit and of each stop, empty where it is left out. */
    private static List<String> stages(Client client, String id, String asOf) {
        var visit = client.get("/api/visits/%s?asOf=%s".formatted(id, asOf)).body();
        return Stream.concat(Stream.of(visit), visit.path("stops").valueStream())
                .map(each -> each.path("status").asString(""))
                .toList();
    }

    private static Client.Answer visit(Client client, String when) {
        return client.command(
                "RecordVisit",
                """
                {"visitor":"KAZ","when":"%s","principals":[{"name":"N. N."}],
                 "stops":[{"host":"USA"}],"sources":[{"source":"source/report"}]}
                """
                        .formatted(when));
    }

    private static String id(Client.Answer recorded) {
        return recorded.body().path("subject").path("id").stringValue();
    }

    private static List<String> listed(Client client, String query) {
        return client.get("/api/visits" + query).body().path("items").findValuesAsString("id");
    }
}
