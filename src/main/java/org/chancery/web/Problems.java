package org.chancery.web;

import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chancery.exchange.exporting.BadExport;
import org.chancery.exchange.importing.Imports;
import org.chancery.kernel.Refused;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.TooMany;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.store.EntryTooLarge;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.store.OutcomeUnknown;
import org.chancery.ledger.store.Restoration;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.projections.Behind;
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
import org.springframework.web.util.DisconnectedClientHelper;

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
        return answer(ProblemType.problem(e));
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableQuery(InvalidParameterException e) {
        LOG.debug("a query cannot be read", e);
        return badInput(new BadInput("", "the query of the address cannot be read"));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooMany e) {
        return badInput(
                new BadInput(
                        "",
                        e.getMessage()
                                + ": ask for one pair or one state, or without publishedBy and sources"));
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

    @ExceptionHandler
    ResponseEntity<Object> noSuchAddress(NoSuchAddress e) {
        return problem(
                ProblemType.NOT_FOUND, e.getMessage(), Map.of("errors", List.of(e.problem())));
    }

    @ExceptionHandler
    ResponseEntity<Object> notReached(MinimumPosition.NotReached e) {
        return ResponseEntity.status(ProblemType.NOT_REACHED.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(LedgerPosition.HEADER, Long.toString(e.reached()))
                .body(ProblemType.NOT_REACHED.problem(e.getMessage(), Map.of()));
    }

    /** Thrown again, so that the server closes the connection: the beginning was sent. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> brokenOff(BrokenOff e) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(e)) {
            throw e;
        }
        LOG.debug("a client went away", e);
        return null;
    }

    @ExceptionHandler({TooLarge.class, EntryTooLarge.class})
    ResponseEntity<Object> tooLarge(RuntimeException e) {
        return problem(ProblemType.TOO_LARGE, e.getMessage(), Map.of());
    }

    @ExceptionHandler({Gateway.Busy.class, LedgerUnavailable.class, OutcomeUnknown.class})
    ResponseEntity<Object> unavailable(RuntimeException e) {
        LOG.warn("unavailable: {}: {}", e.getMessage(), String.valueOf(e.getCause()));
        return later(1, told(ProblemType.UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<Object> behind(Behind e) {
        return later(5, ProblemType.UNAVAILABLE.problem(e.getMessage(), Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> keyInFlight(Gateway.KeyInFlight e) {
        return later(1, ProblemType.KEY_IN_FLIGHT.problem(e.getMessage(), Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> importRunning(Imports.Running e) {
        return later(5, ProblemType.UNAVAILABLE.problem(e.getMessage(), Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Object> badExport(BadExport e) {
        return badInput(new BadInput("", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> notEmpty(Restoration.NotEmpty e) {
        return problem(ProblemType.LEDGER_NOT_EMPTY, e.getMessage(), Map.of());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> failed(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("a client went away", e);
            return null;
        }
        LOG.error("a request failed", e);
        return answer(told(ProblemType.FAILED));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemType.told(status);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ProblemDetail told(ProblemType type) {
        return ProblemType.told(type.status());
    }

    private static ResponseEntity<Object> problem(
            ProblemType type, @Nullable String detail, Map<String, Object> members) {
        return answer(type.problem(detail, members));
    }

    private static ResponseEntity<Object> later(int seconds, ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
