package org.chancery.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.chancery.ChanceryApplication;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.exchange.importing.Imports;
import org.chancery.exchange.importing.Mapping;
import org.chancery.testing.Client;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ChanceryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportsIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String NDJSON = "application/x-ndjson";
    private static final String IMPORTS = "/api/imports?format=hsg-visits-revisions";

    @LocalServerPort int port;

    @Value("${chancery.data-dir}")
    Path data;

    @Autowired Imports imports;

    @DynamicPropertySource
    static void onItsOwnDatabase(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @Test
    void aFileThatIsSentIsImportedAndReportedUnderItsLocation() throws Exception {
        var sent = client().post(IMPORTS, lines("a1", "Kazakhstan") + "no line\n", NDJSON);
        assertThat(sent.status()).isEqualTo(202);
        var id = sent.body().path("id").stringValue();
        assertThat(sent.response().headers().firstValue("Location")).contains("/api/imports/" + id);
        assertThat(sent.response().headers().firstValue("Cache-Control")).contains("no-store");

        var ended = ended(id);
        assertThat(ended.path("state").stringValue()).isEqualTo("done");
        assertThat(ended.path("dryRun").booleanValue()).isFalse();
        assertThat(ended.path("lines").toString()).isEqualTo("{\"done\":2,\"total\":2}");
        var report = ended.path("report");
        assertThat(report.path("newRecords").toString()).isEqualTo("{\"recorded\":1}");
        assertThat(report.path("refusedInAll").intValue()).isEqualTo(1);
        assertThat(report.path("refused").path(0).path("line").intValue()).isEqualTo(2);
        assertThat(ended.path("begunAt").stringValue())
                .hasSize("2026-01-01T00:00:00.000Z".length());
        assertThat(ended.path("endedAt").stringValue())
                .hasSize("2026-01-01T00:00:00.000Z".length());
        assertThat(client().get("/api/imports").body().path("items").path(0).toString())
                .isEqualTo(
                        "{\"id\":\"%1$s\",\"href\":\"/api/imports/%1$s\",\"state\":\"done\",\"begunAt\":%2$s}"
                                .formatted(id, ended.path("begunAt")));
        assertThat(leftBehind()).as("what was sent is removed").isZero();

        var again = ended(client().post(IMPORTS, lines("a1", "Kazakhstan"), NDJSON));
        assertThat(again.path("report").path("newRecords").toString())
                .isEqualTo("{\"already there\":1}");
    }

    @Test
    void aDryRunReportsAndRecordsNothing() {
        var dry = ended(client().post(IMPORTS + "&dryRun=true", lines("e1", "Kazakhstan"), NDJSON));
        assertThat(dry.path("dryRun").booleanValue()).isTrue();
        assertThat(dry.path("report").path("newRecords").toString()).isEqualTo("{\"recorded\":1}");
        var real = ended(client().post(IMPORTS, lines("e1", "Kazakhstan"), NDJSON));
        assertThat(real.path("report").path("newRecords").toString()).isEqualTo("{\"recorded\":1}");
    }

    @Test
    void aStateThatNoTableHasIsMendedByAMapping() {
        var first = ended(client().post(IMPORTS, lines("b1", "Atlantis"), NDJSON));
        assertThat(first.path("report").path("unmapped").path(0).path("name").stringValue())
                .isEqualTo("Atlantis");
        assertThat(first.path("report").path("refusedInAll").intValue()).isEqualTo(1);
        var mapping = "kind,name,id,since,until,means\nstate,Atlantis,,,,KAZ\n";
        var kept = client().post("/api/mappings", mapping, "text/csv");
        assertThat(kept.status()).isEqualTo(201);
        var id = kept.body().path("id").stringValue();
        assertThat(client().send("GET", "/api/mappings/" + id).body()).isEqualTo(mapping);
        var second =
                ended(client().post(IMPORTS + "&mapping=" + id, lines("b1", "Atlantis"), NDJSON));
        assertThat(second.path("report").path("newRecords").toString())
                .isEqualTo("{\"recorded\":1}");
    }

    @Test
    void aFileOfAnotherFormatFailsAndSaysWhy() {
        var ended = ended(client().post(IMPORTS, "id,from,to\n".repeat(200), NDJSON));
        assertThat(ended.path("state").stringValue()).isEqualTo("failed");
        assertThat(ended.path("failure").stringValue())
                .startsWith("it is not hsg-visits-revisions")
                .doesNotContain(data.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/imports | x | 400 | ?format: is missing",
                "/api/imports?format=csv | x | 400 | ?format: 'csv' is not one of",
                "/api/imports?format=hsg-visits-revisions&dryrun=true | x | 400 | ?dryrun: is no",
                "/api/imports?format=hsg-visits-revisions&dryRun=yes | x | 400 | ?dryRun: 'yes'",
                "/api/imports?format=hsg-visits-revisions&mapping=a | x | 400 | ?mapping: 'a' was not sent",
                "/api/imports?format=hsg-visits-revisions | '' | 400 | it is empty",
                "/api/imports?format=hsg-visits-revisions | zip | 400 | it is compressed",
            })
    void whatCannotBeImportedIsRefusedAtOnce(String path, String body, int status, String detail)
            throws Exception {
        var bytes = body.equals("zip") ? new byte[] {0x1f, (byte) 0x8b, 8} : body.getBytes(UTF_8);
        var answer = client().post(path, bytes, NDJSON);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("detail").stringValue()).contains(detail);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void aMappingThatSaysNothingIsRefused() {
        var answer = client().post("/api/mappings", "a,b\n", "text/csv");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").stringValue()).startsWith("a mapping begins with");
        assertThat(client().get("/api/mappings/a").status()).isEqualTo(404);
    }

    @Test
    void anImportOfAnotherTypeOrInOtherCharactersOrCompressedIsRefused() {
        assertThat(client().post(IMPORTS, "{}", "text/plain").status()).isEqualTo(415);
        var utf16 = client().post(IMPORTS, "{}", NDJSON + "; charset=utf-16");
        assertThat(utf16.status()).isEqualTo(415);
        assertThat(utf16.body().path("detail").stringValue()).endsWith("all in UTF-8.");
        ended(client().post(IMPORTS, "{}", NDJSON + "; charset=UTF-8"));
        assertThat(client().post(IMPORTS, "{}", NDJSON, "Content-Encoding", "gzip").status())
                .isEqualTo(415);
    }

    @Test
    void oneImportRunsAtATime() throws Exception {
        String first;
        try (var holder = DATABASE.owner().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table entry in access exclusive mode");
            var running = client().post(IMPORTS, lines("g1", "Kazakhstan"), NDJSON);
            assertThat(running.status()).isEqualTo(202);
            first = running.body().path("id").stringValue();
            var refused = client().post(IMPORTS, lines("g2", "Kazakhstan"), NDJSON);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.response().headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body().path("detail").stringValue())
                    .isEqualTo("one import at a time: /api/imports/%s is running".formatted(first));
            holder.rollback();
        }
        assertThat(ended(first).path("state").stringValue()).isEqualTo("done");
        ended(client().post(IMPORTS, lines("g2", "Kazakhstan"), NDJSON));
    }

    @Test
    void whoeverSeesThatAnImportHasEndedCanBeginTheNext() throws Exception {
        for (int i = 0; i < 200; i++) {
            var file = Files.writeString(imports.place(), "no line");
            var id =
                    imports.begin("hsg-visits-revisions", file, true, Mapping.COMMITTED)
                            .id()
                            .toString();
            while (imports.status(id).orElseThrow().state() == ImportStatus.State.RUNNING) {
                Thread.onSpinWait();
            }
            assertThatCode(imports::requireFree).as("%d", i).doesNotThrowAnyException();
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            begin(socket.getOutputStream(), (1L << 30) + 1);
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileWhoseSenderGoesAwayIsForgotten() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            begin(socket.getOutputStream(), 1000);
            await().atMost(10, SECONDS).until(() -> leftBehind() == 1);
        }
        await().atMost(10, SECONDS).until(() -> leftBehind() == 0);
    }

    @Test
    void anImportThatNobodyBeganIsNotThere() {
        assertThat(client().get("/api/imports/1").status()).isEqualTo(404);
        assertThat(client().get("/api/imports?state=running").status()).isEqualTo(400);
    }

    private static void begin(OutputStream out, long length) throws Exception {
        out.write(
                """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-ndjson\r
                Content-Length: %d\r
                \r
                {\
                """
                        .formatted(IMPORTS, length)
                        .getBytes(UTF_8));
        out.flush();
    }

    private JsonNode ended(Client.Answer sent) {
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(202);
        return ended(sent.body().path("id").stringValue());
    }

    private JsonNode ended(String id) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> client().get("/api/imports/" + id).body(),
                        status -> !status.path("state").stringValue().equals("running"));
    }

    private long leftBehind() throws Exception {
        var sent = data.resolve("imports");
        if (!Files.exists(sent)) {
            return 0;
        }
        try (var files = Files.list(sent)) {
            return files.count();
        }
    }

    private static String lines(String id, String from) {
        return """
        {"knownAt":"2020-01-01T00:00:00Z","op":"added","id":"%s","record":\
        {"start-date":"2018-01-15","end-date":"2018-01-17","visitor":"President A",\
        "from":"%s","from@id":"%s","description":"State visit."}}
        """
                .formatted(id, from, from.toLowerCase(Locale.ROOT));
    }

    private Client client() {
        return new Client(port);
    }
}
