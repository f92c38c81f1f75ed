package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.codec.StrictJson;
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
import tools.jackson.databind.node.ObjectNode;

/** Who asks for lineage is told of the states that the two came out of, and each for itself. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LineageIT {
    private static final String CZE_DEU = "/api/relations/CZE-DEU";
    private static final List<String> PAIRS = List.of("CSK-DEU", "CSK-DDR", "CZE-DEU");

    @LocalServerPort private int port;
    @Autowired private Archive archive;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void visitsOfOldAndNewStates() {
        client = new Client(port);
        if (archive.head().position() > 0) {
            return;
        }
        record(
                "RegisterSource",
                "{\"subject\":\"source/report\",\"publisher\":\"Report\",\"title\":\"T\"}");
        visit("CZE", "1995-05-05", "DEU");
        visit("CSK", "1975-05-05", "DEU");
        visit("DDR", "1980-05-05", "CSK");
        visit("CSK", "1973-05-05", "DDR");
        visit("CSK", "1985-05-05", "DDR", "DEU");
        visit("FRA", "1990-05-05", "IRN");
    }

    @Test
    void a_relation_names_the_pairs_before_it() {
        var lineage = client.get(CZE_DEU + "?lineage=true").body().path("lineage");
        assertThat(lineage.valueStream().map(each -> each.path("pair").toString()))
                .containsExactly("[\"CSK\",\"DEU\"]", "[\"CSK\",\"DDR\"]");
        assertThat(lineage.at("/1/from").stringValue()).isEqualTo("1949-10-07");
        assertThat(lineage.at("/1/to").stringValue()).isEqualTo("1990-10-02");
        var old = client.get(lineage.at("/1/permalink").stringValue());
        assertThat(old.response().headers().firstValue("Cache-Control")).contains("max-age=86400");
        assertThat(old.body().at("/evidence/entries").longValue()).isEqualTo(3);
        assertThat(client.get("/api/relations/FRA-IRN?lineage=true").body().path("lineage"))
                .isEmpty();
    }

    @Test
    void nothing_changes_for_whoever_does_not_ask() {
        var plain = client.get(CZE_DEU).body();
        assertThat(plain.has("lineage")).isFalse();
        assertThat(plain.at("/evidence/entries").longValue()).isEqualTo(1);
        var asked = (ObjectNode) client.get(CZE_DEU + "?lineage=true").body();
        assertThat(asked.at("/links/permalink").stringValue()).contains("lineage=true");
        asked.remove(List.of("lineage", "links"));
        assertThat(asked).isEqualTo(((ObjectNode) plain.deepCopy()).remove(List.of("links")));
        for (var list : List.of("/history", "/timeline")) {
            assertThat(items(CZE_DEU + list + "?lineage=false"))
                    .isEqualTo(items(CZE_DEU + list))
                    .noneMatch(item -> item.has("pair"));
            assertThat(header(CZE_DEU + list + ".csv")).doesNotStartWith("pair,");
            assertThat(header(CZE_DEU + list + ".csv?lineage=true"))
                    .isEqualTo("pair," + header(CZE_DEU + list + ".csv"));
        }
    }

    @Test
    void the_histories_follow_each_other_oldest_pair_first() {
        var expected = new ArrayList<JsonNode>();
        for (var pair : PAIRS) {
            items("/api/relations/" + pair + "/history")
                    .forEach(period -> expected.add(ofPair(pair, period)));
        }
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(items(CZE_DEU + "/history?lineage=true")).isEqualTo(expected);
        assertThat(paged(CZE_DEU + "/history?lineage=true&limit=1")).isEqualTo(expected);
        assertThat(lines(CZE_DEU + "/history.ndjson?lineage=true")).isEqualTo(expected);
        assertThat(client.send("GET", CZE_DEU + "/history.csv?lineage=true").body().lines())
                .filteredOn(line -> line.startsWith("CSK-DDR,"))
                .hasSize(2 * items("/api/relations/CSK-DDR/history").size());
    }

    @Test
    void the_entries_of_all_pairs_stand_in_the_order_of_the_world() {
        var told = items(CZE_DEU + "/timeline?lineage=true");
        assertThat(told)
                .extracting(item ->
                        item.at("/pair/0").stringValue()
                                + "-"
                                + item.at("/pair/1").stringValue()
                                + " "
                                + item.path("when").stringValue())
                .containsExactly(
                        "CSK-DDR 1973-05-05",
                        "CSK-DEU 1975-05-05",
                        "CSK-DDR 1980-05-05",
                        "CSK-DEU 1985-05-05",
                        "CSK-DDR 1985-05-05",
                        "CZE-DEU 1995-05-05");
        for (var pair : PAIRS) {
            assertThat(told)
                    .containsAll(
                            items("/api/relations/" + pair + "/timeline").stream()
                                    .map(entry -> ofPair(pair, entry))
                                    .toList());
        }
        assertThat(paged(CZE_DEU + "/timeline?lineage=true&limit=1")).isEqualTo(told);
        assertThat(lines(CZE_DEU + "/timeline.ndjson?lineage=true")).isEqualTo(told);
        assertThat(items("/api/relations/FRA-IRN/timeline?lineage=true")).hasSize(1);
    }

    @Test
    void a_cursor_belongs_to_the_list_with_or_without_lineage() {
        var next =
                client.get(CZE_DEU + "/timeline?lineage=true&limit=1")
                        .body()
                        .at("/links/next")
                        .stringValue();
        assertThat(client.get(next).status()).isEqualTo(200);
        assertThat(client.get(next.replace("&lineage=true", "")).status()).isEqualTo(400);
        for (var path : List.of("", "/history", "/timeline")) {
            assertThat(client.get(CZE_DEU + path + "?lineage=yes").status()).isEqualTo(400);
        }
    }

    private static ObjectNode ofPair(String pair, JsonNode item) {
        var with = StrictJson.MAPPER.createObjectNode();
        var codes = with.putArray("pair");
        List.of(pair.split("-", 2)).forEach(codes::add);
        return with.setAll((ObjectNode) item);
    }

    private List<JsonNode> items(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private List<JsonNode> paged(String path) {
        var all = new ArrayList<JsonNode>();
        for (var next = path; !next.isEmpty(); ) {
            var page = client.get(next).body();
            page.path("items").forEach(all::add);
            next = page.at("/links/next").asString("");
        }
        return all;
    }

    private List<JsonNode> lines(String path) {
        return client.send("GET", path).body().lines().map(StrictJson.MAPPER::readTree).toList();
    }

    private String header(String path) {
        return client.send("GET", path).body().lines().findFirst().orElseThrow();
    }

    private void visit(String visitor, String when, String... hosts) {
        var stops = String.join("\"},{\"host\":\"", hosts);
        record(
                "RecordVisit",
                """
                {"visitor":"%s","when":"%s","principals":[{"name":"N. N."}],
                 "stops":[{"host":"%s"}],"sources":[{"source":"source/report"}]}
                """
                        .formatted(visitor, when, stops));
    }

    private void record(String command, String body) {
        var answer = client.command(command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }
}
