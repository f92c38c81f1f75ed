package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Summary.OfInvitation;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.InvitationFilter;
import org.chancery.registers.InvitationItem;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;
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

    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<InvitationFilter, InvitationItem, InvitationRow> invitations =
            new Listing<>(
                    PATH,
                    Set.of(
                            "state",
                            "pair",
                            "inviter",
                            "invitee",
                            "visit",
                            "from",
                            "to",
                            "status",
                            "standing"),
                    InvitationsController::filter,
                    this::items,
                    InvitationRow.class,
                    InvitationRow::of);

    InvitationsController(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<InvitationItem>> invitations(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, invitations);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvitationItem> invitation(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject =
                NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.INVITATION, text));
        var invitation = registers.one(subject, question.viewpoint());
        return question.answer(PATH + "/" + id, item(invitation, question));
    }

    private Stream<Placed<InvitationItem>> items(
            long after, InvitationFilter filter, Question question) {
        var viewpoint = question.viewpoint();
        return registers
                .after(SubjectKind.INVITATION, after, viewpoint, filter.meant(viewpoint.asOf()))
                .filter(each -> filter.shows(each, (OfInvitation) each.summary(), viewpoint.asOf()))
                .map(each -> new Placed<>(each.begun(), item(each, question)));
    }

    private static InvitationItem item(Registered invitation, Question question) {
        return InvitationItem.of(
                invitation, (OfInvitation) invitation.summary(), question.viewpoint().asOf());
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
                parameters.read("standing", Choice.of(VisitFilter.STANDINGS)));
    }
}
