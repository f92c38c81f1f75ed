package org.chancery.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import tools.jackson.databind.JsonNode;

/**
 * Stands between clients and a server. Some of the replies to what is posted it takes whole from
 * the server, and closes the client's connection instead of passing them on.
 */
final class CuttingProxy implements AutoCloseable {
    /** Headers that belong to a connection, or that who sends must set. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "content-length",
                    "date",
                    "host",
                    "http2-settings",
                    "keep-alive",
                    "transfer-encoding",
                    "upgrade");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<JsonNode>> cut = new ConcurrentHashMap<>();
    private final HttpServer listening;
    private final int port;
    private final Random random;
    private final double share;

    /** Cuts a share of the replies of the server on a port, by a seed. */
    CuttingProxy(int port, double share, long seed) throws IOException {
        this.port = port;
        this.share = share;
        this.random = new Random(seed);
        listening =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/", this::pass);
        listening.setExecutor(threads);
        listening.start();
    }

    Client client() {
        return new Client(listening.getAddress().getPort());
    }

    /** The replies that were cut, by what had been sent. */
    Map<String, Queue<JsonNode>> cut() {
        return cut;
    }

    /** How many replies were cut. */
    int cuts() {
        return cut.values().stream().mapToInt(Queue::size).sum();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = exchange.getRequestBody().readAllBytes();
            var reply = ask(exchange, sent);
            if (exchange.getRequestMethod().equals("POST") && random.nextDouble() < share) {
                cut.computeIfAbsent(new String(sent, UTF_8), _ -> new ConcurrentLinkedQueue<>())
                        .add(StrictJson.MAPPER.readTree(reply.body()));
                return; // closed without an answer, so the connection is closed
            }
            reply.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (passedOn(name)) {
                            exchange.getResponseHeaders().put(name, List.copyOf(values));
                        }
                    });
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] sent) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + exchange.getRequestURI());
        var request =
                HttpRequest.newBuilder(address)
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (passedOn(name)) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean passedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        listening.stop(0);
        threads.close();
        http.close();
    }
}
