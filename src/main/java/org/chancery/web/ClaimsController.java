package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.facts.RelationElement;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.ClaimFilter;
import org.chancery.registers.ClaimItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of claims. */
@RestController
class ClaimsController {
    private static final String PATH = "/api/claims";
    private static final Catalogue<ClaimFilter, ClaimItem, ClaimRow> CLAIMS =
            new Catalogue<>(
                    SubjectKind.CLAIM,
                    Parameters.of(ClaimFilter.class),
                    ClaimsController::filter,
                    Catalogue.asOf(ClaimItem::of),
                    ClaimRow.class,
                    ClaimRow::of);

    private final Catalogues catalogues;

    ClaimsController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<ClaimItem>> claims(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, CLAIMS);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClaimItem> claim(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, CLAIMS);
    }

    private static ClaimFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new ClaimFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("element", Choice.of(List.of(RelationElement.values()))),
                parameters.read("claimant", text -> text),
                days.from(),
                days.to(),
                parameters.read("standing", Choice.of(ClaimFilter.STANDINGS)));
    }
}
