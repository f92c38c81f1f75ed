package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.VisitFilter;
import org.chancery.registers.VisitItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of visits. */
@RestController
class VisitsController {
    private static final String PATH = "/api/visits";
    private static final Catalogue<VisitFilter, VisitItem, VisitRow> VISITS =
            new Catalogue<>(
                    SubjectKind.VISIT,
                    AskedVisits.PARAMETERS,
                    AskedVisits::read,
                    Catalogue.asOf(VisitItem::of),
                    VisitRow.class,
                    VisitRow::of);

    private final Catalogues catalogues;

    VisitsController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<VisitItem>> visits(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, VISITS);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VisitItem> visit(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, VISITS);
    }
}
