package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Why a relation is as it is, as it is asked over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExplanationIT {
    private static final String EXPLANATION = "/api/relations/KAZ-USA/explanation";
    private static final String LAST = "/contact/lastVisit/KAZ%3EUSA";

    @LocalServerPort private int port;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    /** Two sources, two visits, and a correction of the later one. */
    @BeforeEach
    void theLedger() {
        client = new Client(port);
        if (client.get("/api/ledger/entries").body().path("items").isEmpty()) {
            source("first", "2018-02-01");
            source("second", "2021-02-25");
            visit("2016-03-31/2016-04-01");
            visit("2018-01-16");
            record(
                    "CorrectEntry",
                    """
                    {"entry":4,"ground":"source revised itself","when":"2018-01-15/2018-01-17",
                     "sources":[{"source":"source/second"}]}
                    """);
        }
    }

    @Test
    void a_part_is_explained_by_the_entries_behind_it_with_what_they_replaced() {
        var answer = explained("?atPosition=5&element=" + LAST);
        assertThat(answer.at("/says/value/when").stringValue()).isEqualTo("2018-01-15/2018-01-17");
        assertThat(answer.path("behind").intValue()).isEqualTo(1);
        assertThat(answer.has("rules")).isFalse();
        var entry = answer.at("/entries/0");
        assertThat(entry.path("position").longValue()).isEqualTo(4);
        assertThat(entry.path("because").toString()).isEqualTo("[4,5]");
        assertThat(entry.at("/asRecorded/when").stringValue()).isEqualTo("2018-01-16");
        assertThat(entry.at("/corrections/0/position").longValue()).isEqualTo(5);
        assertThat(entry.at("/sources/0/source").stringValue()).isEqualTo("source/second");
    }

    /** The numbers that a cell tells are no positions. */
    @Test
    void a_part_of_a_cell_is_explained_as_the_cell() {
        var cell = "/contact/counts/KAZ%3EUSA";
        var whole = explained("?atPosition=5&asOf=2018-01-20&element=" + cell);
        assertThat(whole.path("behind").intValue()).isEqualTo(2);
        for (var part : List.of("/value", "/value/months12", "/because")) {
            assertThat(
                            explained("?atPosition=5&asOf=2018-01-20&element=" + cell + part)
                                    .path("entries"))
                    .as(part)
                    .isEqualTo(whole.path("entries"));
        }
    }

    @Test
    void a_viewpoint_before_the_correction_explains_what_was_said_then() {
        var answer = explained("?atPosition=4&element=" + LAST);
        assertThat(answer.at("/says/value/when").stringValue()).isEqualTo("2018-01-16");
        assertThat(answer.at("/entries/0/because").toString()).isEqualTo("[4]");
        assertThat(answer.at("/entries/0/corrections")).isEmpty();
    }

    @Test
    void whatever_the_relation_names_as_its_grounds_is_among_the_entries() {
        var relation = client.get("/api/relations/KAZ-USA?atPosition=5&asOf=2018-01-20").body();
        for (var element : relation.propertyNames()) {
            if (!List.of("pair", "viewpoint", "links", "notices").contains(element)) {
                var answer = explained("?atPosition=5&asOf=2018-01-20&element=" + element);
                assertThat(answer.path("says")).as(element).isEqualTo(relation.path(element));
                var told = answer.path("entries").findValues("because").toString();
                for (var because : relation.path(element).findValues("because")) {
                    because.forEach(each -> assertThat(told).as(element).contains(each.toString()));
                }
            }
        }
        assertThat(explained("?atPosition=5&asOf=2018-01-20&element=contact").path("behind"))
                .hasToString("2");
    }

    /** Evidence is added up whatever the day is; what it names it names. */
    @Test
    void evidence_is_explained_by_all_that_touches_the_pair() {
        for (var element : List.of("evidence", "/evidence/sources", "/evidence/newestRecorded")) {
            var answer = explained("?atPosition=5&asOf=2017-01-01&element=" + element);
            assertThat(answer.path("entries").findValuesAsString("type"))
                    .as(element)
                    .contains("visits.visit-recorded", "ledger.entry-corrected");
            assertThat(answer.path("behind").intValue()).as(element).isEqualTo(2);
        }
        for (var element : List.of("/evidence/flagged", "/evidence/disputed")) {
            assertThat(explained("?atPosition=5&element=" + element).path("behind").intValue())
                    .as(element)
                    .isZero();
        }
    }

    /** An entry that is disputed is named, and told. */
    @Test
    void what_is_disputed_is_told() {
        long before = client.get("/api/ledger/entries?limit=1000").body().path("items").size();
        if (before == 5) {
            record(
                    "DisputeEntry",
                    "{\"entry\":3,\"reason\":\"no trace\",\"sources\":[{\"source\":\"source/second\"}]}");
        }
        var answer = explained("?atPosition=6&element=/evidence/disputed");
        assertThat(answer.path("says").toString()).isEqualTo("[3]");
        assertThat(answer.at("/entries/0/position").longValue()).isEqualTo(3);
        assertThat(answer.at("/entries/0/standing").stringValue()).isEqualTo("disputed");
    }

    @Test
    void a_label_is_explained_by_every_rule_and_what_is_known_of_what_it_asks() {
        var answer = explained("?atPosition=5&asOf=2018-01-20");
        assertThat(answer.path("element").stringValue()).isEqualTo("label");
        assertThat(answer.at("/says/state").stringValue()).isEqualTo("not-recorded");
        assertThat(answer.path("rules").findValuesAsString("label"))
                .containsExactly(
                        "hostile",
                        "severed",
                        "strained",
                        "no-relations",
                        "allied",
                        "strategic-active",
                        "strategic-dormant",
                        "cooperative",
                        "normal")
                .isEqualTo(
                        answer.at("/says/undecided")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
        assertThat(answer.at("/rules/0/holds").stringValue()).isEqualTo("untestable");
        assertThat(answer.at("/rules/0/known").stringValue()).isEqualTo("not recorded");
    }

    @Test
    void it_can_be_read_as_text() {
        for (var form : List.of(EXPLANATION + ".txt", EXPLANATION)) {
            var text =
                    client.send(
                                    "GET",
                                    form + "?atPosition=5&element=" + LAST,
                                    "Accept",
                                    form.endsWith(".txt") ? "*/*" : "text/plain")
                            .body();
            assertThat(text)
                    .startsWith("/contact/lastVisit/KAZ>USA of KAZ-USA\n")
                    .contains("4  2018-01-15/2018-01-17  visits.visit-recorded, counted")
                    .contains("as recorded: 2018-01-16, counted")
                    .contains("5  ledger.entry-corrected: source revised itself, counted");
        }
        assertThat(client.send("GET", EXPLANATION + ".txt?atPosition=5").body())
                .contains("hostile: untestable: hostilities are not ended (not recorded)");
    }

    @Test
    void what_is_no_part_of_the_answer_is_refused_with_the_names_of_those_that_are() {
        for (var element : List.of("nonsense", "/contact/nonsense", "", "/")) {
            var answer = client.get(EXPLANATION + "?element=" + element);
            assertThat(answer.status()).as(element).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo("?element");
            assertThat(answer.body().at("/errors/0/detail").stringValue())
                    .contains("label, recognition, recognitionOfGovernment, ties");
        }
    }

    private JsonNode explained(String query) {
        var answer = client.get(EXPLANATION + query);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void source(String id, String published) {
        record(
                "RegisterSource",
                "{\"subject\":\"source/%s\",\"publisher\":\"P\",\"title\":\"T\",\"publishedAt\":\"%s\"}"
                        .formatted(id, published));
    }

    private void visit(String when) {
        record(
                "RecordVisit",
                """
                {"visitor":"KAZ","when":"%s","principals":[{"name":"N. N.","office":"President"}],
                 "stops":[{"host":"USA"}],"sources":[{"source":"source/first"}]}
                """
                        .formatted(when));
    }

    private void record(String command, String body) {
        assertThat(client.command(command, body).status()).isEqualTo(201);
    }
}
