package org.chancery.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.chancery.exchange.importing.ImportStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Imports through the process that serves the data directory, and follows its report. */
final class ServedLedger implements LedgerForImport {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final Server server;
    private final boolean dryRun;
    private final byte @Nullable [] mapping;

    ServedLedger(int port, boolean dryRun, byte @Nullable [] mapping) {
        this.server = new Server(port);
        this.dryRun = dryRun;
        this.mapping = mapping;
    }

    @Override
    public ImportStatus run(String format, Path file, IntConsumer done) throws IOException {
        var sent =
                send(
                        server.at("/api/imports" + query(format))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofFile(file)));
        var report = "/api/imports/" + sent.id();
        var status = sent;
        int told = 0;
        while (status.state() == ImportStatus.State.RUNNING) {
            pause();
            status = send(server.at(report).GET());
            done.accept(status.lines().done() - told);
            told = status.lines().done();
        }
        return status;
    }

    private String query(String format) throws IOException {
        var query = "?format=%s&dryRun=%s".formatted(format, dryRun);
        if (mapping == null) {
            return query;
        }
        var kept =
                server.answer(
                        server.at("/api/mappings")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofByteArray(mapping)),
                        JsonNode.class);
        return query + "&mapping=" + kept.path("id").stringValue();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted; the server imports on");
        }
    }

    private ImportStatus send(HttpRequest.Builder request) throws IOException {
        return server.answer(request, ImportStatus.class);
    }

    @Override
    public void close() {
        server.close();
    }
}
