package org.chancery.campaign;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.testing.Client;
import org.chancery.testing.Contract;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final URI NOWHERE = URI.create("/nowhere");
    private static final Pattern OURS = Pattern.compile("\\bat org\\.|\\bjava\\.|springframework");
    private static final int MOST_TRIES = 600;

    private final int port;
    private final Contract contract;
    private final Client client;
    private final Map<String, Boolean> types = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

    Judge(int port, JsonNode document) {
        this.port = port;
        this.contract = new Contract(document);
        this.client = new Client(port);
    }

    /** Sends a request, again as long as it is told to; what is wrong with the answer. */
    Optional<String> fault(Draft draft) throws InterruptedException {
        try {
            var answer = RawAnswer.to(port, draft.method, draft.bytes());
            for (int tries = 1; isLater(answer) && tries < MOST_TRIES; tries++) {
                Thread.sleep(50);
                answer = RawAnswer.to(port, draft.method, draft.bytes());
            }
            statuses.merge(answer.status(), 1, Integer::sum);
            requireSound(draft, answer);
            return Optional.empty();
        } catch (IOException | AssertionError | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** The one answer from 500 on that is none of a fault: it is busy, and says for how long. */
    private static boolean isLater(RawAnswer answer) {
        return answer.status() == 503 && answer.headers().firstValue("Retry-After").isPresent();
    }

    private void requireSound(Draft draft, RawAnswer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError("it answered %d".formatted(answer.status()));
        }
        if (answer.headers().firstValue("X-Injected").isPresent()) {
            throw new AssertionError("what was sent is a header of the answer");
        }
        if (answer.status() >= 400) {
            requireProblem(draft.method, answer);
        } else if (draft.method.equals("OPTIONS")) {
            return;
        } else if (draft.method.equals("GET")
                || draft.method.equals("HEAD")
                || draft.method.equals("POST")) {
            contract.check(
                    draft.method, address(draft), answer.status(), answer.headers(), answer.body());
        } else {
            throw new AssertionError(
                    "it answered %d to %s".formatted(answer.status(), draft.method));
        }
    }

    private void requireProblem(String method, RawAnswer answer) {
        contract.check(
                method.equals("HEAD") ? "HEAD" : "GET",
                NOWHERE,
                answer.status(),
                answer.headers(),
                answer.body());
        if (method.equals("HEAD")) {
            return;
        }
        if (OURS.matcher(answer.body()).find()) {
            throw new AssertionError("it tells how it looks inside: " + answer.body());
        }
        var problem = StrictJson.MAPPER.readTree(answer.body());
        var type = problem.path("type").stringValue();
        if (problem.path("status").intValue() != answer.status()) {
            throw new AssertionError("the problem has another status: " + answer.body());
        }
        if (!types.computeIfAbsent(type, this::resolves)) {
            throw new AssertionError("its type leads nowhere: " + type);
        }
    }

    private boolean resolves(String type) {
        return client.send("GET", type, "Accept", "text/html").statusCode() == 200;
    }

    private static URI address(Draft draft) {
        try {
            return URI.create(draft.path.strip().replaceAll(";[^/]*", "")).normalize();
        } catch (IllegalArgumentException e) {
            throw new AssertionError("no address, and answered as if it were: " + draft.path, e);
        }
    }
}
