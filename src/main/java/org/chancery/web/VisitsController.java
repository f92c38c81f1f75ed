package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
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
                    Set.of(
                            "state",
                            "pair",
                            "visitor",
                            "host",
                            "rank",
                            "type",
                            "year",
                            "from",
                            "to",
                            "status",
                            "standing"),
                    VisitsController::filter,
                    VisitItem::of,
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

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("'%s' is not a year such as 2018".formatted(text));
        }
        return Year.parse(text);
    }

    private static VisitFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new VisitFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("visitor", StateId::parse),
                parameters.read("host", StateId::parse),
                parameters.read("rank", Choice.of(List.of(Rank.values()))),
                parameters.read("type", VisitType::parse),
                parameters.read("year", VisitsController::year),
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(VisitFilter.STATUSES)),
                parameters.read("standing", Choice.of(VisitFilter.STANDINGS)));
    }
}
