package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.facts.Summary.OfPerson;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.PersonFilter;
import org.chancery.registers.PersonItem;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.Registered;
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

    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<PersonFilter, PersonItem, PersonRow> people =
            new Listing<>(
                    PATH,
                    Set.of("name", "state", "rank", "status"),
                    PeopleController::filter,
                    this::items,
                    PersonRow.class,
                    PersonRow::of);

    PeopleController(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<PersonItem>> people(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, people);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonItem> person(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject = NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.PERSON, text));
        var person = registers.one(subject, question.viewpoint());
        return question.answer(PATH + "/" + id, item(person, question));
    }

    private Stream<Placed<PersonItem>> items(long after, PersonFilter filter, Question question) {
        var viewpoint = question.viewpoint();
        return registers
                .after(SubjectKind.PERSON, after, viewpoint, filter.meant())
                .filter(person -> filter.shows((OfPerson) person.summary(), viewpoint.asOf()))
                .map(person -> new Placed<>(person.begun(), item(person, question)));
    }

    private static PersonItem item(Registered person, Question question) {
        return PersonItem.of(person, (OfPerson) person.summary(), question.viewpoint().asOf());
    }

    private static PersonFilter filter(Parameters parameters) {
        return new PersonFilter(
                parameters.read("name", text -> text),
                parameters.read("state", StateId::parse),
                parameters.read("rank", Choice.of(List.of(Rank.values()))),
                parameters.read("status", Choice.of(List.of(OfficeStage.values()))));
    }
}
