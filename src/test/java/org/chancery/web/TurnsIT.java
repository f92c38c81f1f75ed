package org.chancery.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.node.NullNode;

/** What takes long is done for eight at a time; the ninth is told when to come again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TurnsIT {
    /** Eight that are begun: more than lies between two sockets is on its way to each. */
    private static final int ENTRIES = 1_600;

    @LocalServerPort private int port;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void the_ninth_body_of_many_commands_is_told_when_to_come_again() throws Exception {
        var one =
                """
                {"command":"RegisterSource","body":{"publisher":"P","title":"T"}}
                """;
        var chunk = "%x\r\n%s\r\n".formatted(one.length(), one);
        var head =
                String.join(
                        "\r\n",
                        "POST /api/commands HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-ndjson",
                        "Transfer-Encoding: chunked",
                        "\r\n");
        theNinthIsSentAway(
                head + chunk,
                () -> client.commands(one.getBytes(UTF_8)),
                "8 bodies of many commands are being taken already");
    }

    @Test
    void the_ninth_export_is_told_when_to_come_again() throws Exception {
        var line =
                "{\"command\":\"RegisterSource\",\"body\":{\"publisher\":\"P\",\"title\":\"%s\"}}"
                        .formatted("x".repeat(9_000));
        client.commands(
                IntStream.range(0, ENTRIES)
                        .mapToObj(_ -> line)
                        .collect(Collectors.joining("\n"))
                        .getBytes(UTF_8));
        theNinthIsSentAway(
                "GET /api/ledger/export HTTP/1.1\r\nHost: localhost\r\n\r\n",
                () -> client.send("GET", "/api/ledger/export"),
                "8 exports are being written already");
    }

    /** Each is begun when the first byte of its answer is there. */
    private void theNinthIsSentAway(
            String begin, Supplier<HttpResponse<String>> ninth, String detail) throws Exception {
        var begun = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 8; i++) {
                begun.add(begun(begin));
            }
            var answer = ninth.get();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("/problems/unavailable", detail);
        } finally {
            close(begun);
        }
        assertThat(
                        Client.untilHeard(
                                        () -> new Client.Answer(0, NullNode.instance, ninth.get()))
                                .response()
                                .statusCode())
                .as("control: when others are done, it is its turn")
                .isEqualTo(200);
    }

    private Socket begun(String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1 << 12);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
