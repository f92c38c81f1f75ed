package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes many commands in one request, one a line. */
@RestController
class BulkController {
    private static final Logger LOG = LoggerFactory.getLogger(BulkController.class);

    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping(
            path = CommandsController.PATH,
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void record(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotSupportedException {
        new Parameters(request.getParameterMap(), Set.of()).done();
        IdempotencyKey.requireNone(request);
        CommandBody.requireUsual(request);
        var message = new ServletServerHttpResponse(response);
        message.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        var answer = new Opening(message);
        try {
            bulk.take(request.getInputStream(), answer);
            answer.flush();
        } catch (IOException | RuntimeException e) {
            if (answer.isOpen()) {
                throw new BrokenOff(e);
            }
            if (response.isCommitted()) {
                LOG.debug("Tomcat could not read a body, and has said so", e);
                return;
            }
            if (e instanceof UncheckedIOException) {
                throw CommandBody.brokenOff();
            }
            throw e;
        }
    }
}
