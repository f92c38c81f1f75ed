package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.InvitationFilter;
import org.chancery.registers.InvitationItem;
import org.chancery.registers.RegisterFilter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The register of invitations. */
@RestController
class InvitationsController {
    private static final String PATH = "/api/invitations";
    private static final Catalogue<InvitationFilter, InvitationItem, InvitationRow> INVITATIONS =
            new Catalogue<>(
                    SubjectKind.INVITATION,
                    Parameters.of(InvitationFilter.class),
                    InvitationsController::filter,
                    Catalogue.asOf(InvitationItem::of),
                    InvitationRow.class,
                    InvitationRow::of);

    private final Catalogues catalogues;

    InvitationsController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<InvitationItem>> invitations(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return catalogues.list(request, INVITATIONS);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvitationItem> invitation(@PathVariable String id, HttpServletRequest request) {
        return catalogues.one(id, request, INVITATIONS);
    }

    private static InvitationFilter filter(Parameters parameters) {
        var days = parameters.days();
        return new InvitationFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("inviter", Party::parse),
                parameters.read("invitee", StateId::parse),
                parameters.read("visit", text -> new Subject(SubjectKind.VISIT, text)),
                days.from(),
                days.to(),
                parameters.read("status", Choice.of(InvitationFilter.STATUSES)),
                parameters.read("standing", Choice.of(RegisterFilter.STANDINGS)));
    }
}
