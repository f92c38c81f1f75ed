package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Lists come in pages that agree, in three forms, and say for how long they hold. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ListsIT {
    @LocalServerPort private int port;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void atLeastThreeVisits() {
        client = new Client(port);
        client.command(
                "RegisterSource",
                """
                {"subject":"source/report","publisher":"Report","title":"T, \\"quoted\\"",
                 "publishedAt":"2018-02-01","language":"az","reliability":"B2"}
                """);
        for (int day = 1; day <= 3; day++) {
            visit(day, "N. N.");
        }
    }

    @Test
    void pages_agree_while_others_write() {
        var all = ids("/api/visits");
        var first = client.get("/api/visits?state=KAZ&limit=2");
        visit(9, "A late one");
        var listed = new ArrayList<>(first.body().path("items").findValuesAsString("id"));
        var next = first.body().path("links").path("next").asString("");
        assertThat(first.response().headers().firstValue("Link"))
                .contains("<%s>; rel=\"next\"".formatted(next));
        while (!next.isEmpty()) {
            var page = client.get(next);
            assertThat(page.status()).as(next).isEqualTo(200);
            assertThat(page.body().path("viewpoint")).isEqualTo(first.body().path("viewpoint"));
            listed.addAll(page.body().path("items").findValuesAsString("id"));
            next = page.body().path("links").path("next").asString("");
        }
        assertThat(listed).isEqualTo(all);
        assertThat(ids("/api/visits")).hasSize(all.size() + 1).startsWith(listed.getFirst());
    }

    @Test
    void a_cursor_fills_in_the_viewpoint_of_its_first_page() {
        var asked = "/api/visits?state=KAZ&limit=1&knownAt=2999-01-01".replace("2999-01-01", now());
        var first = client.get(asked);
        var cursor = cursor(first);
        visit(9, "A late one");
        var second = client.get(asked + "&cursor=" + cursor);
        assertThat(second.status()).as(second.response().body()).isEqualTo(200);
        assertThat(second.body().path("viewpoint")).isEqualTo(first.body().path("viewpoint"));
        assertThat(client.get(asked + "&cursor=" + cursor(second)).body().path("viewpoint"))
                .isEqualTo(first.body().path("viewpoint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/visits?cursor=%s",
                "/api/visits?state=USA&cursor=%s",
                "/api/visits?state=KAZ&host=USA&cursor=%s",
                "/api/visits?state=KAZ&asOf=2018-01-02&cursor=%s",
                "/api/visits?state=KAZ&atPosition=1&cursor=%s",
                "/api/visits?state=KAZ&knownAt=2020-01-01&cursor=%s",
                "/api/visits?state=KAZ&publishedBy=2018-02-01&cursor=%s",
                "/api/visits?state=KAZ&sources=grade:B2&cursor=%s",
                "/api/sources?cursor=%s",
                "/api/relations/KAZ-USA/timeline?cursor=%s",
                "/api/relations/KAZ-USA/history?cursor=%s",
                "/api/relations?state=KAZ&cursor=%s",
                "/api/visits?state=KAZ&cursor=x%s",
                "/api/visits?state=KAZ&cursor=%sx",
                "/api/visits?state=KAZ&cursor=",
                "/api/visits?state=KAZ&cursor=AAAAAAAAAAAAAAAAAAAA",
                "/api/visits?state=KAZ&cursor=*AAAAAAAAAAAAAAAAAAA",
                "/api/visits?state=KAZ&cursor=%s&cursor=%s"
            })
    void a_cursor_is_good_for_its_own_question_alone(String path) {
        var cursor = cursor(client.get("/api/visits?state=KAZ&limit=1"));
        var answer = client.get(path.replace("%s", cursor));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("?cursor");
    }

    /** Whoever knows how the sum is made can make a cursor; it then asks what anybody can ask. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1\n", "x\n\nasOf=2018-01-01", "-1\n\n", "1\n\npin"})
    void a_cursor_made_by_hand_is_bad_input(String text) {
        var sum = Hash.of(text, "/api/visits?state=KAZ").substring(0, 16);
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        var answer = client.get("/api/visits?state=KAZ&cursor=" + sum + encoded);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=%2B5", "limit=%D9%A5", "limit=0", "atPosition=-0", "atPosition="})
    void a_number_is_in_plain_figures(String parameter) {
        assertThat(client.get("/api/visits?" + parameter).status()).isEqualTo(400);
    }

    @Test
    void a_long_address_is_repeated_in_full() {
        var publishers =
                IntStream.range(0, 1_000)
                        .mapToObj("pub%d"::formatted)
                        .collect(Collectors.joining(","));
        var answer = client.get("/api/visits?limit=1&sources=publisher:report," + publishers);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(
                        header(answer.response(), "Content-Location")
                                + header(answer.response(), "Link"))
                .hasSizeGreaterThan(8_192);
    }

    @Test
    void a_table_has_a_header_and_a_row_for_each_stop() {
        for (var how : List.of("/api/visits.csv?state=KAZ", "/api/visits?state=KAZ")) {
            var table = client.send("GET", how, "Accept", "text/csv, application/json;q=0.5");
            assertThat(header(table, "Content-Type"))
                    .isEqualTo("text/csv;header=present;charset=utf-8");
            var lines = table.body().split("\r\n", -1);
            assertThat(lines[0])
                    .startsWith("visit,visitor,principals,stop,host,place,from,to,when,type,");
            assertThat(lines[1])
                    .contains(",KAZ,N. N.,1,USA,,2018-01-01,2018-01-01,2018-01-01,,,done,");
            assertThat(lines[2]).contains(",KAZ,N. N.,2,CAN,Ottawa,2018-01-01,");
            assertThat(lines).hasSize(2 * ids("/api/visits?state=KAZ").size() + 2);
        }
        assertThat(client.send("GET", "/api/sources.csv").body())
                .contains(
                        "\r\nreport,counted,Report,report,\"T, \"\"quoted\"\"\",,2018-02-01,az,B2,");
    }

    @Test
    void no_cell_is_taken_for_a_formula() {
        visit(5, "=HYPERLINK(1)");
        visit(6, "@N");
        visit(7, "-1");
        assertThat(client.send("GET", "/api/visits.csv").body())
                .contains(",KAZ,'=HYPERLINK(1),", ",KAZ,'@N,", ",KAZ,'-1,")
                .doesNotContain(",=", ",@", ",-");
    }

    @Test
    void lines_are_the_items_of_the_list() {
        var page = client.get("/api/visits").body().path("items");
        var lines = client.send("GET", "/api/visits", "Accept", "application/x-ndjson");
        assertThat(header(lines, "Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(lines.body().lines().map(StrictJson.MAPPER::readTree).toList())
                .isEqualTo(page.valueStream().toList());
        assertThat(client.send("GET", "/api/visits.ndjson").body()).isEqualTo(lines.body());
        assertThat(header(lines, "Content-Disposition"))
                .isEqualTo("inline; filename=\"visits.ndjson\"");
        var one = client.send("GET", "/api/visits.ndjson?limit=1");
        assertThat(one.body().lines()).hasSize(1);
        var next = header(one, "Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(next).startsWith("/api/visits.ndjson?");
        assertThat(client.send("GET", next).body())
                .isEqualTo(lines.body().lines().skip(1).findFirst().orElseThrow() + "\n");
    }

    @Test
    void an_empty_list_is_a_list_in_every_form() {
        var nobody = "?visitor=TKM";
        assertThat(client.get("/api/visits" + nobody).body().path("items").isEmpty()).isTrue();
        assertThat(client.send("GET", "/api/visits.ndjson" + nobody).body()).isEmpty();
        assertThat(client.send("GET", "/api/visits.csv" + nobody).body().lines()).hasSize(1);
    }

    @Test
    void what_was_asked_without_a_pin_says_where_it_stays_the_same() {
        for (var path :
                List.of(
                        "/api/relations/USA-KAZ",
                        "/api/relations/KAZ-USA/timeline",
                        "/api/relations/KAZ-USA/history",
                        "/api/relations/KAZ-USA/history.csv?limit=1",
                        "/api/relations/KAZ-USA/changes?from.asOf=2018-01-02",
                        "/api/relations/KAZ-USA/changes?to.sources=grade:B2&from.atPosition=1",
                        "/api/relations?state=KAZ",
                        "/api/relations.ndjson",
                        "/api/visits?state=KAZ&limit=1",
                        "/api/visits.csv?state=KAZ",
                        "/api/sources/report",
                        "/api/states/ROM",
                        "/api/states.ndjson")) {
            var loose = client.send("GET", path);
            assertThat(header(loose, "Cache-Control")).as(path).isEqualTo("no-cache");
            assertThat(loose.headers().allValues("Vary")).anyMatch(each -> each.contains("Accept"));
            var pinned = client.send("GET", header(loose, "Content-Location"));
            assertThat(pinned.body()).as(path).isEqualTo(loose.body());
            assertThat(header(pinned, "ETag")).startsWith("\"").isEqualTo(header(loose, "ETag"));
            assertThat(header(pinned, "Cache-Control")).isEqualTo("max-age=86400");
            assertThat(pinned.headers().firstValue("Content-Location")).isEmpty();
            var again = client.send("GET", path, "If-None-Match", header(loose, "ETag"));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            var head = client.send("HEAD", path);
            assertThat(header(head, "ETag")).isEqualTo(header(loose, "ETag"));
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void each_form_and_each_state_of_the_ledger_has_its_own_tag() {
        var tags = new ArrayList<String>();
        for (var form : List.of("application/json", "text/csv", "application/x-ndjson")) {
            tags.add(header(client.send("GET", "/api/visits", "Accept", form), "ETag"));
        }
        visit(8, "N. N.");
        tags.add(header(client.send("GET", "/api/visits"), "ETag"));
        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void a_reader_waits_for_the_position_that_he_names() throws Exception {
        long head = Long.parseLong(header(client.send("GET", "/api/visits"), "Ledger-Position"));
        var next = Long.toString(head + 1);
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> client.send("GET", "/api/visits", MinimumPosition.HEADER, next));
        visit(9, "The one that is waited for");
        var waited = waiting.get();
        assertThat(waited.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(header(waited, "Ledger-Position"))).isGreaterThan(head);
        var never = client.get("/api/visits", MinimumPosition.HEADER, "999999");
        assertThat(never.status()).isEqualTo(412);
        assertThat(never.body().path("type").stringValue()).isEqualTo("/problems/not-reached");
        assertThat(never.body().has("errors")).isFalse();
        for (var garbled : List.of("x", "-1", "1.5", "")) {
            var answer = client.get("/api/visits", MinimumPosition.HEADER, garbled);
            assertThat(answer.status()).as(garbled).isEqualTo(400);
            assertThat(answer.body().path("errors").path(0).path("pointer").stringValue())
                    .isEqualTo(MinimumPosition.HEADER);
        }
    }

    @Test
    void sources_are_chosen_by_what_was_registered_of_them() {
        client.command("RegisterSource", "{\"publisher\":\"Akorda\",\"title\":\"Undated\"}");
        assertThat(ids("/api/sources?publisher=report")).containsExactly("report");
        assertThat(ids("/api/sources?language=az&reliability=C3")).containsExactly("report");
        assertThat(ids("/api/sources?reliability=A1")).isEmpty();
        assertThat(ids("/api/sources?from=2018-02-01&to=2018-02-01")).containsExactly("report");
        assertThat(ids("/api/sources?from=2018-02-02")).isEmpty();
        assertThat(ids("/api/sources?publisher=akorda")).hasSize(1);
        assertThat(client.get("/api/sources").body().path("items").path(0))
                .isEqualTo(client.get("/api/sources/report").body());
    }

    @Test
    void a_state_answers_to_every_code_that_it_had() {
        var romania = client.get("/api/states/ROM");
        assertThat(romania.response().body())
                .isEqualTo(client.get("/api/states/ROU").response().body())
                .isEqualTo(client.get("/api/states/romania").response().body());
        assertThat(romania.body().path("code").stringValue()).isEqualTo("ROU");
        assertThat(romania.body().path("codes").findValuesAsString("value"))
                .containsExactlyInAnyOrder("ROM", "ROU");
        var russia = client.get("/api/states/RUS").body();
        assertThat(russia.path("predecessors").findValuesAsString("slug"))
                .containsExactly("soviet-union");
        assertThat(russia.path("from").stringValue()).isEqualTo("1991-12-26");
        assertThat(
                        client.get("/api/states/SUN")
                                .body()
                                .path("successors")
                                .findValuesAsString("href"))
                .contains("/api/states/RUS");
    }

    @Test
    void states_are_those_of_a_day_or_a_kind() {
        assertThat(codes("/api/states?limit=1000&on=1980-01-01"))
                .contains("SUN", "USA")
                .doesNotContain("KAZ", "ABW");
        assertThat(codes("/api/states?limit=1000&on=2020-01-01"))
                .contains("KAZ", "USA")
                .doesNotContain("SUN");
        assertThat(codes("/api/states?kind=associated-state")).containsExactly("COK", "NIU");
    }

    @Test
    void pages_of_other_origins_may_read_and_not_record() {
        var read = client.send("GET", "/api/visits", "Origin", "https://example.org");
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(read, "Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Location", "Content-Location", "Ledger-Position");
        var may =
                client.send(
                        "OPTIONS",
                        "/api/visits",
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "ledger-min-position");
        assertThat(may.statusCode()).isEqualTo(200);
        assertThat(header(may, "Access-Control-Allow-Headers")).isEqualTo("ledger-min-position");
        for (var refused :
                List.of(
                        client.send(
                                "OPTIONS",
                                "/api/commands/RecordVisit",
                                "Origin",
                                "https://example.org",
                                "Access-Control-Request-Method",
                                "POST"),
                        client.command("RecordVisit", "{}", "Origin", "https://example.org")
                                .response())) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.headers().firstValue("Ledger-Position")).isPresent();
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    private void visit(int day, String name) {
        client.command(
                "RecordVisit",
                """
                {"visitor":"KAZ","when":"2018-01-%02d","principals":[{"name":"%s"}],
                 "stops":[{"host":"USA"},{"host":"CAN","place":"Ottawa"}],
                 "sources":[{"source":"source/report"}]}
                """
                        .formatted(day, name));
    }

    private String now() {
        return client.get("/api/visits")
                .body()
                .path("viewpoint")
                .path("knownAt")
                .path("recordedAt")
                .stringValue();
    }

    private static String cursor(Client.Answer page) {
        return page.body()
                .path("links")
                .path("next")
                .stringValue()
                .replaceAll(".*cursor=", "")
                .replaceAll("&.*", "");
    }

    private List<String> ids(String path) {
        return client.get(path).body().path("items").findValuesAsString("id");
    }

    private List<String> codes(String path) {
        return client.get(path)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").stringValue())
                .toList();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
