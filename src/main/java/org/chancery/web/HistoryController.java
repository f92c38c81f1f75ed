package org.chancery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How the relation of two states stood over the days, period by period. */
@RestController
class HistoryController {
    /** A place tells which of the pairs is meant above these bits, and in them where within it. */
    private static final int WITHIN_A_PAIR = 32;

    private final Lists lists;
    private final RelationAnswers relations;

    HistoryController(Lists lists, RelationAnswers relations) {
        this.lists = lists;
        this.relations = relations;
    }

    /** A row of a table with the histories of several pairs. */
    private record Row(String pair, @JsonUnwrapped PeriodRow period) {
        static List<Row> of(PeriodItem item) {
            var pair = String.join("-", Objects.requireNonNull(item.pair()));
            return PeriodRow.of(item.period()).stream()
                    .map(period -> new Row(pair, period))
                    .toList();
        }
    }

    @GetMapping({"/api/relations/{pair}/history", "/api/relations/{pair}/history" + Form.SUFFIX})
    ResponseEntity<Listed<PeriodItem>> history(
            @PathVariable("pair") String name, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        var pair = NoSuchAddress.read("pair", name, Pair::parse);
        return AskedLineage.in(request)
                ? lists.answer(request, listing(pair, Row.class, Row::of))
                : lists.answer(
                        request,
                        listing(pair, PeriodRow.class, item -> PeriodRow.of(item.period())));
    }

    private <R extends Record> Listing<AskedLineage, PeriodItem, R> listing(
            Pair pair, Class<R> columns, Function<PeriodItem, List<R>> rows) {
        return new Listing<>(
                RelationsController.path(pair) + "/history",
                AskedLineage.PARAMETERS,
                parameters -> AskedLineage.of(pair, parameters),
                this::items,
                columns,
                rows);
    }

    /** One history after the other. */
    private Stream<Placed<PeriodItem>> items(long after, AskedLineage asked, Question question) {
        var pairs = asked.pairs();
        int first = Math.clamp(after >>> WITHIN_A_PAIR, 0, pairs.size());
        return IntStream.range(first, pairs.size())
                .boxed()
                .flatMap(at -> {
                    var pair = pairs.get(at);
                    var history = relations.history(pair, question.viewpoint());
                    long before = (long) at << WITHIN_A_PAIR;
                    return history.after(at == first ? after - before : 0)
                            .map(period ->
                                    new Placed<>(
                                            before + history.place(period),
                                            new PeriodItem(asked.codes(pair), period)));
                });
    }
}
