package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.TimelineEntry;
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

    /** A row of a table with the entries of several pairs. */
    private record Row(String pair, @JsonUnwrapped TimelineRow entry) {
        static List<Row> of(ToldItem item) {
            var pair = String.join("-", Objects.requireNonNull(item.pair()));
            return TimelineRow.of(item.entry()).stream()
                    .map(entry -> new Row(pair, entry))
                    .toList();
        }
    }

    /** An entry, and one of the pairs that it touches. */
    private record Told(Pair pair, TimelineEntry entry) {}

    @GetMapping({"/api/relations/{pair}/timeline", "/api/relations/{pair}/timeline" + Form.SUFFIX})
    ResponseEntity<Listed<ToldItem>> timeline(
            @PathVariable("pair") String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        return AskedLineage.in(request)
                ? lists.answer(request, listing(pair, Row.class, Row::of))
                : lists.answer(
                        request,
                        listing(pair, TimelineRow.class, item -> TimelineRow.of(item.entry())));
    }

    private <R extends Record> Listing<AskedLineage, ToldItem, R> listing(
            Pair pair, Class<R> columns, Function<ToldItem, List<R>> rows) {
        return new Listing<>(
                RelationsController.path(pair) + "/timeline",
                AskedLineage.PARAMETERS,
                parameters -> AskedLineage.of(pair, parameters),
                this::items,
                columns,
                rows);
    }

    /** The place of an entry is its number in the order, which a viewpoint settles for ever. */
    private Stream<Placed<ToldItem>> items(long after, AskedLineage asked, Question question) {
        var pairs = asked.pairs();
        var told =
                relations.timeline(pairs, question.viewpoint()).stream()
                        .flatMap(entry ->
                                pairs.stream()
                                        .filter(entry::touches)
                                        .map(pair -> new Told(pair, entry)))
                        .toList();
        return LongStream.range(after, told.size())
                .mapToObj(place -> {
                    var next = told.get((int) place);
                    return new Placed<>(
                            place + 1,
                            new ToldItem(asked.codes(next.pair()), TimelineItem.of(next.entry())));
                });
    }
}
