package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.RelationStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The relation of two states, at a viewpoint. */
@RestController
class RelationsController {
    private final Questions questions;
    private final RelationAnswers relations;

    RelationsController(Questions questions, RelationAnswers relations) {
        this.questions = questions;
        this.relations = relations;
    }

    /** A relation with the viewpoint from which it was seen. */
    @JsonPropertyOrder({"pair", "viewpoint", "links", "notices", "status"})
    record Answer(
            @Described("The codes of the two states.") List<String> pair,
            @Described("The viewpoint from which it was seen, resolved.") Question.Shown viewpoint,
            @Described("Where to go from here.") Links links,
            @Described(
                            "What the reader must know: before-ledger, where nothing was recorded by then; not-a-state-on, where one of the two was no state on the day.")
                    List<String> notices,
            @JsonUnwrapped RelationStatus status) {}

    /** Where to go from here. */
    record Links(
            @Described("Answers this for ever.") String permalink,
            @Described("What happened between the two, from the same viewpoint.")
                    String timeline) {}

    static String path(Pair pair) {
        return "/api/relations/" + pair;
    }

    @GetMapping(path = "/api/relations/{pair}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> relation(@PathVariable("pair") String name, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        var viewpoint = question.viewpoint();
        var status = relations.status(pair, viewpoint);
        var notices = new ArrayList<>(question.notices());
        if (!stateOn(viewpoint.asOf(), pair.a()) || !stateOn(viewpoint.asOf(), pair.b())) {
            notices.add("not-a-state-on");
        }
        return question.answer(
                path(pair),
                new Answer(
                        List.of(pair.a().code(), pair.b().code()),
                        question.shown(),
                        new Links(
                                question.permalink(path(pair)),
                                question.link(path(pair) + "/timeline")),
                        notices,
                        status));
    }

    private static boolean stateOn(LocalDate day, StateId state) {
        return States.TABLE.state(state.slug()).existedOn(day);
    }
}
