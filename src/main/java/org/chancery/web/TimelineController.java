package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The entries that touch a pair of states, in the order of the world. */
@RestController
class TimelineController {
    private final Lists lists;
    private final RelationAnswers relations;

    TimelineController(Lists lists, RelationAnswers relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @GetMapping({"/api/relations/{pair}/timeline", "/api/relations/{pair}/timeline" + Form.SUFFIX})
    ResponseEntity<Listed<TimelineItem>> timeline(
            @PathVariable("pair") String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        return lists.answer(
                request,
                new Listing<>(
                        RelationsController.path(pair) + "/timeline",
                        Set.of(),
                        _ -> pair,
                        this::items,
                        TimelineRow.class,
                        TimelineRow::of));
    }

    /** The place of an entry is its number in the order, which a viewpoint settles for ever. */
    private Stream<Placed<TimelineItem>> items(long after, Pair pair, Question question) {
        var entries = relations.timeline(pair, question.viewpoint());
        return LongStream.range(after, entries.size())
                .mapToObj(place ->
                        new Placed<>(place + 1, TimelineItem.of(entries.get((int) place))));
    }
}
