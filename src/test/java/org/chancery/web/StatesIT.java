package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.ledger.wiring.Archive;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is recorded of a state stands beside what the table has of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StatesIT {
    private static final String SAID =
            """
            {"subject":"state/czechoslovakia","when":"%s",%s,"sources":[{"source":"source/report"}]}
            """;

    @LocalServerPort private int port;
    @Autowired private Archive archive;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void theHistoryOfAState() {
        client = new Client(port);
        if (archive.head().position() > 0) {
            return;
        }
        record(
                "RegisterSource",
                """
                {"subject":"source/report","publisher":"Report","title":"T","publishedAt":"1995-01-01"}
                """);
        record(
                "RegisterState",
                SAID.formatted(
                        "1918-10-28",
                        "\"name\":\"First\",\"how\":\"independence\",\"predecessors\":[\"XAH\"]"));
        record("RenameState", SAID.formatted("1990-04-23", "\"name\":\"Second\""));
        record(
                "EndState",
                SAID.formatted("1993-01-01", "\"how\":\"split\",\"successors\":[\"CZE\",\"SVK\"]"));
    }

    @Test
    void the_history_of_a_state_is_told_with_its_names() {
        var recorded = recorded("/api/states/CSK");
        assertThat(recorded.path("standing").stringValue()).isEqualTo("counted");
        assertThat(recorded.at("/begun/when").stringValue()).isEqualTo("1918-10-28");
        assertThat(recorded.at("/begun/how").stringValue()).isEqualTo("independence");
        assertThat(recorded.at("/begun/predecessors/0/slug").stringValue())
                .isEqualTo("austria-hungary");
        assertThat(recorded.at("/begun/because").toString()).isEqualTo("[2]");
        assertThat(recorded.path("names"))
                .extracting(name ->
                        name.path("name").stringValue()
                                + " "
                                + name.path("since").stringValue()
                                + " "
                                + name.path("until").stringValue()
                                + " "
                                + name.path("because"))
                .containsExactly(
                        "First 1918-10-28 1990-04-23 [2]", "Second 1990-04-23 1993-01-01 [3]");
        assertThat(recorded.at("/ended/how").stringValue()).isEqualTo("split");
        assertThat(recorded.at("/ended/successors").findValuesAsString("code"))
                .containsExactly("CZE", "SVK");
        assertThat(recorded.path("sources").toString()).isEqualTo("[\"source/report\"]");
    }

    @Test
    void what_came_later_than_the_day_is_not_told() {
        var before = recorded("/api/states/CSK?asOf=1990-04-22");
        assertThat(before.path("names").toString())
                .isEqualTo("[{\"name\":\"First\",\"since\":\"1918-10-28\",\"because\":[2]}]");
        assertThat(before.has("ended")).isFalse();
        assertThat(recorded("/api/states/CSK?asOf=1918-10-27").isMissingNode()).isTrue();
    }

    @Test
    void it_is_told_as_known_and_as_published() {
        assertThat(recorded("/api/states/CSK?atPosition=3").has("ended")).isFalse();
        assertThat(recorded("/api/states/CSK?atPosition=1").isMissingNode()).isTrue();
        assertThat(recorded("/api/states/CSK?publishedBy=1994-12-31").isMissingNode()).isTrue();
        assertThat(recorded("/api/states/CSK?publishedBy=1995-01-01"))
                .isEqualTo(recorded("/api/states/CSK"));
    }

    @Test
    void the_list_tells_the_same_and_leaves_the_table_as_it_is() {
        var items = client.get("/api/states?limit=1000&atPosition=4").body().path("items");
        assertThat(items.valueStream().filter(each -> each.has("recorded")))
                .containsExactly(client.get("/api/states/CSK?atPosition=4").body());
        var before = client.get("/api/states?limit=1000&atPosition=0").body().path("items");
        assertThat(items).hasSize(before.size());
        assertThat(before.valueStream().filter(each -> each.has("recorded"))).isEmpty();
        assertThat(client.get("/api/states?limit=1000&publishedBy=1994-12-31").body().path("items"))
                .isEqualTo(before);
        assertThat(client.send("GET", "/api/states.csv").body())
                .startsWith(
                        "code,slug,name,kind,from,to,codes,names,predecessors,successors,note\r\n");
    }

    @Test
    void an_entry_of_a_state_stands_in_the_timeline_with_its_predecessor() {
        assertThat(types("/api/relations/XAH-CSK/timeline"))
                .contains("registry.state-registered")
                .doesNotContain("registry.state-renamed");
        assertThat(types("/api/relations/CZE-SVK/timeline")).contains("registry.state-ended");
        assertThat(client.get("/api/relations?state=XAH&asOf=1950-01-01").body().path("items"))
                .hasSizeGreaterThan(0);
    }

    @Test
    void a_state_that_the_table_does_not_have_is_bad_input() {
        var answer =
                client.command(
                        "RegisterState",
                        SAID.formatted("1918", "\"name\":\"A\"")
                                .replace("czechoslovakia", "atlantis"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo("/subject");
        assertThat(answer.body().at("/errors/0/detail").stringValue())
                .contains("the table of states has no 'atlantis'", "comes with a release");
        var nameless = client.command("RegisterState", "{\"name\":\"A\",\"sources\":[]}");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.body().at("/errors/0/pointer").stringValue()).isEqualTo("/subject");
        var schema = client.get("/api/commands/RegisterState/schema").body();
        assertThat(schema.path("required").toString()).contains("\"subject\"");
    }

    private List<String> types(String path) {
        return client.get(path).body().path("items").findValuesAsString("type");
    }

    private JsonNode recorded(String path) {
        return client.get(path).body().path("recorded");
    }

    private void record(String command, String body) {
        var answer = client.command(command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
