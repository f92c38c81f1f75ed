package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.chancery.ledger.House;
import org.chancery.ledger.TooMany;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.wiring.Archive;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.relations.RelationAnswers;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Histories, changes and lists of relations, as they are asked over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RelationsOverTimeIT {
    private static final String KAZ_USA = "/api/relations/KAZ-USA";
    private static final List<String> NOT_OF_THE_RELATION =
            List.of("pair", "viewpoint", "links", "notices");

    /** Two sources, two visits, and a correction of the later one. */
    private static final int RECORDED = 5;

    @LocalServerPort private int port;
    @Autowired private Archive archive;
    @Autowired private Lists lists;
    @Autowired private House house;
    @Autowired private ReadModels models;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void theLedger() {
        client = new Client(port);
        if (archive.head().position() == 0) {
            source("first", "2018-02-01");
            source("second", "2021-02-25");
            visit("KAZ", "USA", "2016-03-31/2016-04-01");
            visit("KAZ", "USA", "2018-01-16");
            record(
                    "CorrectEntry",
                    """
                    {"entry":4,"ground":"source revised itself","when":"2018-01-15/2018-01-17",
                     "sources":[{"source":"source/second"}]}
                    """);
        }
        assertThat(archive.head().position()).isGreaterThanOrEqualTo(RECORDED);
    }

    @Test
    void a_period_says_what_the_relation_says_on_its_first_and_on_its_last_day() {
        var periods = client.get(KAZ_USA + "/history?atPosition=5").body().path("items");
        assertThat(starts(periods))
                .containsExactly(
                        "",
                        "2016-03-31",
                        "2016-04-02",
                        "2017-03-31",
                        "2018-01-15",
                        "2018-01-18",
                        "2019-01-15",
                        "2019-03-31",
                        "2021-01-15");
        for (var period : periods) {
            for (var end : List.of("from", "to")) {
                if (period.has(end)) {
                    var day = period.path(end).stringValue();
                    var relation = relation("?atPosition=5&asOf=" + day);
                    relation.remove("evidence");
                    assertThat(without(period, "from", "to")).as(day).isEqualTo(relation);
                }
            }
        }
        assertThat(starts(items(KAZ_USA + "/history?atPosition=5&asOf=2018-01-16")))
                .as("nothing after the day")
                .containsExactly("", "2016-03-31", "2016-04-02", "2017-03-31", "2018-01-15");
        assertThat(starts(items(KAZ_USA + "/history?atPosition=5&publishedBy=2020-01-01")))
                .as("as it had been published")
                .contains("2018-01-16", "2018-01-17")
                .doesNotContain("2018-01-15");
        assertThat(starts(items("/api/relations/USA-FRA/history"))).containsExactly("");
    }

    @Test
    void pages_of_a_history_are_the_whole() {
        var path = KAZ_USA + "/history?atPosition=5";
        for (var limit : List.of(1, 2, 4)) {
            var paged = new ArrayList<JsonNode>();
            var next = path + "&limit=" + limit;
            while (!next.isEmpty()) {
                var page = client.get(next).body();
                page.path("items").forEach(paged::add);
                next = page.path("links").path("next").asString("");
            }
            assertThat(paged).isEqualTo(items(path).valueStream().toList());
        }
        var lines = client.send("GET", KAZ_USA + "/history.ndjson?atPosition=5").body();
        assertThat(lines.lines().map(StrictJson.MAPPER::readTree).toList())
                .isEqualTo(items(path).valueStream().toList());
    }

    @Test
    void a_table_of_a_history_has_a_row_for_each_way() {
        var table =
                client.send("GET", KAZ_USA + "/history.csv?atPosition=5").body().lines().toList();
        assertThat(table.get(0))
                .isEqualTo(
                        "from,to,label,labelUncertain,visitor,host,lastVisit,lastVisitFrom,lastVisitTo,lastVisitWhen,lastVisitStage,lastVisitType,lastVisitPrincipals,lastVisitUncertain,lastBilateralVisit,lastBilateralVisitWhen,lastBilateralVisitUncertain,months12,months36,monthsUncertain,underWay,because");
        assertThat(table.get(1)).isEqualTo(",2016-03-30,,,KAZ,USA" + ",".repeat(16));
        assertThat(table.get(2)).isEqualTo(",2016-03-30,,,USA,KAZ" + ",".repeat(16));
        assertThat(table.get(9))
                .matches(
                        "2018-01-15,2018-01-17,,,KAZ,USA,[-0-9a-f]{36},2018-01-15,2018-01-17,2018-01-15/2018-01-17,there,,N\\. N\\.,,[-0-9a-f]{36},2018-01-15/2018-01-17,,1,2,,[-0-9a-f]{36},3; 4; 5");
        assertThat(table).hasSize(1 + 2 * 9);
    }

    @Test
    void differences_applied_to_the_answer_before_give_the_answer_after() {
        for (var sides :
                List.of(
                        List.of("asOf=2018-01-20&atPosition=4", "asOf=2018-01-20&atPosition=5"),
                        List.of(
                                "asOf=2018-01-20&atPosition=5&publishedBy=2020-01-01",
                                "asOf=2018-01-20&atPosition=5"),
                        List.of("asOf=2018-01-16&atPosition=5", "asOf=2020-01-16&atPosition=5"),
                        List.of(
                                "asOf=2018-01-20&atPosition=5&sources=publisher:first",
                                "asOf=2018-01-20&atPosition=5&sources=publisher:second"),
                        List.of("asOf=2018-01-20&atPosition=0", "asOf=2016-04-01&atPosition=5"))) {
            var changes =
                    client.get(
                            KAZ_USA
                                    + "/changes?"
                                    + side("from.", sides.getFirst())
                                    + "&"
                                    + side("to.", sides.getLast()));
            assertThat(changes.body().path("differences")).as(sides.toString()).isNotEmpty();
            var answer = relation("?" + sides.getFirst());
            changes.body().path("differences").forEach(each -> apply(answer, each));
            assertThat(answer).isEqualTo(relation("?" + sides.getLast()));
        }
    }

    private static String side(String prefix, String parameters) {
        return prefix + parameters.replace("&", "&" + prefix);
    }

    private static void apply(ObjectNode answer, JsonNode difference) {
        var pointer = JsonPointer.compile(difference.path("pointer").stringValue());
        var holder = (ObjectNode) answer.at(pointer.head());
        var name = pointer.last().getMatchingProperty();
        assertThat(holder.path(name)).isEqualTo(difference.path("before"));
        if (difference.has("after")) {
            holder.set(name, difference.get("after"));
        } else {
            holder.remove(name);
        }
    }

    @Test
    void what_holds_for_both_sides_stands_without_a_prefix_also_in_the_permalink() {
        var path = KAZ_USA + "/changes?asOf=2018-01-20&from.atPosition=4&to.atPosition=5&policy=1";
        var pinned = client.get(path);
        var differences = pinned.body().path("differences");
        assertThat(differences.findValuesAsString("pointer"))
                .contains("/contact/lastVisit/KAZ>USA/value/from", "/evidence/entries");
        assertThat(differences.path(0).path("because").toString()).isEqualTo("[5]");
        assertThat(header(pinned.response(), "Cache-Control")).isEqualTo("max-age=86400");
        assertThat(pinned.response().headers().firstValue("Content-Location")).isEmpty();
        assertThat(header(pinned.response(), "Ledger-Position")).isEqualTo("5");
        assertThat(client.get(pinned.body().at("/links/permalink").stringValue()).body())
                .isEqualTo(pinned.body());
        assertThat(pinned.body().at("/from/knownAt/position").longValue()).isEqualTo(4);
        assertThat(pinned.body().at("/to/knownAt/position").longValue()).isEqualTo(5);
        assertThat(client.get(pinned.body().at("/links/from").stringValue()).body())
                .isEqualTo(client.get(KAZ_USA + "?asOf=2018-01-20&atPosition=4&policy=1").body());

        var loose = client.get(KAZ_USA + "/changes?asOf=2018-01-20&from.atPosition=4&policy=1");
        assertThat(header(loose.response(), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(loose.response(), "Content-Location"))
                .startsWith(KAZ_USA + "/changes?asOf=2018-01-20&from.atPosition=4&policy=1&to.at");
    }

    @Test
    void a_notice_of_one_side_has_its_prefix() {
        var changes = KAZ_USA + "/changes?from.atPosition=0&";
        assertThat(client.get(changes + "asOf=2018-01-20").body().path("notices").toString())
                .isEqualTo("[\"from.before-ledger\"]");
        assertThat(client.get(changes + "asOf=1980-01-20").body().path("notices").toString())
                .isEqualTo("[\"from.before-ledger\",\"not-a-state-on\"]");
        assertThat(client.get(KAZ_USA + "/changes").body().path("differences")).isEmpty();
    }

    @Test
    void what_is_given_twice_for_one_side_is_pointed_at() {
        var twice = client.get(KAZ_USA + "/changes?asOf=2018-01-20&from.asOf=2018-01-21");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body().path("errors").toString())
                .isEqualTo(
                        "[{\"pointer\":\"?from.asOf\",\"detail\":\"is given twice: asOf holds for both sides\"}]");
        var once = client.get(KAZ_USA + "/changes?asOf=2018-02-30");
        assertThat(once.body().path("errors")).as("told once").hasSize(1);
    }

    @Test
    void the_relations_of_a_state_are_those_of_which_something_is_recorded() {
        visit("KAZ", "FRA", "2018-03-01");
        visit("IRN", "FRA", "2018-04-01");
        var pin = "&asOf=2018-03-31&atPosition=" + archive.head().position();
        var items = items("/api/relations?state=KAZ" + pin);
        assertThat(items.findValues("pair").toString())
                .isEqualTo("[[\"FRA\",\"KAZ\"], [\"KAZ\",\"USA\"]]");
        for (var item : items) {
            var pair = item.at("/pair/0").stringValue() + "-" + item.at("/pair/1").stringValue();
            var relation = client.get("/api/relations/" + pair + "?" + pin.substring(1)).body();
            assertThat(without(item, "pair"))
                    .isEqualTo(without(relation, NOT_OF_THE_RELATION.toArray(String[]::new)));
        }
        assertThat(items("/api/relations?" + pin.substring(1))).hasSize(items.size());
        assertThat(items("/api/relations?state=IRN" + pin)).as("not yet on that day").isEmpty();
        assertThat(items("/api/relations?state=IRN")).hasSize(1);
        var first = client.get("/api/relations?limit=1" + pin).body();
        assertThat(first.path("items")).hasSize(1);
        assertThat(items(first.at("/links/next").stringValue()).path(0)).isEqualTo(items.path(1));
    }

    @Test
    void a_table_of_relations_has_a_row_for_each_way() {
        var table =
                client.send("GET", "/api/relations.csv?asOf=2018-01-20&atPosition=5")
                        .body()
                        .lines()
                        .toList();
        assertThat(table.get(0))
                .startsWith("pair,label,labelUncertain,visitor,host,lastVisit,")
                .endsWith(
                        ",because,entries,sources,newestRecorded,newestPublished,singleSourceShare,disputed,flagged,hidden");
        assertThat(table.get(1)).startsWith("KAZ-USA,,,KAZ,USA,").contains(",1,2,,,3; 4; 5,");
        assertThat(table).hasSize(3);
    }

    @Test
    void what_is_folded_from_the_entries_takes_no_more_of_them_than_are_read() throws Exception {
        assertThat(enough(3).relations(asking("publishedBy", "2025-01-01")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(enough(2).relations(asking("asOf", "2025-01-01")).getStatusCode().value())
                .as("the tables answer this")
                .isEqualTo(200);
        var all = asking("publishedBy", "2025-01-01");
        assertThatThrownBy(() -> enough(2).relations(all)).isInstanceOf(TooMany.class);
        var ofOne = asking("publishedBy", "2025-01-01");
        ofOne.setParameter("state", "KAZ");
        assertThatThrownBy(() -> enough(2).relations(ofOne)).isInstanceOf(TooMany.class);
    }

    private RelationListController enough(int most) {
        return new RelationListController(
                lists, new RelationAnswers(new Answering(archive, models, most), house));
    }

    private static MockHttpServletRequest asking(String parameter, String value) {
        var request = new MockHttpServletRequest("GET", RelationsController.PATH);
        request.setParameter("atPosition", "5");
        request.setParameter(parameter, value);
        return request;
    }

    private void source(String id, String publishedAt) {
        record(
                "RegisterSource",
                """
                {"subject":"source/%s","publisher":"%s","title":"T","publishedAt":"%s"}
                """
                        .formatted(id, id, publishedAt));
    }

    private void visit(String visitor, String host, String when) {
        record(
                "RecordVisit",
                """
                {"visitor":"%s","when":"%s","principals":[{"name":"N. N."}],
                 "stops":[{"host":"%s"}],"sources":[{"source":"source/first"}]}
                """
                        .formatted(visitor, when, host));
    }

    private void record(String command, String body) {
        var answer = client.command(command, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private ObjectNode relation(String parameters) {
        return without(
                client.get(KAZ_USA + parameters).body(),
                NOT_OF_THE_RELATION.toArray(String[]::new));
    }

    private static ObjectNode without(JsonNode answer, String... members) {
        var rest = (ObjectNode) answer.deepCopy();
        rest.remove(List.of(members));
        return rest;
    }

    private JsonNode items(String path) {
        return client.get(path).body().path("items");
    }

    private static List<String> starts(JsonNode periods) {
        return periods.valueStream().map(each -> each.path("from").asString("")).toList();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
