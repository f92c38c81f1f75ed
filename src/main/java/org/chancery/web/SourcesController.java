package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Slug;
import org.chancery.kernel.SourceFilter.Graded;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.PublicationFilter;
import org.chancery.registers.SourceItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of sources. */
@RestController
class SourcesController {
    private static final String PATH = "/api/sources";
    private static final Catalogue<PublicationFilter, SourceItem, SourceRow> SOURCES =
            new Catalogue<>(
                    SubjectKind.SOURCE,
                    Parameters.of(PublicationFilter.class),
                    SourcesController::filter,
                    (source, _) -> SourceItem.of(source),
                    SourceRow.class,
                    SourceRow::of);

    private final Catalogues catalogues;

    SourcesController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<SourceItem>> sources(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, SOURCES);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SourceItem> source(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, SOURCES);
    }

    private static PublicationFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new PublicationFilter(
                parameters.read("publisher", SourcesController::publisher),
                parameters.read("language", LanguageTag::parse),
                days.from(),
                days.to(),
                parameters.read("reliability", text -> new Graded(Grade.parse(text))));
    }

    private static String publisher(String key) {
        if (!Slug.isSlug(key)) {
            throw new IllegalArgumentException(
                    "'%s' is not the key of a publisher, such as alwaght".formatted(key));
        }
        return key;
    }
}
