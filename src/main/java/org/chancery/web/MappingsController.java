package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.chancery.exchange.importing.Mappings;
import org.chancery.kernel.Described;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.codec.BadInput;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes tables that say what names mean, for imports to name them. */
@RestController
class MappingsController {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_IN_UTF8 = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Mappings mappings;

    MappingsController(Mappings mappings) {
        this.mappings = mappings;
    }

    /** A mapping that is kept. */
    record Answer(@Described("By which imports name it.") String id) {}

    @PostMapping(
            path = "/api/mappings",
            consumes = CSV,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> keep(HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        new Parameters(request.getParameterMap(), Set.of()).done();
        var csv = CommandBody.of(request);
        try {
            var id = mappings.keep(csv);
            return ResponseEntity.created(URI.create("/api/mappings/" + id)).body(new Answer(id));
        } catch (IllegalArgumentException e) {
            throw new BadInput("", String.valueOf(e.getMessage()));
        }
    }

    @GetMapping(path = "/api/mappings/{id}", produces = CSV)
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        var csv =
                mappings.sent(id)
                        .orElseThrow(() ->
                                new Unknown("this process was sent no mapping %s".formatted(id)));
        return ResponseEntity.ok().contentType(CSV_IN_UTF8).body(csv);
    }
}
