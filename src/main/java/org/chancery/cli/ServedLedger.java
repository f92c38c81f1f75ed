package org.chancery.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.exchange.importing.Importer;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Imports through the process that serves the data directory, and follows its report. */
final class ServedLedger implements LedgerForImport {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final boolean dryRun;
    private final byte @Nullable [] mapping;

    ServedLedger(int port, boolean dryRun, byte @Nullable [] mapping) {
        this.server = URI.create("http://127.0.0.1:" + port);
        this.dryRun = dryRun;
        this.mapping = mapping;
    }

    @Override
    public ImportStatus run(Path file, IntConsumer done) throws IOException {
        var sent =
                send(
                        HttpRequest.newBuilder(server.resolve("/api/imports" + query()))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofFile(file)));
        var report = server.resolve("/api/imports/" + sent.id());
        var status = sent;
        int told = 0;
        while (status.state() == ImportStatus.State.RUNNING) {
            pause();
            status = send(HttpRequest.newBuilder(report).GET());
            done.accept(status.lines().done() - told);
            told = status.lines().done();
        }
        return status;
    }

    private String query() throws IOException {
        var query = "?format=%s&dryRun=%s".formatted(Importer.FORMAT, dryRun);
        if (mapping == null) {
            return query;
        }
        var kept =
                answer(
                        HttpRequest.newBuilder(server.resolve("/api/mappings"))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofByteArray(mapping)),
                        JsonNode.class);
        return query + "&mapping=" + kept.path("id").stringValue();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ImportStatus send(HttpRequest.Builder request) throws IOException {
        return answer(request, ImportStatus.class);
    }

    private <T> T answer(HttpRequest.Builder request, Class<T> type) throws IOException {
        try {
            return read(http.send(request.build(), BodyHandlers.ofString()), type);
        } catch (ConnectException e) {
            throw new IOException(
                    "The server at %s that has this data directory does not answer"
                            .formatted(server),
                    e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) throws IOException {
        try {
            if (answer.statusCode() < 300) {
                return StrictJson.MAPPER.readValue(answer.body(), type);
            }
            var problem = StrictJson.MAPPER.readTree(answer.body());
            throw new IOException(
                    problem.path("detail").asString(problem.path("title").asString()));
        } catch (JacksonException e) {
            throw new IOException(
                    "the server answered %d, in words of another version"
                            .formatted(answer.statusCode()),
                    e);
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("it was interrupted; the server imports on");
    }

    @Override
    public void close() {
        http.close();
    }
}
