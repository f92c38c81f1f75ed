package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.facts.EventFamily;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.CoverageFilter;
import org.chancery.registers.CoverageItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of coverage: what this ledger claims to hold completely. */
@RestController
class CoverageController {
    private static final String PATH = "/api/coverage";
    private static final Catalogue<CoverageFilter, CoverageItem, CoverageRow> COVERAGE =
            new Catalogue<>(
                    SubjectKind.COVERAGE,
                    Parameters.of(CoverageFilter.class),
                    CoverageController::filter,
                    (coverage, _) -> CoverageItem.of(coverage),
                    CoverageRow.class,
                    CoverageRow::of);

    private final Catalogues catalogues;

    CoverageController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<CoverageItem>> coverage(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, COVERAGE);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CoverageItem> one(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, COVERAGE);
    }

    private static CoverageFilter filter(Parameters parameters) {
        return new CoverageFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("family", Choice.of(List.of(EventFamily.values()))));
    }
}
