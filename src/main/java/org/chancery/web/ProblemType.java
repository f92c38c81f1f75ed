package org.chancery.web;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.ledger.codec.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.ServerHttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What can go wrong with a request; each has a page under {@code /problems/}. */
enum ProblemType {
    BAD_INPUT(
            HttpStatus.BAD_REQUEST,
            "Bad input",
            "Something that was sent cannot be read. The errors name each place and what is wrong there."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Not found",
            "There is nothing at this address, or nothing that passes the viewpoint: / says where to go, and /api has every address."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Method not allowed",
            "This address does not take this method."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Not acceptable",
            "The answer does not exist in this form: lists exist as application/json, text/csv and application/x-ndjson; the entries of the ledger as application/json and application/x-ndjson, their stream as text/event-stream; an explanation as application/json and text/plain; a replay as application/json and text/event-stream; all else as application/json."),
    NOT_REACHED(
            HttpStatus.PRECONDITION_FAILED,
            "Not reached",
            "The ledger did not reach the position in Ledger-Min-Position in time. Ledger-Position says where it ends."),
    OTHER_ORIGIN(
            HttpStatus.FORBIDDEN,
            "Other origin",
            "Pages of other origins may read, by GET and HEAD, and not record."),
    OTHER_HOST(
            HttpStatus.MISDIRECTED_REQUEST,
            "Other host",
            "The request names a host that this server does not go by. It goes by localhost, by addresses in figures, and by the names in its setting chancery.hosts."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "Too large",
            "The body, or the entry that would be made of it, is larger than is taken."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "A command is sent as application/json: one object in UTF-8, neither compressed nor in parts. Many commands, and a file of lines to import, are sent as application/x-ndjson, a mapping and a table to import as text/csv, all in UTF-8."),
    RULE_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A rule refuses it",
            "A rule of the domain forbids what was asked. It is named, with the entries that stand in the way."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Idempotency key reused",
            "The key was sent before with another command or body. A new command needs a new key."),
    KEY_IN_FLIGHT(
            HttpStatus.CONFLICT,
            "Idempotency key in flight",
            "A command with this key is on its way and has no answer yet. Ask again after the seconds in Retry-After: the same command then gets the answer of the first."),
    LEDGER_NOT_EMPTY(
            HttpStatus.CONFLICT,
            "Ledger not empty",
            "Only an empty ledger is restored: an export is put into one whole, from its first entry on. Start a server on an empty data directory, with --chancery.sample=false."),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many at once",
            "As much of this kind runs as may at once. Ask again after the seconds in Retry-After."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Not now",
            "The ledger cannot record or answer at the moment. Ask again after the seconds in Retry-After; with the same Idempotency-Key nothing is recorded twice."),
    FAILED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Failed",
            "The fault is ours. It was written to the server's log.");

    private static final Set<Integer> NOT_OUR_HTTP = Set.of(501, 505);

    private final HttpStatus status;
    private final String title;
    private final String explanation;

    ProblemType(HttpStatus status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** What can be said where nothing but a status is known. */
    static ProblemDetail told(HttpStatusCode status) {
        for (var type : values()) {
            if (type.status.value() == status.value() && type != BAD_INPUT) {
                return type.problem(type.explanation, Map.of());
            }
        }
        if (status.is4xxClientError() || NOT_OUR_HTTP.contains(status.value())) {
            return problem(new BadInput("", "the request cannot be read"));
        }
        return FAILED.problem(FAILED.explanation, Map.of());
    }

    ProblemDetail problem(@Nullable String detail, Map<String, Object> members) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + id()));
        problem.setTitle(title);
        problem.setDetail(detail);
        members.forEach(problem::setProperty);
        return problem;
    }

    /** Answers where no controller is asked. */
    void send(ServerHttpResponse response, JsonMapper json) throws IOException {
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(json.writeValueAsBytes(problem(explanation, Map.of())));
    }

    static ProblemDetail problem(BadInput input) {
        return BAD_INPUT.problem(input.getMessage(), Map.of("errors", input.problems()));
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
