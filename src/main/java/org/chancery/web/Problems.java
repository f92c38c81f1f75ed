package org.chancery.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chancery.kernel.Refused;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.store.EntryTooLarge;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.OutcomeUnknown;
import org.chancery.ledger.wiring.Gateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong, as RFC 9457 has it, and never how the program looks inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What was sent is larger than is taken. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("the body may have at most %d bytes".formatted(most), null, false, false);
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> badInput(BadInput e) {
        return problem(ProblemType.BAD_INPUT, e.getMessage(), Map.of("errors", e.problems()));
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableQuery(InvalidParameterException e) {
        LOG.debug("a query cannot be read", e);
        return badInput(new BadInput("", "the query of the address cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused e) {
        if (e.rule() == LedgerRule.KEY_REUSED) {
            return problem(ProblemType.KEY_REUSED, e.detail(), Map.of());
        }
        return problem(
                ProblemType.RULE_REFUSED,
                e.detail(),
                Map.of("rule", e.rule().id(), "because", e.because()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Unknown e) {
        return problem(ProblemType.NOT_FOUND, e.getMessage(), Map.of());
    }

    @ExceptionHandler({TooLarge.class, EntryTooLarge.class})
    ResponseEntity<Object> tooLarge(RuntimeException e) {
        return problem(ProblemType.TOO_LARGE, e.getMessage(), Map.of());
    }

    @ExceptionHandler({Gateway.Busy.class, LedgerUnavailable.class, OutcomeUnknown.class})
    ResponseEntity<Object> unavailable(RuntimeException e) {
        LOG.warn("unavailable: {}", e.getMessage());
        var problem =
                problem(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.explanation(), Map.of());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e) {
        LOG.error("a request failed", e);
        return problem(ProblemType.FAILED, ProblemType.FAILED.explanation(), Map.of());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (var type : ProblemType.values()) {
            if (type.status().value() == status.value()) {
                var problem = problem(type, type.explanation(), Map.of());
                return ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.getBody());
            }
        }
        return problem(
                status.is4xxClientError() ? ProblemType.BAD_INPUT : ProblemType.FAILED,
                "the request cannot be taken",
                Map.of("errors", List.of()));
    }

    private static ResponseEntity<Object> problem(
            ProblemType type, @Nullable String detail, Map<String, Object> members) {
        var problem = ProblemDetail.forStatus(type.status());
        problem.setType(URI.create("/problems/" + type.id()));
        problem.setTitle(type.title());
        problem.setDetail(detail);
        members.forEach(problem::setProperty);
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
