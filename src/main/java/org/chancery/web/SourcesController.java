package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import org.chancery.facts.Summary;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.House;
import org.chancery.ledger.Standing;
import org.chancery.ledger.wiring.Archive;
import org.chancery.registers.Register;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A registered source. */
@RestController
class SourcesController {
    private final Archive archive;
    private final Questions questions;
    private final Register register;

    SourcesController(Archive archive, Questions questions, House house) {
        this.archive = archive;
        this.questions = questions;
        this.register = new Register(house);
    }

    /** A source as it stands. */
    @JsonPropertyOrder({"id", "standing", "source"})
    record Answer(String id, Standing standing, @JsonUnwrapped Summary source) {}

    @GetMapping(path = "/api/sources/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> source(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject = NoSuchAddress.read("id", id, text -> new Subject(SubjectKind.SOURCE, text));
        var viewpoint = question.viewpoint();
        var source =
                archive.ask(viewpoint.position(), desk -> register.one(subject, viewpoint, desk));
        return question.answer(new Answer(id, source.standing(), source.summary()));
    }
}
