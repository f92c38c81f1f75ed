package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chancery.exchange.importing.Formats;
import org.chancery.exchange.importing.ImportStatus;
import org.chancery.exchange.importing.Imports;
import org.chancery.exchange.importing.Mapping;
import org.chancery.exchange.importing.Mappings;
import org.chancery.kernel.Described;
import org.chancery.ledger.Unknown;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files to import, and tells what becomes of them. */
@RestController
class ImportsController {
    private static final String FORMAT = "format";
    private static final String DRY_RUN = "dryRun";
    private static final String MAPPING = "mapping";

    private final Imports imports;
    private final Mappings mappings;

    ImportsController(Imports imports, Mappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    /** The imports of this process. */
    record Answer(@Described("The newest first.") List<Item> items) {}

    /** An import by its state. */
    record Item(
            @Described("Its id.") UUID id,
            @Described("Where its report is.") String href,
            @Described("Whether it runs, is done, or failed.") ImportStatus.State state,
            @Described("When it began.") String begunAt) {
        static Item of(ImportStatus status) {
            return new Item(
                    status.id(), address(status), status.state(), Instants.text(status.begunAt()));
        }
    }

    private static String address(ImportStatus status) {
        return "/api/imports/" + status.id();
    }

    @PostMapping(
            path = "/api/imports",
            consumes = {
                MediaType.APPLICATION_NDJSON_VALUE,
                "text/csv",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportStatus> begin(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        var parameters =
                new Parameters(request.getParameterMap(), Set.of(FORMAT, DRY_RUN, MAPPING));
        var format = parameters.read(FORMAT, Choice.of(Formats.NAMES));
        if (format == null && request.getParameter(FORMAT) == null) {
            parameters.problem(FORMAT, "is missing; known are " + Formats.NAMES);
        }
        var dryRun = parameters.read(DRY_RUN, Choice.of(List.of(false, true)));
        var mapping = parameters.read(MAPPING, this::mapping);
        parameters.done();
        imports.requireFree();
        var file = imports.place();
        ImportBody.spool(request, file);
        try {
            var status =
                    imports.begin(
                            Objects.requireNonNull(format),
                            file,
                            Objects.requireNonNullElse(dryRun, false),
                            Objects.requireNonNullElse(mapping, Mapping.COMMITTED));
            return ResponseEntity.accepted()
                    .location(URI.create(address(status)))
                    .cacheControl(CacheControl.noStore())
                    .body(status);
        } catch (Imports.Running e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Mapping mapping(String id) {
        return mappings.sent(id)
                .map(Mapping::parse)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' was not sent: post it to /api/mappings first".formatted(id)));
    }

    @GetMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> all(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(imports.all().stream().map(Item::of).toList()));
    }

    @GetMapping(path = "/api/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportStatus> one(@PathVariable String id, HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        var status =
                imports.status(id)
                        .orElseThrow(() ->
                                new Unknown("this process has had no import %s".formatted(id)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status);
    }
}
