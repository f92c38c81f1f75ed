package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.facts.ConferenceStage;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.ConferenceFilter;
import org.chancery.registers.ConferenceItem;
import org.chancery.registers.RegisterFilter;
import org.chancery.registers.TextSearch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of conferences. */
@RestController
class ConferencesController {
    private static final String PATH = "/api/conferences";
    private static final Catalogue<ConferenceFilter, ConferenceItem, ConferenceRow> CONFERENCES =
            new Catalogue<>(
                    SubjectKind.CONFERENCE,
                    Parameters.of(ConferenceFilter.class),
                    ConferencesController::filter,
                    Catalogue.asOf(ConferenceItem::of),
                    ConferenceRow.class,
                    ConferenceRow::of);

    private final Catalogues catalogues;

    ConferencesController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<ConferenceItem>> conferences(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, CONFERENCES);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConferenceItem> conference(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, CONFERENCES);
    }

    private static ConferenceFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new ConferenceFilter(
                parameters.read("text", TextSearch::asked),
                parameters.read("name", text -> text),
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("party", Party::parse),
                parameters.read("host", StateId::parse),
                parameters.read("theme", text -> text),
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(List.of(ConferenceStage.values()))),
                parameters.read("standing", Choice.of(RegisterFilter.STANDINGS)));
    }
}
