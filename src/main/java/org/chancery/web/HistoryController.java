package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.ledger.House;
import org.chancery.ledger.wiring.Archive;
import org.chancery.relations.Period;
import org.chancery.relations.Relations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How the relation of two states stood over the days, period by period. */
@RestController
class HistoryController {
    private final Archive archive;
    private final Lists lists;
    private final Relations relations;

    HistoryController(Archive archive, Lists lists, House house) {
        this.archive = archive;
        this.lists = lists;
        this.relations = new Relations(house);
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
        var viewpoint = question.viewpoint();
        var history =
                archive.ask(viewpoint.position(), desk -> relations.history(pair, viewpoint, desk));
        return history.after(after).map(period -> new Placed<>(history.place(period), period));
    }
}
