package org.chancery.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.chancery.ChanceryApplication;
import org.chancery.ledger.codec.CanonicalJson;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Replays over HTTP, on the sample. */
@SpringBootTest(
        classes = ChanceryApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chancery.sample=true")
@ExtendWith(OutputCaptureExtension.class)
class ReplaysIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String REPLAYS = "/api/audit/replays";
    private static final String JSON = "application/json";

    @LocalServerPort int port;

    private Client client;

    @DynamicPropertySource
    static void onItsOwnDatabase(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @BeforeEach
    void aClient() {
        client = new Client(port);
    }

    @Test
    void everything_is_told_again_and_is_what_a_list_answers() throws Exception {
        var ended = ended("?asOf=2026-01-01", "{}");
        var report = ended.path("report");
        assertThat(report.path("outcome").stringValue()).as("%s", report).isEqualTo("same");
        assertThat(report.path("liveFrom").stringValue()).isEqualTo("tables");
        assertThat(report.path("replayed")).isEqualTo(report.path("live"));
        var lines =
                client.send("GET", "/api/relations.ndjson?asOf=2026-01-01").body().lines().toList();
        assertThat(report.at("/replayed/relations").intValue()).isEqualTo(lines.size());
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (var line : lines) {
            sha256.update(CanonicalJson.bytes(StrictJson.MAPPER.readTree(line)));
            sha256.update((byte) '\n');
        }
        assertThat(report.at("/replayed/sha256").stringValue())
                .isEqualTo(HexFormat.of().formatHex(sha256.digest()));
        assertThat(ended.at("/viewpoint/asOf").stringValue()).isEqualTo("2026-01-01");
        assertThat(client.get(REPLAYS).body().at("/items/0/outcome").stringValue())
                .isEqualTo("same");
    }

    @Test
    void a_pair_is_gone_through_step_by_step() {
        var report =
                ended("?asOf=2018-01-20", "{\"pair\":\"USA-KAZ\",\"step\":true}").path("report");
        var steps = report.at("/steps/steps");
        assertThat(steps.size()).as("%s", report).isGreaterThan(3);
        var answer = client.get("/api/relations/KAZ-USA?asOf=2018-01-20").body();
        var last = "/contact/lastVisit/KAZ>USA/value/to";
        assertThat(
                        steps.valueStream()
                                .flatMap(step -> step.path("differences").valueStream())
                                .filter(each -> each.path("pointer").stringValue().equals(last))
                                .reduce((_, latest) -> latest)
                                .orElseThrow()
                                .path("after"))
                .isEqualTo(answer.at(last));
    }

    @Test
    void what_is_folded_on_demand_says_so() {
        var report =
                ended("?asOf=2018-01-20&publishedBy=2021-03-01", "{\"state\":\"KAZ\"}")
                        .path("report");
        assertThat(report.path("outcome").stringValue()).isEqualTo("same");
        assertThat(report.path("liveFrom").stringValue()).isEqualTo("entries");
        assertThat(report.at("/replayed/relations").intValue()).isPositive();
    }

    @Test
    void a_row_that_somebody_changed_is_found_and_named_and_logged(CapturedOutput output) {
        var asked = "{\"pair\":\"KAZ-USA\"}";
        var control = ended("?asOf=2018-01-20", asked).path("report");
        assertThat(control.path("outcome").stringValue()).isEqualTo("same");
        var name = "Nursultan Nazarbayev";
        DATABASE.run(
                "update read_model.fact set value = replace(value, '%s', 'X')".formatted(name));
        try {
            var report = ended("?asOf=2018-01-20", asked).path("report");
            assertThat(report.path("outcome").stringValue()).isEqualTo("different");
            assertThat(report.path("differing").intValue()).isEqualTo(1);
            var incident = report.at("/incidents/0");
            assertThat(incident.path("pair").stringValue()).isEqualTo("KAZ-USA");
            assertThat(incident.path("since").longValue()).isPositive();
            var difference =
                    incident.path("differences")
                            .valueStream()
                            .filter(each ->
                                    each.path("pointer")
                                            .stringValue()
                                            .startsWith("/contact/lastVisit/KAZ>USA/value/"))
                            .findFirst()
                            .orElseThrow();
            assertThat(difference.path("live").toString()).contains("\"X\"");
            assertThat(difference.path("replayed").toString()).contains(name);
            assertThat(difference.path("because"))
                    .isEqualTo(
                            client.get("/api/relations/KAZ-USA?asOf=2018-01-20")
                                    .body()
                                    .at("/contact/lastVisit/KAZ>USA/because"));
            assertThat(output).contains("ERROR").contains("answered otherwise");
        } finally {
            DATABASE.run(
                    "update read_model.fact set value = replace(value, '\"X\"', '\"%s\"')"
                            .formatted(name));
        }
    }

    @Test
    void whoever_follows_hears_how_far_it_is_and_the_report() {
        var sent = client.post(REPLAYS, "{}", JSON);
        assertThat(sent.status()).isEqualTo(202);
        var address = sent.response().headers().firstValue("Location").orElseThrow();
        var heard = client.send("GET", address, "Accept", "text/event-stream").body();
        assertThat(heard).contains("event: report\ndata: {").endsWith("}\n\n");
        var report =
                StrictJson.MAPPER.readTree(
                        heard.substring(heard.lastIndexOf("data: ") + "data: ".length()));
        assertThat(report).isEqualTo(client.get(address).body());
        assertThat(report.path("state").stringValue()).isEqualTo("done");
    }

    @Test
    void one_replay_runs_at_a_time() throws Exception {
        try (var holder = DATABASE.owner().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table read_model.fact in access exclusive mode");
            var running = client.post(REPLAYS, "{}", JSON);
            assertThat(running.status()).isEqualTo(202);
            var refused = client.post(REPLAYS, "{}", JSON);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.response().headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body().path("type").stringValue()).isEqualTo("/problems/too-many");
            assertThat(refused.body().path("detail").stringValue())
                    .contains(running.body().path("id").stringValue());
            holder.rollback();
            ended(running.body().path("id").stringValue());
        }
        ended("", "{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | {\"pair\":\"KAZ-KAZ\"} | /pair: a relation needs two",
                "'' | {\"pair\":1} | /pair: is a string",
                "'' | {\"state\":\"Atlantis\"} | /state: no state has",
                "'' | {\"state\":\"KAZ\",\"pair\":\"KAZ-USA\"} | /state: goes without pair",
                "'' | {\"state\":\"KAZ\",\"step\":true} | /step: goes with a pair",
                "'' | {\"step\":\"yes\"} | /step: is true or false",
                "'' | {\"pairs\":[]} | /pairs: is not known here",
                "'' | [] | the body must be one JSON object",
                "?asof=2018-01-20 | {} | ?asof: is no parameter here",
                "?atPosition=99999999 | {} | ?atPosition: lies in the future",
            })
    void what_cannot_be_replayed_is_refused(String query, String body, String detail) {
        var answer = client.post(REPLAYS + query, body, JSON);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").stringValue()).startsWith(detail);
    }

    @Test
    void a_replay_that_nobody_began_is_not_there() {
        assertThat(client.get(REPLAYS + "/1").status()).isEqualTo(404);
        assertThat(client.post(REPLAYS, "{}", "text/plain").status()).isEqualTo(415);
    }

    private JsonNode ended(String query, String body) {
        var sent = Client.untilHeard(() -> client.post(REPLAYS + query, body, JSON));
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(202);
        return ended(sent.body().path("id").stringValue());
    }

    private JsonNode ended(String id) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> client.get(REPLAYS + "/" + id).body(),
                        status -> !status.path("state").stringValue().equals("running"));
    }
}
