package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Set;
import org.chancery.exchange.exporting.ExportHeader;
import org.chancery.exchange.exporting.ExportSum;
import org.chancery.exchange.exporting.Exporter;
import org.chancery.exchange.exporting.Restorer;
import org.chancery.ledger.codec.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the bytes of the whole ledger out, and takes them into an empty one. */
@RestController
class ExportController {
    private static final String EXPORT = "/api/ledger/export";
    private static final String TO = "to";
    private static final String AFTER = "after";
    private static final int BUFFER = 1 << 16;
    private static final int AT_A_TIME = 8;

    private final Exporter exporter;
    private final Restorer restorer;
    private final Turns turns = new Turns(AT_A_TIME, "exports are being written");

    ExportController(Exporter exporter, Restorer restorer) {
        this.exporter = exporter;
        this.restorer = restorer;
    }

    @GetMapping(path = EXPORT, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = new Parameters(request.getParameterMap(), Set.of(TO, AFTER));
        var header = parameters.read(TO, to -> exporter.header(Questions.number(to)));
        var after = parameters.read(AFTER, Questions::number);
        parameters.done();
        var meant = header == null ? exporter.header(null) : header;
        if (after != null && after > meant.entries()) {
            parameters.problem(
                    AFTER, "lies behind the end of the export, which is " + meant.entries());
            parameters.done();
        }
        var message = new ServletServerHttpResponse(response);
        var headers = message.getHeaders();
        headers.setContentType(MediaType.APPLICATION_NDJSON);
        headers.setCacheControl(CacheControl.noStore());
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"ledger-%d.ndjson\"".formatted(meant.entries()));
        headers.set(LedgerPosition.HEADER, Long.toString(meant.entries()));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            message.flush();
        } else {
            write(meant, after, new Opening(message));
        }
    }

    private void write(ExportHeader header, @Nullable Long after, Opening opening)
            throws IOException {
        try (var _ = turns.take()) {
            OutputStream out = new BufferedOutputStream(opening, BUFFER);
            if (after == null) {
                exporter.write(header, out);
            } else {
                exporter.goOn(header, after, out);
            }
        } catch (RuntimeException e) {
            throw opening.isOpen() ? new BrokenOff(e) : e;
        }
    }

    @PostMapping(
            path = "/api/ledger/restores",
            consumes = {
                MediaType.APPLICATION_NDJSON_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExportSum> restore(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        new Parameters(request.getParameterMap(), Set.of()).done();
        CommandBody.requireUtf8(request);
        CommandBody.requirePlain(request);
        var in = request.getInputStream();
        try {
            var sum = restorer.restore(in);
            return ResponseEntity.created(URI.create(EXPORT + "?to=" + sum.entries()))
                    .header(LedgerPosition.HEADER, Long.toString(sum.entries()))
                    .cacheControl(CacheControl.noStore())
                    .body(sum);
        } catch (IOException e) {
            throw new BadInput("", "the body ended early, or is not sent as HTTP has it");
        } catch (RuntimeException e) {
            hearOut(in);
            throw e;
        }
    }

    /** Who is still sending does not listen: the rest is read, so that the answer is heard. */
    private static void hearOut(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // then there is nobody to tell
        }
    }
}
