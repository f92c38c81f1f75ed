package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.core.JacksonException;

/** The process that serves a data directory, as a verb speaks to it. */
final class Server implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;

    Server(int port) {
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    /** A request to an address, which begins with a slash. */
    HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(root.resolve(address));
    }

    /**
     * Asks, and reads the answer.
     *
     * @throws IOException with what the server said, when it refuses
     */
    <T> T answer(HttpRequest.Builder request, Class<T> type) throws IOException {
        var answer = send(request, BodyHandlers.ofString());
        try {
            if (answer.statusCode() < 300) {
                return StrictJson.MAPPER.readValue(answer.body(), type);
            }
            throw refusal(answer.statusCode(), answer.body());
        } catch (JacksonException e) {
            throw otherWords(answer.statusCode(), e);
        }
    }

    /** Asks for what is too long to be held; whoever asked closes its body. */
    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException {
        var answer = send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() < 300) {
            return answer;
        }
        try (var body = answer.body()) {
            throw refusal(
                    answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
            throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (ConnectException e) {
            throw new IOException(
                    "The server at %s that has this data directory does not answer".formatted(root),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted; the server goes on");
        }
    }

    private static IOException refusal(int status, String body) {
        try {
            var problem = StrictJson.MAPPER.readTree(body);
            return new IOException(
                    problem.path("detail").asString(problem.path("title").asString()));
        } catch (JacksonException e) {
            return otherWords(status, e);
        }
    }

    private static IOException otherWords(int status, JacksonException e) {
        return new IOException(
                "the server answered %d, in words of another version".formatted(status), e);
    }

    @Override
    public void close() {
        http.close();
    }
}
