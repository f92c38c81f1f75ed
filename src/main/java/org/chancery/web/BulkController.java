package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes many commands in one request, one a line. */
@RestController
class BulkController {
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
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try {
            bulk.take(request.getInputStream(), response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw new BrokenOff(e);
            }
            response.resetBuffer();
            if (e instanceof UncheckedIOException) {
                throw CommandBody.brokenOff();
            }
            throw e;
        }
    }
}
