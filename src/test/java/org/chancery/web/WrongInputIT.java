package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
        "/api/relations/KAZ-USA?asOf=2018-01-01&asOf=2018-01-02, 400",
        "/api/relations/KAZ-USA?publishedBy=0000-01-01, 400",
        "/api/visits?from=2019-01-01&to=2018-12-31, 400",
        "/api/visits?year=2018&from=2019-01-01, 400",
        "/api/visits?year=2018&to=2017-12-31, 400",
        "/api/visits?standing=hidden, 400",
        "/api/visits?standing=proposed, 400",
        "/api/visits?%00=1, 400",
        "/error, 404",
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
        "/api/sources?from=2019-01-01&to=2018-12-31, 400",
        "/api/sources?reliability=F1, 400",
        "/api/sources?publisher=Tehran%20Times, 400",
        "/api/sources?language=Persian%20language, 400",
        "/api/states?kind=empire, 400",
        "/api/states?on=yesterday, 400",
        "/api/states/ZZZ, 404",
        "/api/states/YUG, 404",
        "/api/relations/KAZ-USA?sources=grade:F1, 400",
        "/api/visits?sources=grade:A6, 400",
        "/api/relations/KAZ-KAZ/timeline, 404",
        "/api/relations/KAZ-KAZ/history, 404",
        "/api/relations/KAZ-USA/history?from=2018-01-01, 400",
        "/api/relations/KAZ-KAZ/changes, 404",
        "/api/relations/KAZ-USA/changes?from=2018-01-01, 400",
        "/api/relations/KAZ-USA/changes?from.asOf=2018-02-30, 400",
        "/api/relations/KAZ-USA/changes?from.policy=2, 400",
        "/api/relations/KAZ-USA/changes?policy=2, 400",
        "/api/relations/KAZ-USA/changes?to.atPosition=999999, 400",
        "/api/relations/KAZ-USA/changes?asOf=2018-01-20&from.asOf=2018-01-21, 400",
        "/api/relations/KAZ-USA/changes?from.asOf=2018-01-20&from.asOf=2018-01-21, 400",
        "/api/relations/KAZ-USA/changes?from.atPosition=1&from.knownAt=2020-01-01, 400",
        "/api/relations/KAZ-USA/changes?atPosition=1&to.knownAt=2020-01-01, 400",
        "/api/relations?state=ZZZ, 400",
        "/api/relations?pair=KAZ-USA, 400",
        "/api/relations?limit=1001, 400",
        "/api/relations/KAZ-USA/timeline?limit=0, 400",
        "/api/relations/KAZ-USA/timeline.csv?state=KAZ, 400",
        "/api/visits.xml, 404",
        "/api/visits/1, 404",
        "/api/nothing, 404"
    })
    void questions_that_cannot_be_answered_say_why(String path, int status) {
        refused(client.get(path), status, status == 400 ? "bad-input" : "not-found");
    }

    @Test
    void a_part_of_the_path_that_names_nothing_is_pointed_at() {
        var self = client.get("/api/relations/KAZ-KAZ");
        refused(self, 404, "not-found");
        assertThat(self.body().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("{pair}");
        assertThat(self.body().path("errors").path(0).path("detail").stringValue())
                .isEqualTo("a relation needs two different states");
    }

    /** What is wrong, and what to write instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/relations/KAZ-USA?publishedBy=2017 | whole day such as 2025-12-10",
                "/api/relations/KAZ-USA?knownAt=2017-01-01T00:00:00+05:00 | written %2B",
                "/api/relations/KAZ-USA/explanation?element=contact/lastVisit | /contact/lastVisit",
                "/api/visits?state=KZA | /api/states",
                "/api/visits?format=csv | /api/visits.csv",
                "/api/tables/visits-by-year?year=2018&from=2019-01-01 | no day of 2018 lies within from and to",
                "/api/visits/ | /api has every address",
                "/docs | /api has every address"
            })
    void a_newcomer_is_told_what_to_write(String path, String hint) {
        assertThat(client.get(path).response().body()).contains(hint);
    }

    @Test
    void codes_are_read_in_whatever_case() {
        var small = client.get("/api/relations/kaz-Usa?asOf=2018-01-20&atPosition=1&policy=1");
        assertThat(small.body())
                .isEqualTo(
                        client.get("/api/relations/KAZ-USA?asOf=2018-01-20&atPosition=1&policy=1")
                                .body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RecordVisit | when | {'shape':'ON'} | /when",
                "RecordVisit | when | 2018 | /when",
                "RecordVisit | subject | {'kind':'VISIT'} | /subject",
                "RecordVisit | stops | [{'host':'USA','when':{'shape':1}}] | /stops/0/when",
                "RecordVisit | principals | [{'name':'a\\u0000'}] | /principals/0/name",
                "RecordVisit | worded | {'a/b':'\\ud800'} | /worded/a~1b",
                "RecordVisit | worded | {'\\u0000':'a'} | /worded",
                "RecordVisit | worded | {'a/b':null} | /worded/a~1b",
                "RecordStop | worded | {'a':7} | /worded/a",
                "RecordVisit | worded | [] | /worded",
                "RegisterSource | publishedAt | {'text':'2018'} | /publishedAt",
                "RegisterSource | title | 'a\\u0000b' | /title",
                "RetractEntry | entry | '1-1-1-1-1' | /entry",
                "RetractEntry | entry | 1.5 | /entry",
                "RetractEntry | reason | '\\u0007' | /reason",
                "CorrectEntry | change | [] | /change",
                "CorrectEntry | change | {'a':1.5} | /change/a",
                "CorrectEntry | change | {'a':[9007199254740992]} | /change/a/0",
                "CorrectEntry | change | {'url':'\\u0000'} | /change/url"
            })
    void the_member_that_was_sent_is_pointed_at(
            String command, String member, String value, String pointer) {
        var answer =
                client.command(command, "{'%s':%s}".formatted(member, value).replace('\'', '"'));
        refused(answer, 400, "bad-input");
        assertThat(answer.body().path("errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(answer.response().body()).doesNotContain("Invalid UUID", "/shape", "/instant");
    }

    @ParameterizedTest
    @CsvSource({
        "url, javascript:alert(1)",
        "url, example.org",
        "language, Persian language",
        "sha256, abc",
        "reliability, Z9",
        "publishedAt, +10000-01-01T00:00:00Z"
    })
    void a_source_has_values_that_are_what_they_say(String member, String value) {
        var answer =
                client.command(
                        "RegisterSource",
                        "{\"publisher\":\"P\",\"title\":\"T\",\"%s\":\"%s\"}"
                                .formatted(member, value));
        refused(answer, 400, "bad-input");
        assertThat(answer.body().path("errors").findValuesAsString("pointer"))
                .containsExactly("/" + member);
    }

    @Test
    void a_correction_is_held_to_the_same_values() {
        var answer =
                client.command(
                        "CorrectEntry",
                        """
                        {"entry":1,"ground":"our slip","change":{"url":"ftp://example.org/"}}
                        """);
        refused(answer, 400, "bad-input");
        assertThat(answer.body().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("/change/url");
    }

    @Test
    void what_is_too_long_is_refused_and_not_repeated_in_full() {
        var endless = VISIT.formatted("Z".repeat(9_000), "2018-01-15");
        var answer = client.command("RecordVisit", endless);
        refused(answer, 400, "bad-input");
        assertThat(answer.response().body()).hasSizeLessThan(2_000);
        refused(
                client.command(
                        "RegisterSource",
                        "{\"publisher\":\"P\",\"title\":\"%s\"}".formatted("x".repeat(10_001))),
                400,
                "bad-input");
        var many =
                VISIT.formatted("KAZ", "2018-01-15")
                        .replace(
                                "[{\"name\":\"N. N.\"}]",
                                "[" + "{\"name\":\"N. N.\"},".repeat(4_000) + "{\"name\":\"N\"}]");
        refused(client.command("RecordVisit", many), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/x-ndjson",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=unheard-of"
            })
    void a_command_is_json_in_utf_8(String type) {
        var body = "{\"publisher\":\"P\",\"title\":\"T\"}".getBytes(StandardCharsets.UTF_8);
        refused(client.command("RegisterSource", body, type), 415, "unsupported-media-type");
    }

    @Test
    void bytes_that_are_no_utf_8_are_not_guessed_at() {
        var body = "{\"publisher\":\"P\",\"title\":\"T\"}".getBytes(StandardCharsets.UTF_16);
        refused(client.command("RegisterSource", body, "application/json"), 400, "bad-input");
    }

    @Test
    void a_compressed_command_is_not_taken() {
        refused(
                client.command("RegisterSource", "{}", "Content-Encoding", "gzip"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "text/plain", "nonsense"})
    void a_list_exists_in_three_forms_and_no_other(String accept) {
        for (var list :
                List.of(
                        "visits",
                        "invitations",
                        "sources",
                        "states",
                        "relations",
                        "relations/KAZ-USA/history",
                        "relations/KAZ-USA/timeline")) {
            refused(client.get("/api/" + list, "Accept", accept), 406, "not-acceptable");
        }
    }

    @Test
    void more_forms_than_anybody_reads_are_not_there() {
        var accept = String.join(",", Collections.nCopies(60, "a/b"));
        refused(client.get("/api/visits", "Accept", accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/commands", "/api/commands/RecordVisit/schema"})
    void what_describes_commands_knows_no_parameters(String path) {
        refused(client.get(path + "?asOf=2018-01-20"), 400, "bad-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "text/csv", "nonsense"})
    void an_answer_exists_only_as_json(String accept) {
        refused(client.get("/api/states/KAZ", "Accept", accept), 406, "not-acceptable");
        refused(client.get("/api/relations/KAZ-USA", "Accept", accept), 406, "not-acceptable");
        refused(
                client.get("/api/relations/KAZ-USA/changes", "Accept", accept),
                406,
                "not-acceptable");
    }

    @Test
    void a_key_is_one_short_printable_text() {
        var visit = VISIT.formatted("KAZ", "2018-01-15");
        for (var key : List.of(" ", "x".repeat(201), "a\tb")) {
            refused(
                    client.command("RecordVisit", visit, IdempotencyKey.HEADER, key),
                    400,
                    "bad-input");
        }
        refused(
                client.command(
                        "RecordVisit",
                        visit,
                        IdempotencyKey.HEADER,
                        "a",
                        IdempotencyKey.HEADER,
                        "b"),
                400,
                "bad-input");
    }

    private void refused(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.body().path("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.response().body())
                .doesNotContain("org.chancery", "java.", "Exception", "\tat ");
        assertThat(answer.response().headers().allValues("Ledger-Position"))
                .containsExactly(before);
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
