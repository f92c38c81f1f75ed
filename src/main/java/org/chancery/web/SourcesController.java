package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import org.chancery.facts.Summary;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.House;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Unknown;
import org.chancery.ledger.wiring.Archive;
import org.chancery.registers.Register;
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

    @GetMapping("/api/sources/{id}")
    ResponseEntity<Answer> source(@PathVariable String id, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var subject = subject(id);
        var viewpoint = question.viewpoint();
        var source =
                archive.ask(viewpoint.position(), desk -> register.one(subject, viewpoint, desk));
        return ResponseEntity.ok()
                .header("Ledger-Position", Long.toString(viewpoint.position()))
                .body(new Answer(id, source.standing(), source.summary()));
    }

    private static Subject subject(String id) {
        try {
            return new Subject(SubjectKind.SOURCE, id);
        } catch (IllegalArgumentException e) {
            throw new Unknown(String.valueOf(e.getMessage()));
        }
    }
}
