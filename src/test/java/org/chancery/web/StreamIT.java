package org.chancery.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;
import org.chancery.ledger.feed.Feed;
import org.chancery.testing.Client;
import org.chancery.testing.EventReader;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The stream: every entry once and in order, from wherever a reader was, whatever others do. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chancery.streams=" + StreamIT.PLACES,
            "chancery.stream-heartbeat=100ms",
            "server.tomcat.connection-timeout=2s"
        })
class StreamIT {
    static final int PLACES = 4;

    private static final int LARGE = 400;

    private static final String PATH = "/api/ledger/stream";
    private static final ConditionFactory SOON =
            await().atMost(20, SECONDS).pollInterval(Duration.ofMillis(10));

    @LocalServerPort private int port;
    @Autowired private Feed feed;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Client client = new Client(0);
    private long last;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.fresh().register(properties);
    }

    @BeforeEach
    void aFewEntries() {
        client = new Client(port);
        for (int i = 0; i < 3; i++) {
            record("T");
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var each : opened) {
            each.close();
        }
        SOON.until(() -> feed.followers() == 0);
    }

    private void record(String title) {
        var receipt =
                client.command(
                        "RegisterSource",
                        "{\"publisher\":\"P\",\"title\":\"%s\"}".formatted(title));
        last = receipt.body().path("position").longValue();
    }

    private EventReader reader(long after) {
        var reader = new EventReader(port, after);
        opened.add(reader);
        return reader;
    }

    @Test
    void an_event_is_an_entry_as_the_list_has_it_under_its_position() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
                        .header("Accept", "text/event-stream");
        var expected = new ArrayList<>(List.of("retry: 2000", ""));
        client.send("GET", "/api/ledger/entries.ndjson")
                .body()
                .lines()
                .forEach(line -> {
                    var position = line.replaceAll(".*\"position\":([0-9]+),.*", "$1");
                    expected.addAll(
                            List.of("id: " + position, "event: entry", "data: " + line, ""));
                });
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body().limit(expected.size())).isEqualTo(expected);
            http.shutdownNow();
        }
    }

    @Test
    void what_is_recorded_is_seen_at_once_and_readers_may_begin_anywhere() {
        var readers = List.of(reader(0), reader(last - 1), reader(last));
        for (int i = 0; i < 20; i++) {
            record("T");
            SOON.until(() -> readers.stream().allMatch(reader -> reader.last() == last));
        }
        assertThat(readers).allMatch(reader -> reader.faults().isEmpty());
    }

    @Test
    void a_reader_that_comes_again_goes_on_after_the_event_it_had() {
        var reader = reader(0);
        SOON.until(() -> reader.last() == last);
        reader.kill();
        record("T");
        record("T");
        reader.resume();
        SOON.until(() -> reader.last() == last);
        assertThat(reader.faults()).isEmpty();
    }

    @Test
    void a_stream_in_which_nothing_is_recorded_is_alive() {
        var reader = reader(last);
        SOON.until(() -> reader.heartbeats() > 3);
        assertThat(reader.ended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "after=x, , ?after, not a position",
        "after=99999, , ?after, the ledger ends at",
        "nonsense=1, , ?nonsense, no parameter here",
        "after=0, x, Last-Event-ID, not a position",
        "after=0, 99999, Last-Event-ID, the ledger ends at",
        "after=0, '', Last-Event-ID, not a position"
    })
    void what_is_wrong_is_told(String query, String id, String pointer, String detail) {
        var headers = id == null ? new String[0] : new String[] {"Last-Event-ID", id};
        var answer = client.get(PATH + "?" + query, headers);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(answer.body().at("/errors/0/detail").stringValue()).contains(detail);
    }

    @Test
    void it_has_no_other_form_and_no_end_that_a_head_could_wait_for() {
        assertThat(client.get(PATH, "Accept", "application/json").status()).isEqualTo(406);
        var head = client.send("HEAD", PATH);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
    }

    @Test
    void more_readers_than_there_are_places_are_told_to_come_later() {
        for (int i = 0; i < PLACES; i++) {
            var reader = reader(last);
            SOON.until(() -> reader.heartbeats() > 0);
        }
        var refused = client.get(PATH);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("5");
        ((EventReader) opened.getFirst()).kill();
        SOON.until(() -> feed.followers() < PLACES);
        var next = reader(last);
        SOON.until(() -> next.heartbeats() > 0);
    }

    /**
     * One takes nothing and is cut off once the buffers between are full; one takes a little at a
     * time, as slowly, and is served to the end; and others see everything as if alone.
     */
    @Test
    void a_reader_that_takes_nothing_is_cut_off_and_harms_nobody() throws Exception {
        var quick = reader(last);
        var idle = asked(last);
        var slow = asked(last);
        long all = LARGE * 18_000L;
        var served = CompletableFuture.supplyAsync(() -> takenSlowly(slow, all));
        for (int i = 0; i < LARGE; i++) {
            record("Ж".repeat(9_000));
            long now = last;
            SOON.until(() -> quick.last() == now);
        }
        assertThat(served.join()).as("the slow one is served on").isGreaterThanOrEqualTo(all);
        SOON.until(() -> feed.followers() == 2);
        record("T");
        SOON.until(() -> quick.last() == last);
        assertThat(quick.faults()).isEmpty();
        assertThat(drained(idle)).as("it was cut off in the middle").isPositive().isLessThan(all);
    }

    private Socket asked(long after) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(
                        "GET %s?after=%d HTTP/1.0\r\nHost: localhost\r\n\r\n"
                                .formatted(PATH, after)
                                .getBytes(US_ASCII));
        opened.add(socket);
        return socket;
    }

    private static long takenSlowly(Socket socket, long all) {
        long taken = 0;
        try {
            var in = socket.getInputStream();
            var some = new byte[20_000];
            for (int read = in.read(some); read >= 0 && taken < all; read = in.read(some)) {
                taken += read;
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException e) {
            return taken;
        }
        return taken;
    }

    private static long drained(Socket socket) {
        long taken = 0;
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(new byte[65_536])) {
                taken += read;
            }
        } catch (IOException e) {
            return taken;
        }
        return taken;
    }
}
