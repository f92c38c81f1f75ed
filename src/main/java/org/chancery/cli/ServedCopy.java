package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.chancery.exchange.exporting.ExportHeader;
import org.chancery.exchange.exporting.ExportSum;
import org.jspecify.annotations.Nullable;

/** The bytes of a ledger that another process serves: it is asked for them. */
final class ServedCopy implements LedgerCopy {
    private static final String EXPORT = "/api/ledger/export";

    private final Server server;

    ServedCopy(int port) {
        this.server = new Server(port);
    }

    private record Served(long entries, InputStream body) implements Outgoing {
        @Override
        public void write(OutputStream out) throws IOException {
            body.transferTo(out);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    @Override
    public @Nullable UUID first() throws IOException {
        try (var body = server.stream(server.at(EXPORT + "?to=1")).body()) {
            return ExportHeader.of(body).ledger();
        }
    }

    @Override
    public Outgoing export(@Nullable Long to, @Nullable Long after) throws IOException {
        var query =
                (to == null ? "" : "?to=" + to)
                        + (after == null ? "" : (to == null ? "?" : "&") + "after=" + after);
        var answer = server.stream(server.at(EXPORT + query));
        return new Served(
                answer.headers().firstValueAsLong("Ledger-Position").orElseThrow(), answer.body());
    }

    @Override
    public ExportSum restore(InputStream in) throws IOException {
        return server.answer(
                server.at("/api/ledger/restores")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> in)),
                ExportSum.class);
    }

    @Override
    public void close() {
        server.close();
    }
}
