package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
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
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A dry run tells what would come of a command, and nothing comes of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DryRunIT {
    private static final String VISIT =
            """
            {"visitor":"KAZ","when":"2018-01-15/2018-01-17","principals":[{"name":"N. N."}],
             "stops":[{"host":"USA"}],"sources":[{"source":"source/report"}]}
            """;

    private static final String OTHER =
            """
            {"subject":"source/other","publisher":"Other","title":"T"}
            """;

    @LocalServerPort private int port;
    private Client client;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void aSource() {
        client = new Client(port);
        client.command(
                "RegisterSource",
                "{\"subject\":\"source/report\",\"publisher\":\"Report\",\"title\":\"T\"}");
    }

    @Test
    void what_would_change_is_what_then_changes() {
        long head = head();
        var told = changesAsTold("RecordVisit", VISIT);
        assertThat(told.path("position").longValue()).isEqualTo(head);
        var would = told.path("wouldRecord");
        assertThat(would).hasSize(1);
        assertThat(would.path(0).path("type").stringValue()).isEqualTo("visits.visit-recorded");
        assertThat(would.path(0).path("position").longValue()).isEqualTo(head + 1);

        changesAsTold(
                "CorrectEntry",
                """
                {"entry":%d,"ground":"our slip","when":"2018-01-16"}
                """
                        .formatted(head + 1));
        changesAsTold("RetractEntry", "{\"entry\":%d}".formatted(head + 1));
    }

    /** Asks first and then does it: whatever was told, and nothing else, has changed. */
    private JsonNode changesAsTold(String command, String body) {
        var before = relation();
        long head = head();
        var told = client.command(command + "?dryRun=true", body);
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);
        assertThat(told.body().path("warnings")).isEmpty();
        assertThat(head()).isEqualTo(head);
        var changes = told.body().path("changes");
        assertThat(changes).as(changes.toString()).hasSize(1);
        assertThat(changes.path(0).path("pair").stringValue()).isEqualTo("KAZ-USA");

        var recorded = client.command(command, body);
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        for (var difference : changes.path(0).path("differences")) {
            change(before, difference);
        }
        var id = recorded.body().path("subject").path("id").stringValue();
        var wouldBe = told.body().path("subject").path("id").stringValue();
        assertThat(before.toString().replace(wouldBe, id)).isEqualTo(relation().toString());
        return told.body();
    }

    private static void change(ObjectNode relation, JsonNode difference) {
        var pointer = JsonPointer.compile(difference.path("pointer").stringValue());
        assertThat(relation.at(pointer)).isEqualTo(difference.path("before"));
        var holder = (ObjectNode) relation.at(pointer.head());
        var name = pointer.last().getMatchingProperty();
        if (difference.has("after")) {
            holder.set(name, difference.get("after"));
        } else {
            holder.remove(name);
        }
    }

    @Test
    void what_is_not_compared_is_said() {
        client.command("RegisterSource", OTHER);
        var opened = client.command("RegisterSource?dryRun=true", OTHER.replace("other", "new"));
        assertThat(opened.body().path("warnings")).isEmpty();
        var corrected =
                client.command(
                        "CorrectEntry?dryRun=true",
                        """
                        {"entry":%d,"ground":"our slip","change":{"title":"Title"}}
                        """
                                .formatted(head()));
        assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(200);
        assertThat(corrected.body().path("warnings").path(0).stringValue())
                .contains("source/other", "not compared");

        var states = client.get("/api/states?limit=40").body().path("items");
        var stops =
                states.valueStream()
                        .map(state ->
                                "{\"host\":\"%s\"}".formatted(state.path("code").stringValue()))
                        .collect(Collectors.joining(","));
        var tour =
                client.command(
                        "RecordVisit?dryRun=true", VISIT.replace("{\"host\":\"USA\"}", stops));
        assertThat(tour.status()).as(tour.response().body()).isEqualTo(200);
        assertThat(tour.body().path("changes")).hasSizeLessThanOrEqualTo(500).isNotEmpty();
        assertThat(tour.body().path("warnings").path(0).stringValue())
                .contains("of which 500 were compared");
    }

    @Test
    void relations_are_compared_as_of_the_day_that_is_asked_for() {
        var visit = VISIT.replace("N. N.", "O. O.").replace("2018-01-15/2018-01-17", "2001-02-03");
        var then = client.command("RecordVisit?dryRun=true&asOf=2001-03-01", visit).body();
        assertThat(then.path("asOf").stringValue()).isEqualTo("2001-03-01");
        assertThat(then.path("changes").toString()).contains("/contact/lastVisit/KAZ>USA");
        var before = client.command("RecordVisit?dryRun=true&asOf=2001-02-01", visit).body();
        assertThat(before.path("changes").toString()).doesNotContain("/contact/lastVisit");
        var real = client.command("RecordVisit?asOf=2001-03-01", visit);
        assertThat(real.status()).as("no entry has a day of its own").isEqualTo(400);
    }

    @Test
    void what_would_be_refused_is_refused() {
        var refused =
                client.command(
                        "RecordVisit?dryRun=true",
                        VISIT.replace("2018-01-15/2018-01-17", "2018-01-17/2018-01-15"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("rule").stringValue()).isEqualTo("ends-after-it-begins");
        assertThat(client.command("RecordVisit?dryRun=true", "{}").status()).isEqualTo(400);
        assertThat(client.command("RecordVisit?dryRun=perhaps", VISIT).status()).isEqualTo(400);
        var large =
                VISIT.replace(
                        "[{\"name\"", "[" + "{\"name\":\"N. N.\"},".repeat(4_000) + "{\"name\"");
        assertThat(client.command("RecordVisit?dryRun=true", large).status()).isEqualTo(413);
    }

    @Test
    void a_key_that_was_used_would_be_replayed() {
        var visit = VISIT.replace("N. N.", "M. M.");
        var first = client.command("RecordVisit", visit, "Idempotency-Key", "once");
        var told = client.command("RecordVisit?dryRun=true", visit, "Idempotency-Key", "once");
        assertThat(told.body().path("replayed").booleanValue()).isTrue();
        assertThat(told.body().path("wouldRecord")).isEmpty();
        assertThat(told.body().path("subject")).isEqualTo(first.body().path("subject"));
    }

    /** What the relation holds, without the viewpoint. */
    private ObjectNode relation() {
        var relation = (ObjectNode) client.get("/api/relations/KAZ-USA").body();
        relation.remove(List.of("viewpoint", "notices", "links"));
        return relation;
    }

    private long head() {
        Answer answer = client.get("/api/visits");
        return answer.response().headers().firstValueAsLong("Ledger-Position").orElseThrow();
    }
}
