package org.chancery.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Requests that no well-behaved client sends are answered like every other mistake. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OddRequestsIT {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/visits/%00",
                "/api/visits/a%2Fb",
                "/api/visits\\x",
                "/api/visits/%zz",
                "/api/visits;a=%zz",
                "/api/visits?limit=%zz",
                "/api/visits?=",
                "/api/visits/\u00fc",
                "/api/../../etc/passwd",
                "/api/..%2f..%2fetc",
                "http://[bad/api/visits",
                "*"
            })
    void an_address_that_cannot_be_read_is_bad_input(String target) throws IOException {
        problem(send("GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, "bad-input");
    }

    @Test
    void an_endless_address_or_header_is_bad_input() throws IOException {
        var endless = "x".repeat(9_000);
        problem(send("GET /api/" + endless + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, "bad-input");
        problem(
                send("GET /api/visits HTTP/1.1\r\n" + HOST + "X: " + endless + "\r\n\r\n"),
                400,
                "bad-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /api/visits HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/visits HTTP/9.9\r\n" + HOST + "\r\n",
                "GET /api/visits HTTP/1.1\r\n" + HOST + "No colon\r\n\r\n",
                "CONNECT /api/visits HTTP/1.1\r\n" + HOST + "\r\n",
                "POST /api/commands/RetractEntry HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: application/json\r\nExpect: wonders\r\n\r\n",
                "POST /api/commands/RetractEntry HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: application/json\r\nTransfer-Encoding: smoke\r\n\r\n",
                "POST /api/commands/RetractEntry HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "zz\r\n{}",
                "POST /api/ledger/restores HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: \r\nContent-Length: 1\r\n\r\n-",
                "POST /api/commands HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "zz\r\n{}",
                "POST /api/commands/RetractEntry HTTP/1.1\r\n"
                        + HOST
                        + "Content-Type: application/json\r\nContent-Length: 11\r\n"
                        + "Idempotency-Key: \u00fc\r\n\r\n{\"entry\":1}"
            })
    void what_is_not_our_http_is_bad_input(String request) throws IOException {
        problem(send(request), 400, "bad-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "//elsewhere.example", "///x"})
    void an_address_that_begins_with_many_slashes_is_one_of_this_server(String path)
            throws IOException {
        var answer = send("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
        problem(answer, 404, "not-found");
        assertThat(answer).contains("\"instance\":\"/").doesNotContain("\"instance\":\"//");
    }

    @Test
    void a_pointer_into_an_answer_is_sent_as_it_is_written() throws IOException {
        var place = "/api/relations/KAZ-USA/explanation?element=/contact/lastVisit/KAZ>USA";
        assertThat(send("GET " + place + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void parameters_of_a_path_change_no_form() throws IOException {
        assertThat(send("GET /api/states.csv;a=b HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\r\nContent-Type: text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "localhost.example", "127.0.0.1.example", "1.a"})
    void a_host_that_this_is_not_is_told_so(String host) throws IOException {
        var answer =
                send(
                        "GET /api/visits HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                .formatted(host));
        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("\r\nLedger-Position: 0\r\n", "/problems/other-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCALHOST", "127.0.0.1:80", "[::1]:8080", "192.0.2.7"})
    void a_host_in_figures_is_this(String host) throws IOException {
        assertThat(
                        send(
                                "GET /api/visits HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                        .formatted(host)))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void other_methods_are_not_allowed(String method) throws IOException {
        problem(
                send(method + " /api/visits HTTP/1.1\r\n" + HOST + "\r\n"),
                405,
                "method-not-allowed");
    }

    @Test
    void what_can_be_asked_of_an_address_covers_a_position_too() throws IOException {
        for (var method : new String[] {"OPTIONS", "HEAD"}) {
            assertThat(send(method + " /api/visits HTTP/1.1\r\n" + HOST + "\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("\r\nLedger-Position: 0\r\n");
        }
    }

    private static void problem(String answer, int status, String type) {
        int end = answer.indexOf("\r\n\r\n");
        var head = answer.substring(0, end + 2);
        assertThat(head)
                .startsWith("HTTP/1.1 " + status)
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\r\nLedger-Position: 0\r\n")
                .doesNotContainIgnoringCase("\r\nServer:");
        var body = answer.substring(answer.indexOf('{', end), answer.lastIndexOf('}') + 1);
        assertThat(body).doesNotContainIgnoringCase("tomcat", "java", "exception", "\\tat ");
        var problem = StrictJson.MAPPER.readTree(body);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        if (status == 400) {
            assertThat(problem.path("errors").isEmpty()).isFalse();
        }
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
