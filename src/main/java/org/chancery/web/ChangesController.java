package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chancery.audit.Differences.Difference;
import org.chancery.kernel.Described;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What differs in the relation of two states between two viewpoints, and why. */
@RestController
class ChangesController {
    private final Questions questions;
    private final RelationAnswers relations;
    private final JsonMapper json;

    ChangesController(Questions questions, RelationAnswers relations, JsonMapper json) {
        this.questions = questions;
        this.relations = relations;
        this.json = json;
    }

    /** The two viewpoints, and what differs between them. */
    @JsonPropertyOrder({"pair", "from", "to", "links", "notices", "differences"})
    record Answer(
            @Described("The codes of the two states.") List<String> pair,
            @Described("The viewpoint of the answer before, resolved.") Seen.Shown from,
            @Described("The viewpoint of the answer after, resolved.") Seen.Shown to,
            @Described("Where to go from here.") Links links,
            @Described(
                            "As of a relation; with from. or to. before it what is so of one side alone.")
                    List<String> notices,
            @Described("Every place at which the two answers differ, by its pointer.")
                    List<Change> differences) {}

    /** Where to go from here. */
    record Links(
            @Described("Answers this for ever.") String permalink,
            @Described("The answer before.") String from,
            @Described("The answer after.") String to) {}

    /** One place at which the answers differ, and why. */
    @JsonPropertyOrder({"difference", "because"})
    record Change(
            @JsonUnwrapped Difference difference,
            @Described(
                            "Positions of the entries that make the difference, ascending; none where the day alone makes it, two policies, or two limits of what was known of which one makes it projected.")
                    List<Long> because) {}

    @GetMapping(
            path = RelationsController.PATH + "/{pair}/changes",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> changes(@PathVariable("pair") String name, HttpServletRequest request) {
        var comparison = questions.compare(request.getParameterMap());
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        var changes =
                relations.changes(pair, comparison.from().viewpoint(), comparison.to().viewpoint());
        var path = RelationsController.path(pair);
        return comparison.answer(
                path + "/changes",
                new Answer(
                        RelationItem.codes(pair),
                        comparison.from().shown(),
                        comparison.to().shown(),
                        new Links(
                                comparison.permalink(path + "/changes"),
                                comparison.from().link(path),
                                comparison.to().link(path)),
                        comparison.notices(seen -> RelationsController.notices(seen, pair)),
                        Reasons.of(changes, json)));
    }
}
