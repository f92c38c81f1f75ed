package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.PersonFilter;
import org.chancery.registers.PersonItem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of persons. */
@RestController
class PeopleController {
    private static final String PATH = "/api/people";
    private static final Catalogue<PersonFilter, PersonItem, PersonRow> PEOPLE =
            new Catalogue<>(
                    SubjectKind.PERSON,
                    Parameters.of(PersonFilter.class),
                    PeopleController::filter,
                    Catalogue.asOf(PersonItem::of),
                    PersonRow.class,
                    PersonRow::of);

    private final Catalogues catalogues;

    PeopleController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<PersonItem>> people(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, PEOPLE);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonItem> person(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, PEOPLE);
    }

    private static PersonFilter filter(Parameters parameters) {
        return new PersonFilter(
                parameters.read("name", text -> text),
                parameters.read("state", StateId::parse),
                parameters.read("rank", Choice.of(List.of(Rank.values()))),
                parameters.read("status", Choice.of(List.of(OfficeStage.values()))));
    }
}
