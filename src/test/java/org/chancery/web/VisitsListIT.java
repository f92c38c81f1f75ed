package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        assertThat(listed(client, "")).containsExactly(id(kept));
        assertThat(listed(client, "?standing=counted")).containsExactly(id(kept));
        assertThat(listed(client, "?standing=retracted")).containsExactly(id(taken));
        assertThat(listed(client, "?standing=disputed")).isEmpty();
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
