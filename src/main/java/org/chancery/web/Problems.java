package org.chancery.web;

import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chancery.ledger.codec.BadInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong, as RFC 9457 has it, and never how the program looks inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableQuery(InvalidParameterException e, WebRequest request) {
        LOG.debug("a query cannot be read", e);
        return answer(
                Failure.of(new BadInput("", "the query of the address cannot be read")),
                new HttpHeaders(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notReached(MinimumPosition.NotReached e, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(LedgerPosition.HEADER, Long.toString(e.reached()));
        return answer(Failure.of(e), headers, request);
    }

    /** Thrown again, so that the server closes the connection: the beginning was sent. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> brokenOff(BrokenOff e) {
        if (!ClientGone.isToldBy(e)) {
            throw e;
        }
        LOG.debug("a client went away", e);
        return null;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> failed(Exception e, WebRequest request) {
        if (ClientGone.isToldBy(e)) {
            LOG.debug("a client went away", e);
            return null;
        }
        return answer(Failure.of(e), new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(new Failure(ProblemType.told(status), null, false), headers, request);
    }

    private static ResponseEntity<Object> answer(
            Failure failure, HttpHeaders headers, WebRequest request) {
        failure.problem().setInstance(path(request));
        var answer =
                ResponseEntity.status(failure.status())
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, failure.retryAfter().toString());
        }
        return answer.body(failure.problem());
    }

    /** After two slashes it would be the name of a host. */
    private static URI path(WebRequest request) {
        var path = ((ServletWebRequest) request).getRequest().getRequestURI();
        return URI.create(path.replaceFirst("^/+", "/"));
    }
}
