package org.chancery.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.exchange.Lines;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.BothWays;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many commands in one request are answered one by one, each as it would be alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BulkIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static int subjects;

    @LocalServerPort private int port;

    private Client client = new Client(0);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @BeforeEach
    void connect() {
        client = new Client(port);
        client.command("RegisterSource", source("source/known"));
    }

    @Test
    void every_line_gets_a_result_in_its_place() {
        var results =
                sent(
                        IntStream.range(0, 2_000)
                                .mapToObj(i ->
                                        i % 20 == 7
                                                ? "{"
                                                : line(
                                                        "RecordVisit",
                                                        "",
                                                        visit("", "source/known")))
                                .toList());
        assertThat(results).hasSize(2_000);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).path("line").intValue()).isEqualTo(i + 1);
            assertThat(results.get(i).path("status").intValue()).isEqualTo(i % 20 == 7 ? 400 : 201);
        }
        assertThat(
                        results.stream()
                                .map(result -> result.path("position").longValue(0))
                                .filter(p -> p > 0))
                .doesNotHaveDuplicates()
                .hasSize(1_900);
    }

    @Test
    void a_command_is_answered_as_it_is_alone() {
        var subject = subject();
        var alone = client.command("RecordVisit", visit(subject, "source/known")).body();
        var later = subject();
        var result = sent(line("RecordVisit", "", visit(later, "source/known"))).getFirst();
        assertThat(result.path("subject").path("href").stringValue())
                .isEqualTo("/api/" + later.replace("visit/", "visits/"));
        var asAlone = (ObjectNode) result.deepCopy();
        asAlone.remove(List.of("line", "status"));
        assertThat(asAlone.propertyNames()).isEqualTo(alone.propertyNames());
        assertThat(result.path("entries").path(0).path("position").longValue())
                .isEqualTo(result.path("position").longValue())
                .isEqualTo(alone.path("position").longValue() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RecordVisit | {\"nonsense\":1}",
                "RecordVisit | {}",
                "RecordVisit | {\"\\ud800\":1}",
                "RecordVisit | {\"visitor\":\"ZZZ\",\"principals\":[],\"stops\":[]}",
                "RecordVisit | {\"visitor\":null}",
                "RecordVisit | {\"visitor\":\"KAZ\",\"when\":\"2018-01-15\",\"principals\":[{\"name\":\"N\"}],\"stops\":[{\"host\":\"USA\"}],\"sources\":[{\"source\":\"source/nowhere\"}]}",
                "RecordVisit | {\"visitor\":\"KAZ\",\"when\":\"2018-01-16/2018-01-10\",\"principals\":[{\"name\":\"N\"}],\"stops\":[{\"host\":\"USA\"}],\"sources\":[{\"source\":\"source/known\"}]}",
                "RegisterSource | {\"subject\":\"source/known\",\"publisher\":\"P\",\"title\":\"T\"}",
                "RetractEntry | {\"entry\":100000}",
                "RetractEntry | {\"entry\":\"019dc0f1-0000-7000-8000-000000000000\"}",
                "RetractEntry | {\"entry\":-7.5}",
                "EndorseEntry | {\"subject\":\"source/known\",\"entry\":1,\"sources\":[]}",
                "MergeSubjects | {\"subject\":\"visit/019dc0f1-0000-7000-8000-aaaaaaaaaaaa\",\"loser\":\"visit/019dc0f1-0000-7000-8000-bbbbbbbbbbbb\"}",
                "NoCommand | {}"
            })
    void what_is_wrong_with_a_command_is_told_as_it_is_alone(String name, String body) {
        var alone = client.command(name, body);
        var results = sent(line(name, "", body), line("RegisterSource", "", source("")));
        assertThat(results.getFirst().path("status").intValue()).isEqualTo(alone.status());
        var problem = (ObjectNode) results.getFirst().path("problem");
        if (name.equals("NoCommand")) {
            problem.put("instance", alone.body().path("instance").stringValue());
        }
        assertThat(problem).isEqualTo(alone.body());
        assertThat(results.getLast().path("status").intValue()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | '' | the line is not JSON: it cannot be read (column 1)",
                "[] | '' | the line must be one JSON object",
                "[{\"command\":\"RetractEntry\",\"body\":{}}] | '' | the line must be one JSON object",
                "{} {} | '' | the line is not JSON: it cannot be read (column 4)",
                "{\"command\":\"RetractEntry\",\"command\":\"RetractEntry\",\"body\":{}} | '' | the line is not JSON: a member stands twice",
                "{\"body\":{}} | /command | is missing: the name of a command, such as RecordVisit",
                "{\"command\":7,\"body\":{}} | /command | must be a string: the name of a command",
                "{\"command\":\"\\ud800\",\"body\":{}} | /command | holds half a character",
                "{\"command\":\"RetractEntry\"} | /body | is missing: what would be posted to /api/commands/{command} alone",
                "{\"command\":\"RetractEntry\",\"body\":[]} | /body | must be an object: what would be posted",
                "{\"command\":\"RetractEntry\",\"body\":\"{}\"} | /body | must be an object: what would be posted",
                "{\"command\":\"RetractEntry\",\"body\":{},\"dryRun\":true} | /dryRun | is not known in a line",
                "{\"command\":\"RetractEntry\",\"body\":{},\"a/b\":true} | /a~1b | is not known in a line",
                "{\"command\":\"RetractEntry\",\"entry\":1} | /entry | is not known in a line; known are command, key and body: members of the command stand in its body",
                "{\"command\":\"RetractEntry\",\"body\":{},\"key\":7} | /key | must be a string, or left out",
                "{\"command\":\"RetractEntry\",\"body\":{},\"key\":null} | /key | must be a string, or left out",
                "{\"command\":\"RetractEntry\",\"body\":{},\"key\":\" \"} | /key | must have 1 to 200 printable characters",
                "{\"command\":\"RetractEntry\",\"body\":{},\"key\":\"\u00fc\"} | /key | must have 1 to 200 printable characters"
            })
    void what_is_wrong_with_a_line_is_told_with_its_place(
            String line, String pointer, String detail) {
        var results = sent(line, line("RegisterSource", "", source("")));
        badLine(results.getFirst(), pointer, detail);
        assertThat(results.getLast().path("status").intValue()).isEqualTo(201);
    }

    @Test
    void of_many_problems_with_a_line_some_are_named_and_the_others_counted() {
        var members =
                IntStream.range(0, 250)
                        .mapToObj("\"x%d\":1"::formatted)
                        .collect(Collectors.joining(",", "{", "}"));
        var errors =
                sent(line("RetractEntry", "", members)).getFirst().path("problem").path("errors");
        assertThat(errors).hasSize(11);
        assertThat(errors.path(10).path("detail").stringValue()).matches("there are 24[01] more");
        var alone = client.command("RetractEntry", members).body().path("errors");
        assertThat(alone).hasSize(101);
        assertThat(alone.path(100).path("detail").stringValue()).matches("there are 15[01] more");
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_one_taken() {
        var endless = "x".repeat(Lines.LONGEST + 1);
        var wide =
                line(
                        "RegisterSource",
                        "",
                        source("")
                                .replace(
                                        "}",
                                        ",\"url\":\"%s\"}"
                                                .formatted("x".repeat(CommandBody.LARGEST))));
        var key = line("RegisterSource", "k".repeat(201), source(""));
        var results = sent(endless, wide, key, line("RegisterSource", "", source("")));
        assertThat(statuses(results)).containsExactly(413, 413, 400, 201);
        assertThat(results.get(0).path("problem").path("detail").stringValue())
                .isEqualTo("a line may have at most 1048576 bytes");
        assertThat(results.get(1).path("problem").path("detail").stringValue())
                .isEqualTo("the body may have at most 262144 bytes");
    }

    @Test
    void bytes_that_are_no_text_are_refused_and_blank_lines_passed_over() {
        var line = line("RegisterSource", "", source(""));
        var text = "\n  \r\n{\"command\":\"\u00fc\"}\n" + line + "\r\n\n" + line;
        var results = parsed(client.commands(text.getBytes(ISO_8859_1)).body());
        assertThat(statuses(results)).containsExactly(400, 201, 201);
        assertThat(results.stream().map(each -> each.path("line").intValue()))
                .containsExactly(3, 4, 6);
        badLine(results.getFirst(), "", "the line is not UTF-8");
        assertThat(client.commands(new byte[0]).body()).isEmpty();
    }

    @Test
    void lines_about_the_same_are_taken_in_order() {
        var lines = new ArrayList<String>();
        var expected = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            var source = "source/in-order-" + i;
            var kept = subject();
            var lost = subject();
            lines.add(line("RegisterSource", "", source(source)));
            lines.add(line("RecordVisit", "", visit(kept, source)));
            lines.add(line("RecordVisit", "", visit(kept, source)));
            lines.add(line("RecordVisit", "", visit(lost, source)));
            lines.add(line("MergeSubjects", "", merger(kept, lost)));
            lines.add(line("MergeSubjects", "", merger(kept, lost)));
            lines.add(line("SplitSubject", "", merger(kept, lost)));
            expected.addAll(List.of(201, 201, 422, 201, 201, 422, 201));
        }
        assertThat(statuses(sent(lines))).isEqualTo(expected);
    }

    @Test
    void an_entry_stands_for_its_subject() {
        var subject = subject();
        var visit = client.command("RecordVisit", visit(subject, "source/known")).body();
        long entry = visit.path("position").longValue();
        var eventId = visit.path("entries").path(0).path("eventId");
        var other = subject();
        client.command("RecordVisit", visit(other, "source/known"));
        for (int i = 0; i < 50; i++) {
            var results =
                    sent(
                            line(
                                    "DisputeEntry",
                                    "",
                                    "{\"entry\":%s,\"sources\":[{\"source\":\"source/known\"}]}"
                                            .formatted(eventId)),
                            line("MergeSubjects", "", merger(other, subject)),
                            line(
                                    "DisputeEntry",
                                    "",
                                    "{\"entry\":%d,\"sources\":[{\"source\":\"source/known\"}]}"
                                            .formatted(entry)),
                            line("SplitSubject", "", merger(other, subject)));
            var positions =
                    results.stream()
                            .map(each -> each.path("position").longValue(0))
                            .filter(p -> p > 0)
                            .toList();
            assertThat(positions).as("%s", results).hasSizeGreaterThanOrEqualTo(3).isSorted();
        }
    }

    @Test
    void a_key_is_that_of_the_command_alone() {
        var body = source("");
        var alone = client.command("RegisterSource", body, "Idempotency-Key", "alone").body();
        var results =
                sent(
                        line("RegisterSource", "alone", body),
                        line("RegisterSource", "twice", body),
                        line("RegisterSource", "twice", body),
                        line("RegisterSource", "twice", source("source/another")));
        assertThat(statuses(results)).containsExactly(201, 201, 201, 422);
        assertThat(results.get(0).path("entries")).isEqualTo(alone.path("entries"));
        assertThat(results.get(0).path("replayed").booleanValue()).isTrue();
        assertThat(results.get(1).path("replayed").booleanValue()).isFalse();
        assertThat(results.get(2).path("replayed").booleanValue()).isTrue();
        assertThat(results.get(2).path("entries")).isEqualTo(results.get(1).path("entries"));
        assertThat(results.get(3).path("problem").path("type").stringValue())
                .isEqualTo("/problems/key-reused");
        var again = client.command("RegisterSource", body, "Idempotency-Key", "twice").body();
        assertThat(again.path("entries")).isEqualTo(results.get(1).path("entries"));
    }

    @Test
    void results_come_while_lines_are_still_being_sent() throws IOException {
        try (var socket = connected()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            head(socket, "Transfer-Encoding: chunked\r\n");
            chunk(socket, line("RecordVisit", "", visit("", "source/known")) + "\n");
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 ");
            var first = nextResult(in);
            var correction =
                    "{\"entry\":%d,\"ground\":\"our slip\",\"when\":\"2018-01-17\"}"
                            .formatted(first.path("position").longValue());
            chunk(socket, line("CorrectEntry", "", correction) + "\n");
            var second = nextResult(in);
            assertThat(second.path("line").intValue()).isEqualTo(2);
            assertThat(second.path("status").intValue()).as("%s", second).isEqualTo(201);
            write(socket, "0\r\n\r\n");
            assertThat(in.lines().toList()).last().isNotNull();
        }
    }

    /** More than lies between two sockets is sent, and more than that is answered. */
    @Test
    void a_client_may_send_everything_before_it_reads_anything() throws IOException {
        int count = 30_000;
        try (var socket = connected()) {
            head(socket, "Transfer-Encoding: chunked\r\n");
            var lines = ("x".repeat(300) + "\n").repeat(count / 100);
            for (int i = 0; i < 100; i++) {
                chunk(socket, lines);
            }
            write(socket, "0\r\n\r\n");
            var results = new ArrayList<String>();
            BothWays.take(socket.getInputStream(), results::add);
            assertThat(results).hasSize(count);
            assertThat(results.getLast())
                    .startsWith("{\"line\":%d,\"status\":400".formatted(count));
        }
    }

    @Test
    void a_body_that_breaks_off_is_done_as_far_as_it_came_and_its_answer_breaks_off_too()
            throws IOException {
        long before = position();
        try (var socket = connected()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            head(socket, "Transfer-Encoding: chunked\r\n");
            var line = line("RegisterSource", "", source(""));
            chunk(socket, line + "\n" + line + "\n" + line);
            nextResult(in);
            assertThat(nextResult(in).path("line").intValue()).isEqualTo(2);
            socket.shutdownOutput();
            assertThat(in.lines()).as("no last chunk").doesNotContain("0");
        }
        assertThat(position()).as("a line that was cut").isEqualTo(before + 2);
    }

    @Test
    void a_body_that_breaks_off_at_once_is_bad_input() throws IOException {
        try (var socket = connected()) {
            head(socket, "Content-Length: 1000\r\n");
            write(socket, "{");
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/bad-input");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: k, 400, each line has a key of its own",
                "If-Match: *, 400, is not taken",
                "Content-Encoding: gzip, 415, unsupported-media-type",
                "Accept: text/html, 406, not-acceptable"
            })
    void what_is_asked_of_the_whole_is_refused_as_a_whole(String row) {
        var parts = row.split(", ", 3);
        var header = parts[0].split(": ", 2);
        var line = line("RegisterSource", "", source(""));
        long before = position();
        var answer = client.commands(line.getBytes(UTF_8), header);
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(answer.body()).contains(parts[2]);
        assertThat(position()).isEqualTo(before);
        assertThat(client.post("/api/commands", line, "application/json").status()).isEqualTo(415);
        assertThat(client.post("/api/commands?dryRun=true", line, "application/x-ndjson").status())
                .isEqualTo(400);
    }

    private long position() {
        return DATABASE.number("select position from head");
    }

    private static void badLine(JsonNode result, String pointer, String detail) {
        assertThat(result.path("status").intValue()).isEqualTo(400);
        var error = result.path("problem").path("errors").path(0);
        assertThat(error.path("pointer").stringValue()).isEqualTo(pointer);
        assertThat(error.path("detail").stringValue()).startsWith(detail);
    }

    private List<JsonNode> sent(String... lines) {
        return sent(List.of(lines));
    }

    private List<JsonNode> sent(List<String> lines) {
        var answer = client.commands(String.join("\n", lines).getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer.body());
    }

    private static List<JsonNode> parsed(String lines) {
        return lines.lines().map(StrictJson.MAPPER::readTree).toList();
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream()
                .map(each -> each.path("status").intValue())
                .collect(Collectors.toList());
    }

    private static String subject() {
        return "visit/019dc0f1-0000-7000-8000-%012d".formatted(++subjects);
    }

    private static String line(String command, String key, String body) {
        return "{\"command\":\"%s\",%s\"body\":%s}"
                .formatted(command, key.isEmpty() ? "" : "\"key\":\"%s\",".formatted(key), body)
                .replace("\n", "");
    }

    private static String source(String subject) {
        return "{%s\"publisher\":\"P\",\"title\":\"T\"}"
                .formatted(subject.isEmpty() ? "" : "\"subject\":\"%s\",".formatted(subject));
    }

    private static String visit(String subject, String source) {
        return """
        {%s"visitor":"KAZ","when":"2018-01-15","principals":[{"name":"N. N."}],
        "stops":[{"host":"USA"}],"sources":[{"source":"%s"}]}
        """
                .formatted(
                        subject.isEmpty() ? "" : "\"subject\":\"%s\",".formatted(subject), source);
    }

    private static String merger(String kept, String lost) {
        return "{\"subject\":\"%s\",\"loser\":\"%s\"}".formatted(kept, lost);
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void head(Socket socket, String length) throws IOException {
        write(
                socket,
                "POST /api/commands HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-ndjson\r\n%s\r\n".formatted(length));
    }

    private static void chunk(Socket socket, String text) throws IOException {
        write(
                socket,
                "%s\r\n%s\r\n".formatted(Integer.toHexString(text.getBytes(UTF_8).length), text));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static JsonNode nextResult(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return StrictJson.MAPPER.readTree(line);
            }
        }
        throw new IOException("there is no more");
    }
}
