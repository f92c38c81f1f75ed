package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.ledger.codec.StrictJson;
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

/** Whoever records a visit that may be there already is told, and nothing is refused for it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PossibleDuplicateIT {
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
    void a_visit_that_may_be_recorded_already_is_named() {
        var first = tried("RecordVisit", recorded("KAZ", "2018-01-15/2018-01-17"), List.of());
        var likely = List.of(duplicate(first));
        var second = tried("RecordVisit", recorded("KAZ", "2018-01-17"), likely);
        tried("RecordVisit", recorded("KAZ", "2018-01-18"), List.of());
        tried("RecordVisit", recorded("KAZ", "2018-01-15").replace("N. N.", "M. M."), List.of());
        tried("RecordVisit", recorded("UZB", "2018-01-15"), List.of());

        var both = List.of(duplicate(first), duplicate(second));
        var announced = tried("AnnounceVisit", announced("KAZ", "2018-01-17"), both);
        tried("DepartForVisit", departed("KAZ", "2018-01-16"), List.of(duplicate(first)));
        client.command(
                "CancelVisit",
                """
                {"subject":"visit/%s","when":"2018-01-11","sources":[{"source":"source/report"}]}
                """
                        .formatted(id(announced)));
        client.command(
                "RetractEntry",
                "{\"entry\":%d}".formatted(second.body().path("position").asLong()));
        var left = tried("RecordVisit", recorded("KAZ", "2018-01-17"), likely);
        assertThat(left.status()).isEqualTo(201);
    }

    @Test
    void a_retry_is_told_the_same_and_many_commands_are_told_nothing() {
        var body = recorded("FRA", "2019-05-01");
        var first = tried("RecordVisit", body, List.of());
        var keyed = client.command("RecordVisit", body, "Idempotency-Key", "once");
        assertThat(warnings(keyed)).containsExactly(duplicate(first));
        tried("RecordVisit", body, List.of(duplicate(first), duplicate(keyed)));
        var again = client.command("RecordVisit", body, "Idempotency-Key", "once");
        assertThat(again.body().path("replayed").booleanValue()).isTrue();
        assertThat(warnings(again)).isEqualTo(warnings(keyed));

        var line = "{\"command\":\"RecordVisit\",\"body\":%s}\n".formatted(body.replace("\n", ""));
        var told = StrictJson.MAPPER.readTree(client.commands(line.getBytes(UTF_8)).body());
        assertThat(told.path("status").intValue()).isEqualTo(201);
        assertThat(told.path("warnings")).isEmpty();
    }

    /** Tries a command, and then records it: both tell the same. */
    private Answer tried(String command, String body, List<String> warnings) {
        var dry = client.command(command + "?dryRun=true", body);
        assertThat(dry.status()).as(dry.response().body()).isEqualTo(200);
        assertThat(warnings(dry)).isEqualTo(warnings);
        var recorded = client.command(command, body);
        assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
        assertThat(warnings(recorded)).isEqualTo(warnings);
        return recorded;
    }

    private static List<String> warnings(Answer answer) {
        return answer.body().path("warnings").valueStream().map(JsonNode::stringValue).toList();
    }

    private static String duplicate(Answer recorded) {
        return "possible duplicate: visit/%s has the same principal and host on overlapping days"
                .formatted(id(recorded));
    }

    private static String id(Answer recorded) {
        return recorded.body().path("subject").path("id").stringValue();
    }

    private static String recorded(String host, String when) {
        return """
        {"visitor":"IRN","when":"%s","principals":[{"name":"N. N."}],"stops":[{"host":"%s"}],
         "sources":[{"source":"source/report"}]}
        """
                .formatted(when, host);
    }

    private static String announced(String host, String planned) {
        return recorded(host, "2018-01-10")
                .replace("{\"visitor\"", "{\"planned\":\"%s\",\"visitor\"".formatted(planned));
    }

    private static String departed(String host, String when) {
        return """
        {"when":"%s","unannounced":{"visitor":"IRN","principals":[{"name":"n. n."}],
         "stops":[{"host":"%s"}]},"sources":[{"source":"source/report"}]}
        """
                .formatted(when, host);
    }
}
