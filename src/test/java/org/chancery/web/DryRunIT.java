package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A dry run tells what would come of a command, and nothing comes of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DryRunIT {
    private static final String VISIT =
            """
            {"visitor":"KAZ","when":"2018-01-15/2018-01-17","principals":[{"name":"N. N."}],
             "stops":[{"host":"USA"}],"sources":[{"source":"source/report"}]}
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
        var before = relation();
        var told = client.command("RecordVisit?dryRun=true", VISIT);
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);
        assertThat(head()).isEqualTo(head);
        assertThat(told.body().path("position").longValue()).isEqualTo(head);
        var would = told.body().path("wouldRecord");
        assertThat(would).hasSize(1);
        assertThat(would.path(0).path("type").stringValue()).isEqualTo("visits.visit-recorded");
        assertThat(would.path(0).path("position").longValue()).isEqualTo(head + 1);
        var changes = told.body().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.path(0).path("pair").stringValue()).isEqualTo("KAZ-USA");

        var recorded = client.command("RecordVisit", VISIT);
        assertThat(recorded.status()).isEqualTo(201);
        var after = relation();
        var id = recorded.body().path("subject").path("id").stringValue();
        var wouldBe = told.body().path("subject").path("id").stringValue();
        for (var difference : changes.path(0).path("differences")) {
            var pointer = difference.path("pointer").stringValue();
            assertThat(before.at(pointer)).isEqualTo(difference.path("before"));
            assertThat(after.at(pointer).toString())
                    .as(pointer)
                    .isEqualTo(difference.path("after").toString().replace(wouldBe, id));
        }
        assertThat(client.get("/api/visits/" + wouldBe).status()).isEqualTo(404);
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
        var first = client.command("RecordVisit", VISIT, "Idempotency-Key", "once");
        var told = client.command("RecordVisit?dryRun=true", VISIT, "Idempotency-Key", "once");
        assertThat(told.body().path("replayed").booleanValue()).isTrue();
        assertThat(told.body().path("wouldRecord")).isEmpty();
        assertThat(told.body().path("subject")).isEqualTo(first.body().path("subject"));
    }

    private JsonNode relation() {
        return client.get("/api/relations/KAZ-USA").body();
    }

    private long head() {
        Answer answer = client.get("/api/visits");
        return answer.response().headers().firstValueAsLong("Ledger-Position").orElseThrow();
    }
}
