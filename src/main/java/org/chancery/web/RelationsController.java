package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.kernel.States;
import org.chancery.relations.Lineage;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.RelationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The relation of two states, at a viewpoint. */
@RestController
class RelationsController {
    static final String PATH = "/api/relations";

    private final Questions questions;
    private final RelationAnswers relations;

    RelationsController(Questions questions, RelationAnswers relations) {
        this.questions = questions;
        this.relations = relations;
    }

    /** A relation with the viewpoint from which it was seen. */
    @JsonPropertyOrder({"pair", "viewpoint", "links", "notices", "lineage", "status"})
    record Answer(
            @Described("The codes of the two states.") List<String> pair,
            @Described("The viewpoint from which it was seen, resolved.") Seen.Shown viewpoint,
            @Described("Where to go from here.") Links links,
            @Described(
                            "What the reader must know: before-ledger, where nothing was recorded by then; not-a-state-on, where one of the two was no state on the day.")
                    List<String> notices,
            @Described(
                            "The pairs of the states that the two came out of, oldest first; where lineage is asked.")
                    @Nullable List<LineageItem> lineage,
            @JsonUnwrapped RelationStatus status) {}

    /** Where to go from here. */
    record Links(
            @Described("Answers this for ever.") String permalink,
            @Described("How it stood over the days, from the same viewpoint.") String history,
            @Described("What happened between the two, from the same viewpoint.") String timeline,
            @Described("Why it is labelled so, from the same viewpoint.") String explanation) {}

    static String path(Pair pair) {
        return PATH + "/" + pair;
    }

    @GetMapping(path = PATH + "/{pair}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> relation(@PathVariable("pair") String name, HttpServletRequest request) {
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        var asked =
                questions.read(
                        request.getParameterMap(),
                        AskedLineage.PARAMETERS,
                        parameters -> AskedLineage.of(pair, parameters));
        var question = asked.question();
        var status = relations.status(pair, question.viewpoint());
        return question.answer(
                path(pair),
                new Answer(
                        RelationItem.codes(pair),
                        question.shown(),
                        new Links(
                                question.permalink(path(pair)),
                                question.link(path(pair) + "/history"),
                                question.link(path(pair) + "/timeline"),
                                question.link(path(pair) + "/explanation")),
                        notices(question.seen(), pair),
                        asked.own().lineage() ? lineage(pair, question) : null,
                        status));
    }

    private static List<LineageItem> lineage(Pair pair, Question question) {
        return Lineage.of(pair).stream().map(each -> LineageItem.of(each, question)).toList();
    }

    /** What the reader of an answer on a pair must be told. */
    static List<String> notices(Seen seen, Pair pair) {
        var notices = new ArrayList<>(seen.notices());
        var day = seen.viewpoint().asOf();
        for (var state : List.of(pair.a(), pair.b())) {
            if (!States.TABLE.state(state.slug()).existedOn(day)
                    && !notices.contains("not-a-state-on")) {
                notices.add("not-a-state-on");
            }
        }
        return notices;
    }
}
