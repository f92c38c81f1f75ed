package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.facts.AddressStage;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.AddressFilter;
import org.chancery.registers.AddressItem;
import org.chancery.registers.RegisterFilter;
import org.chancery.registers.TextSearch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of addresses. */
@RestController
class AddressesController {
    private static final String PATH = "/api/addresses";
    private static final Catalogue<AddressFilter, AddressItem, AddressRow> ADDRESSES =
            new Catalogue<>(
                    SubjectKind.ADDRESS,
                    Parameters.of(AddressFilter.class),
                    AddressesController::filter,
                    Catalogue.asOf(AddressItem::of),
                    AddressRow.class,
                    AddressRow::of);

    private final Catalogues catalogues;

    AddressesController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<AddressItem>> addresses(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, ADDRESSES);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AddressItem> address(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, ADDRESSES);
    }

    private static AddressFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new AddressFilter(
                parameters.read("text", TextSearch::asked),
                parameters.read("speaker", text -> text),
                parameters.read("party", Party::parse),
                parameters.read("forum", text -> text),
                parameters.read("conference", text -> new Subject(SubjectKind.CONFERENCE, text)),
                parameters.read("theme", text -> text),
                parameters.read("mentions", StateId::parse),
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(List.of(AddressStage.values()))),
                parameters.read("standing", Choice.of(RegisterFilter.STANDINGS)));
    }
}
