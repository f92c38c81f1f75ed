package org.chancery.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * Speaks HTTP to a server as any client would, and holds every answer against what the server's
 * OpenAPI document promises.
 */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, Contract> CONTRACTS = new ConcurrentHashMap<>();

    private final String root;

    public Client(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /** An answer, whatever its status. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {}

    /** Sends a request of any method and gives what comes back as it is. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return text(request);
    }

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A file that a page loads, which is no part of the API. */
    public HttpResponse<String> asset(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(root + path)).build());
    }

    /** Sends bytes as a command, of whatever type they are said to be. */
    public Answer command(String name, byte[] body, String contentType) {
        return send(
                HttpRequest.newBuilder(URI.create(root + "/api/commands/" + name))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer command(String name, String json, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + "/api/commands/" + name))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Asks again as long as the answer is to ask again. */
    public static Answer untilHeard(Callable<Answer> request) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(1))
                .until(
                        request,
                        answer -> answer.response().headers().firstValue("Retry-After").isEmpty());
    }

    /** Sends a body of whatever type it is said to be. */
    public Answer post(String path, byte[] body, String contentType, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public Answer post(String path, String body, String contentType, String... headers) {
        return post(path, body.getBytes(UTF_8), contentType, headers);
    }

    /** Sends many commands, one a line, and gives what comes back as it is. */
    public HttpResponse<String> commands(byte[] lines, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(root + "/api/commands"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return text(request);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = text(request);
        return new Answer(
                response.statusCode(), StrictJson.MAPPER.readTree(response.body()), response);
    }

    private Contract contract() {
        return CONTRACTS.computeIfAbsent(
                root,
                _ -> {
                    var address = URI.create(root + "/v3/api-docs");
                    var document = exchange(HttpRequest.newBuilder(address).build()).body();
                    return new Contract(StrictJson.MAPPER.readTree(document));
                });
    }

    private HttpResponse<String> text(HttpRequest.Builder builder) {
        var request = builder.build();
        var response = exchange(request);
        contract().check(request.method(), response);
        return response;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
