package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entries of the ledger as they are stored, in its order. */
@RestController
class EntriesController {
    private static final String PATH = "/api/ledger/entries";
    private static final String LIMIT = "limit";
    private static final List<Form> FORMS = List.of(Form.JSON, Form.NDJSON);

    private final LedgerReader reader;
    private final Positions positions;
    private final AfterPosition places;

    EntriesController(LedgerReader reader, Positions positions, AfterPosition places) {
        this.reader = reader;
        this.positions = positions;
        this.places = places;
    }

    @GetMapping({PATH, PATH + ".{form:ndjson}"})
    void entries(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var form = Form.of(request, FORMS);
        var parameters =
                new Parameters(request.getParameterMap(), Set.of(AfterPosition.PARAMETER, LIMIT));
        long after = places.of(parameters);
        var limit = parameters.read(LIMIT, Lists::limit);
        parameters.done();
        long last = Math.max(after, positions.last());
        long upTo = Math.min(last, after + most(form, limit));
        var next = upTo < last ? address(form, upTo, limit) : null;
        response.setHeader(LedgerPosition.HEADER, Long.toString(last));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(form.type().toString());
        if (form != Form.JSON) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, form.fileOf(PATH));
        }
        if (next != null) {
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            var entries = new RawEntries(reader, after, upTo);
            if (form == Form.JSON) {
                entries.page(response, next);
            } else {
                entries.lines(response);
            }
        }
    }

    private static long most(Form form, @Nullable Integer limit) {
        if (limit != null) {
            return limit;
        }
        return form == Form.JSON ? Lists.USUAL_PAGE : Integer.MAX_VALUE;
    }

    private static String address(Form form, long after, @Nullable Integer limit) {
        return PATH
                + form.suffix()
                + "?after="
                + after
                + (limit == null ? "" : "&" + LIMIT + "=" + limit);
    }
}
