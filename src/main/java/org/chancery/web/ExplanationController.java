package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Why a relation is as it is: the rules, the entries behind them, and what these replaced. */
@RestController
class ExplanationController {
    private static final String SUFFIX = "/explanation";
    private static final String PATH = RelationsController.PATH + "/{pair}" + SUFFIX;
    private static final int MOST = 1_000;
    private static final List<Form> FORMS = List.of(Form.JSON, Form.TEXT);

    private final Questions questions;
    private final RelationAnswers relations;
    private final JsonMapper json;

    ExplanationController(Questions questions, RelationAnswers relations, JsonMapper json) {
        this.questions = questions;
        this.relations = relations;
        this.json = json;
    }

    @GetMapping({PATH, PATH + ".{form:txt}"})
    ResponseEntity<Object> explanation(
            @PathVariable("pair") String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var form = Form.of(request, FORMS);
        var asked =
                questions.read(
                        request.getParameterMap(),
                        Set.of(Explanation.PARAMETER),
                        parameters -> parameters.read(Explanation.PARAMETER, text -> text));
        var element = asked.own() == null ? Explanation.LABEL : asked.own();
        var question = asked.question();
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        var path = RelationsController.path(pair);
        var answer = explained(pair, element, question, path);
        var ok = question.ok(path + SUFFIX, form);
        return form == Form.TEXT
                ? ok.header(HttpHeaders.CONTENT_DISPOSITION, form.fileOf(path + SUFFIX))
                        .body(ExplanationText.of(answer))
                : ok.body(answer);
    }

    private Explanation.Answer explained(
            Pair pair, String element, Question question, String path) {
        var viewpoint = question.viewpoint();
        var status = relations.status(pair, viewpoint);
        var explanation =
                Explanation.of(element, status, relations.rulings(status, viewpoint), json);
        var positions =
                explanation.adds().isEmpty()
                        ? explanation.positions()
                        : relations.evidence(pair, explanation.adds(), viewpoint);
        var behind = relations.behind(pair, positions, viewpoint);
        return new Explanation.Answer(
                RelationItem.codes(pair),
                question.shown(),
                new Explanation.Links(
                        question.permalink(path + SUFFIX),
                        question.link(path),
                        question.link(path + "/timeline")),
                RelationsController.notices(question.seen(), pair),
                element,
                explanation.says(),
                explanation.rules(),
                behind.size(),
                behind.stream().limit(MOST).map(TimelineItem::of).toList());
    }
}
