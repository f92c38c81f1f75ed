package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.relations.Period;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How the relation of two states stood over the days, period by period. */
@RestController
class HistoryController {
    private final Lists lists;
    private final RelationAnswers relations;

    HistoryController(Lists lists, RelationAnswers relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @GetMapping({"/api/relations/{pair}/history", "/api/relations/{pair}/history" + Form.SUFFIX})
    ResponseEntity<Listed<Period>> history(
            @PathVariable("pair") String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        return lists.answer(
                request,
                new Listing<>(
                        RelationsController.path(pair) + "/history",
                        Set.of(),
                        _ -> pair,
                        this::items,
                        PeriodRow.class,
                        PeriodRow::of));
    }

    private Stream<Placed<Period>> items(long after, Pair pair, Question question) {
        var history = relations.history(pair, question.viewpoint());
        return history.after(after).map(period -> new Placed<>(history.place(period), period));
    }
}
