package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever is wrong gets a clear answer, and nothing is recorded. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WrongInputIT {
    private static final String VISIT =
            """
            {"visitor":"%s","when":"%s","principals":[{"name":"N. N."}],
             "stops":[{"host":"USA"}],"sources":[{"source":"source/report-2025-12-10"}]}
            """;

    @LocalServerPort private int port;

    private Client client = new Client(0);
    private String before = "";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
        client.command(
                "RegisterSource",
                """
                {"subject":"source/report-2025-12-10","publisher":"Report","title":"T",
                 "publishedAt":"2025-12-10"}
                """);
        before = position();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"visitor\":\"KAZ\",\"visitor\":\"KAZ\"}",
                "{\"visitor\":\"KAZ\",\"nonsense\":1,\"principals\":[],\"stops\":[]}",
                "{\"visitor\":7,\"principals\":[],\"stops\":[]}",
                "{\"visitor\":null,\"principals\":[],\"stops\":[]}",
                "{\"visitor\":\"KAZ\",\"principals\":[{}],\"stops\":[]}",
                "{\"visitor\":\"KAZ\",\"principals\":\"N\",\"stops\":[]}",
                "{\"subject\":\"visit/1\",\"visitor\":\"KAZ\",\"principals\":[],\"stops\":[]}",
                "{\"subject\":\"source/x\",\"visitor\":\"KAZ\",\"principals\":[],\"stops\":[]}"
            })
    void unreadable_bodies_are_answered_with_the_place(String body) {
        refused(client.command("RecordVisit", body), 400, "bad-input");
    }

    @ParameterizedTest
    @CsvSource({
        "ZZZ, 2018-01-15, 400, bad-input",
        "KAZ, 2018-01-32, 400, bad-input",
        "KAZ, 2018-01-16/2018-01-10, 422, rule-refused",
        "KAZ, 3016-01-01, 422, rule-refused",
        "USA, 2018-01-15, 422, rule-refused"
    })
    void visits_that_cannot_have_been_are_refused(
            String visitor, String when, int status, String type) {
        refused(client.command("RecordVisit", VISIT.formatted(visitor, when)), status, type);
    }

    @Test
    void a_body_of_ten_megabytes_is_too_large() {
        refused(client.command("RecordVisit", "x".repeat(10_000_000)), 413, "too-large");
    }

    @Test
    void what_cannot_be_read_out_of_the_body_is_never_a_fault_of_ours() {
        var twice =
                VISIT.formatted("KAZ", "2018-01-15")
                        .replace("}]}", "},{\"source\":\"source/report-2025-12-10\"}]}");
        refused(client.command("RecordVisit", twice), 400, "bad-input");
        var stop =
                VISIT.formatted("KAZ", "2018-01-15")
                        .replace("\"USA\"", "\"USA\",\"when\":\"3016\"");
        refused(client.command("RecordVisit", stop), 422, "rule-refused");
        var early =
                VISIT.formatted("KAZ", "2018-01-15")
                        .replace("\"USA\"", "\"USA\",\"when\":\"1900\"");
        refused(client.command("RecordVisit", early), 422, "rule-refused");
        refused(client.command("RetractEntry", "{\"entry\":1}"), 422, "rule-refused");
        refused(
                client.command("RetractEntry", "{\"entry\":1,\"when\":\"1900\"}"),
                400,
                "bad-input");
        refused(
                client.command(
                        "RegisterSource",
                        "{\"publisher\":\"%s\",\"title\":\"T\"}".formatted("x".repeat(150))),
                400,
                "bad-input");
    }

    @Test
    void an_answer_that_cannot_be_given_is_refused_before_anything_is_recorded() {
        refused(
                client.command(
                        "RecordVisit", VISIT.formatted("KAZ", "2018-01-15"), "Accept", "text/html"),
                406,
                "not-acceptable");
    }

    @Test
    void an_unknown_command_is_not_found() {
        refused(client.command("InviteEverybody", "{}"), 404, "not-found");
    }

    @Test
    void a_key_belongs_to_the_body_that_it_was_first_sent_with() {
        var first =
                client.command(
                        "RecordVisit",
                        VISIT.formatted("KAZ", "2018-01-15"),
                        "Idempotency-Key",
                        "k");
        var again =
                client.command(
                        "RecordVisit",
                        VISIT.formatted("KAZ", "2018-01-15"),
                        "Idempotency-Key",
                        "k");
        assertThat(again.body().path("position")).isEqualTo(first.body().path("position"));
        assertThat(again.body().path("replayed").booleanValue()).isTrue();
        before = position();
        refused(
                client.command(
                        "RecordVisit",
                        VISIT.formatted("KAZ", "2018-01-16"),
                        "Idempotency-Key",
                        "k"),
                422,
                "key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/relations/KAZ-KAZ, 404",
        "/api/relations/KAZ-ZZZ, 404",
        "/api/relations/KAZ, 404",
        "/api/relations/KAZ-USA?publishdBy=2018-01-01, 400",
        "/api/relations/KAZ-USA?publishedBy=2999-01-01, 400",
        "/api/relations/KAZ-USA?knownAt=2999-01-01, 400",
        "/api/relations/KAZ-USA?atPosition=999999, 400",
        "/api/relations/KAZ-USA?atPosition=-1, 400",
        "/api/relations/KAZ-USA?atPosition=1&knownAt=2020-01-01, 400",
        "/api/relations/KAZ-USA?asOf=2018-02-30, 400",
        "/api/relations/KAZ-USA?sources=alwaght, 400",
        "/api/relations/KAZ-USA?sources=grade:Z9, 400",
        "/api/relations/KAZ-USA?policy=2, 400",
        "/api/visits?limit=0, 400",
        "/api/visits?limit=1001, 400",
        "/api/visits?state=ZZZ, 400",
        "/api/visits?cursor=x, 400",
        "/api/visits/1, 404",
        "/api/nothing, 404"
    })
    void questions_that_cannot_be_answered_say_why(String path, int status) {
        refused(client.get(path), status, status == 400 ? "bad-input" : "not-found");
    }

    private void refused(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.response().body())
                .doesNotContain("org.chancery", "java.", "Exception", "\tat ");
        if (status == 400) {
            assertThat(answer.body().path("errors").isEmpty()).isFalse();
        }
        if (type.equals("rule-refused")) {
            assertThat(answer.body().path("rule").isString()).isTrue();
        }
        assertThat(position()).as("nothing was recorded").isEqualTo(before);
    }

    private String position() {
        return client.get("/api/visits")
                .response()
                .headers()
                .firstValue("Ledger-Position")
                .orElseThrow();
    }
}
