package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.testing.Client;
import org.chancery.testing.Client.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A client that sends a command, the same one under the same key, until it is told what became of
 * it.
 */
final class Caller {
    static final int CREATED = 201;
    private static final int IN_FLIGHT = 409;
    private static final int REFUSED = 422;
    private static final int UNAVAILABLE = 503;

    private final List<? extends Supplier<Client>> servers;
    private final Consumer<Attempt> noted;
    private int server;

    /**
     * One sending, by the clock of {@link System#nanoTime}; whether it was told what became of it.
     */
    record Attempt(int server, long began, long ended, boolean told) {}

    Caller(List<? extends Supplier<Client>> servers, int first, Consumer<Attempt> noted) {
        this.servers = servers;
        this.server = first;
        this.noted = noted;
    }

    /** Sends until told; a command without a key is sent again just as well. */
    Answer untilTold(@Nullable String key, String command, String body) {
        var first = send(key, command, body);
        return first != null
                ? first
                : Objects.requireNonNull(
                        await().pollInSameThread()
                                .pollInterval(20, MILLISECONDS)
                                .atMost(120, SECONDS)
                                .until(() -> send(key, command, body), Objects::nonNull));
    }

    /** Sends once; when that fails, the next time goes to the next server. */
    private @Nullable Answer send(@Nullable String key, String command, String body) {
        int to = server;
        long began = System.nanoTime();
        var answer = attempt(servers.get(to).get(), key, command, body);
        noted.accept(new Attempt(to, began, System.nanoTime(), answer != null));
        if (answer == null) {
            server = (to + 1) % servers.size();
        }
        return answer;
    }

    private static @Nullable Answer attempt(
            Client client, @Nullable String key, String command, String body) {
        try {
            var answer =
                    key == null
                            ? client.command(command, body)
                            : client.command(command, body, "Idempotency-Key", key);
            return switch (answer.status()) {
                case CREATED, REFUSED -> answer;
                case IN_FLIGHT, UNAVAILABLE -> null;
                default -> throw new AssertionError(answer.response().body());
            };
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
