package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.ledger.House;
import org.chancery.ledger.wiring.Archive;
import org.chancery.relations.Relations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The entries that touch a pair of states, in the order of the world. */
@RestController
class TimelineController {
    private final Archive archive;
    private final Lists lists;
    private final Relations relations;

    TimelineController(Archive archive, Lists lists, House house) {
        this.archive = archive;
        this.lists = lists;
        this.relations = new Relations(house);
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
        var viewpoint = question.viewpoint();
        var entries =
                archive.ask(
                        viewpoint.position(), desk -> relations.timeline(pair, viewpoint, desk));
        return LongStream.range(after, entries.size())
                .mapToObj(place ->
                        new Placed<>(place + 1, TimelineItem.of(entries.get((int) place))));
    }
}
