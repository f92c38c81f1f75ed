package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two sources recorded one visit twice, under two ids; then the two are made one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MergedVisitsIT {
    private static final String EARLY = "&publishedBy=2018-12-31";

    @LocalServerPort private int port;
    private Client client;
    private String host = "";
    private String kept = "";
    private String loser = "";
    private long before;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void twoSources() {
        client = new Client(port);
        source("early", "2018-01-20");
        source("late", "2019-10-29");
    }

    /** Every test has a host of its own. */
    private void oneVisitRecordedTwice(String keptTo, String loserTo) {
        host = keptTo;
        kept = visit("2018-01-16/2018-01-17", keptTo, "late");
        loser = visit("2018-01", loserTo, "early");
        before = head();
    }

    @Test
    void a_merge_is_known_from_its_position_on_and_undone_by_a_split() {
        oneVisitRecordedTwice("USA", "USA");
        var two = status("");
        assertThat(two.at("/contact/counts/KAZ>USA/value/months12").intValue()).isEqualTo(2);
        assertThat(listed("")).containsExactly(kept, loser);

        var told = merger("MergeSubjects?dryRun=true");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("changes").findValuesAsString("pair"))
                .containsExactly("KAZ-USA");
        var merged = merger("MergeSubjects");
        assertThat(merged.status()).as(merged.response().body()).isEqualTo(201);
        assertThat(merged.body().at("/entries/0/type").stringValue())
                .isEqualTo("ledger.subjects-merged");
        assertThat(merged.body().at("/subject/id").stringValue()).isEqualTo(kept);

        assertTheKeptOneSpeaks();
        assertTheLoserSpeaksWhereOnlyItIsHeard();
        assertThat(status("&atPosition=" + before)).isEqualTo(two);

        assertThat(merger("SplitSubject").status()).isEqualTo(201);
        assertThat(status("")).isEqualTo(two);
        assertThat(listed("")).containsExactly(kept, loser);
        assertThat(listed("&atPosition=" + (before + 1))).containsExactly(kept);
    }

    private void assertTheKeptOneSpeaks() {
        var one = status("");
        assertThat(one.at("/contact/counts/KAZ>USA/value/months12").intValue()).isEqualTo(1);
        assertThat(one.at("/contact/lastVisit/KAZ>USA/value/visit").stringValue()).isEqualTo(kept);
        assertThat(one.at("/evidence/entries").intValue()).isEqualTo(1);
        assertThat(one.at("/evidence/sources").intValue()).isEqualTo(2);
        assertThat(one.at("/evidence/singleSourceShare").stringValue()).isEqualTo("1.00");
        assertThat(listed("")).containsExactly(kept);
        assertThat(standings("")).containsExactly("counted " + kept, "merged " + loser);
        var gone = client.get("/api/visits/" + loser);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body().path("detail").stringValue())
                .contains("is merged into visit/" + kept);
        assertThat(client.get("/api/visits/%s?atPosition=%d".formatted(loser, before)).status())
                .isEqualTo(200);
    }

    private void assertTheLoserSpeaksWhereOnlyItIsHeard() {
        var early = status(EARLY);
        var last = early.at("/contact/lastVisit/KAZ>USA");
        assertThat(last.at("/value/visit").stringValue()).isEqualTo(kept);
        assertThat(last.at("/value/when").stringValue()).isEqualTo("2018-01");
        assertThat(last.path("because").valueStream().map(JsonNode::longValue))
                .as("the word and the merge")
                .containsExactly(before, before + 1);
        assertThat(listed(EARLY)).containsExactly(kept);
        assertThat(standings(EARLY)).containsExactly("counted " + kept);
        assertThat(client.get("/api/visits/%s?publishedBy=2018-12-31".formatted(loser)).status())
                .isEqualTo(404);
    }

    @Test
    void of_what_was_merged_nothing_new_is_said() {
        oneVisitRecordedTwice("CHN", "CHN");
        merger("MergeSubjects");
        var body =
                """
                {"subject":"visit/%s","visitor":"KAZ","when":"2018-01-18",
                 "principals":[{"name":"N. N."}],"stops":[{"host":"CHN"}],
                 "sources":[{"source":"source/late"}]}
                """
                        .formatted(loser);
        var refused = client.command("RecordVisit", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("rule").stringValue()).isEqualTo("merged-into");
        assertThat(refused.body().path("detail").stringValue()).contains("into visit/" + kept);
        assertThat(rule(merger("MergeSubjects"))).isEqualTo("merged-into");
        assertThat(rule(client.command("RetractEntry", "{\"entry\":%d}".formatted(before + 1))))
                .isEqualTo("split-instead");
    }

    @Test
    void a_dry_run_tells_of_the_relations_in_which_a_loser_would_speak() {
        oneVisitRecordedTwice("FRA", "UZB");
        merger("MergeSubjects");
        assertThat(client.get("/api/relations/KAZ-UZB").body().at("/evidence/sources").intValue())
                .as("nothing of the kept one touches the pair")
                .isZero();
        var told =
                client.command("RetractEntry?dryRun=true", "{\"entry\":%d}".formatted(before - 1));
        assertThat(told.body().path("changes").findValuesAsString("pair"))
                .containsExactlyInAnyOrder("FRA-KAZ", "KAZ-UZB");
    }

    @Test
    void who_makes_one_of_visits_of_two_visitors_is_warned() {
        oneVisitRecordedTwice("ITA", "ITA");
        assertThat(merger("MergeSubjects").body().path("warnings")).isEmpty();
        loser =
                client.command(
                                "RecordVisit",
                                """
                                {"visitor":"UZB","when":"2018-01-16","principals":[{"name":"M. M."}],
                                 "stops":[{"host":"ITA"}],"sources":[{"source":"source/late"}]}
                                """)
                        .body()
                        .at("/subject/id")
                        .stringValue();
        var warning =
                "visit/%s is of KAZ and visit/%s of UZB: is it one visit?".formatted(kept, loser);
        for (var way : List.of("MergeSubjects?dryRun=true", "MergeSubjects")) {
            assertThat(merger(way).body().path("warnings").valueStream())
                    .as(way)
                    .extracting(JsonNode::stringValue)
                    .containsExactly(warning);
        }
        assertThat(merger("SplitSubject").body().path("warnings")).isEmpty();
    }

    @Test
    void a_merger_names_the_kept_subject_and_the_loser_and_nothing_else() {
        oneVisitRecordedTwice("TUR", "TUR");
        for (var missing : List.of("/subject", "/loser")) {
            var body =
                    body().replaceFirst("\"%s\":\"[^\"]*\",?".formatted(missing.substring(1)), "");
            var answer = client.command("MergeSubjects", body.replace(",}", "}"));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
            assertThat(answer.body().toString()).contains(missing);
        }
        var dated = client.command("MergeSubjects", body().replace("}", ",\"when\":\"2018\"}"));
        assertThat(dated.body().toString()).contains("/when");
        var sourced =
                client.command(
                        "SplitSubject",
                        body().replace("}", ",\"sources\":[{\"source\":\"source/late\"}]}"));
        assertThat(sourced.body().toString()).contains("/sources");
    }

    private Answer merger(String command) {
        return client.command(command, body());
    }

    private String body() {
        return "{\"subject\":\"visit/%s\",\"loser\":\"visit/%s\"}".formatted(kept, loser);
    }

    private static String rule(Answer refused) {
        return refused.body().path("rule").asString("");
    }

    private void source(String id, String published) {
        client.command(
                "RegisterSource",
                """
                {"subject":"source/%s","publisher":"%s","title":"T","publishedAt":"%s"}
                """
                        .formatted(id, id, published));
    }

    private String visit(String when, String to, String source) {
        var recorded =
                client.command(
                        "RecordVisit",
                        """
                        {"visitor":"KAZ","when":"%s","principals":[{"name":"N. N."}],
                         "stops":[{"host":"%s"}],"sources":[{"source":"source/%s"}]}
                        """
                                .formatted(when, to, source));
        return recorded.body().at("/subject/id").stringValue();
    }

    /** The relation on a day soon after, without the viewpoint. */
    private JsonNode status(String viewpoint) {
        var answer =
                (ObjectNode)
                        client.get(
                                        "/api/relations/KAZ-%s?asOf=2018-02-01%s"
                                                .formatted(host, viewpoint))
                                .body();
        return answer.without(List.of("viewpoint", "notices", "links"));
    }

    private List<String> listed(String viewpoint) {
        return client.get("/api/visits?pair=KAZ-%s&asOf=2018-02-01%s".formatted(host, viewpoint))
                .body()
                .path("items")
                .findValuesAsString("id");
    }

    private List<String> standings(String viewpoint) {
        return client.get(
                        "/api/relations/KAZ-%s/timeline?asOf=2018-02-01%s"
                                .formatted(host, viewpoint))
                .body()
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("standing").stringValue()
                                + " "
                                + item.at("/subject/id").stringValue())
                .toList();
    }

    private long head() {
        return client.get("/api/visits")
                .response()
                .headers()
                .firstValueAsLong("Ledger-Position")
                .orElseThrow();
    }
}
