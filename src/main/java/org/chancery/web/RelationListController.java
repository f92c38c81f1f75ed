package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.wiring.Archive;
import org.chancery.relations.Relations;
import org.chancery.relations.Survey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The relations of a state, or of all, as far as anything is recorded of them. */
@RestController
class RelationListController {
    private static final int MOST_ENTRIES = 100_000;

    private final Archive archive;
    private final Lists lists;
    private final Relations relations;
    private final int most;
    private final Listing<Optional<StateId>, RelationItem, RelationRow> list =
            new Listing<>(
                    RelationsController.PATH,
                    Set.of("state"),
                    parameters -> Optional.ofNullable(parameters.read("state", StateId::parse)),
                    this::items,
                    RelationRow.class,
                    RelationRow::of);

    @Autowired
    RelationListController(Archive archive, Lists lists, House house) {
        this(archive, lists, house, MOST_ENTRIES);
    }

    /**
     * A list that reads so many entries for one answer.
     *
     * @param most how many entries
     */
    RelationListController(Archive archive, Lists lists, House house, int most) {
        this.archive = archive;
        this.lists = lists;
        this.relations = new Relations(house);
        this.most = most;
    }

    @GetMapping({RelationsController.PATH, RelationsController.PATH + Form.SUFFIX})
    ResponseEntity<Listed<RelationItem>> relations(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, list);
    }

    /** The place of a relation is its number in the order, which a viewpoint settles for ever. */
    private Stream<Placed<RelationItem>> items(
            long after, Optional<StateId> state, Question question) {
        var viewpoint = question.viewpoint();
        var tags = state.map(Tags::state).map(List::of).orElseGet(RelationListController::kinds);
        if (archive.hasMore(most, tags, viewpoint.position())) {
            throw new BadInput(
                    "?state",
                    "more than %d entries would have to be read: ask for %s"
                            .formatted(most, state.isPresent() ? "one pair" : "one state"));
        }
        var survey = new Survey(viewpoint.asOf(), state.orElse(null));
        for (var tag : tags) {
            archive.walk(
                            tag,
                            0,
                            viewpoint.position(),
                            (entries, desk) -> relations.accounts(tag, entries, viewpoint, desk))
                    .forEach(survey::add);
        }
        var pairs = survey.pairs();
        return LongStream.range(after, pairs.size())
                .mapToObj(place -> {
                    var pair = pairs.get((int) place);
                    return new Placed<>(place + 1, RelationItem.of(pair, survey.status(pair)));
                });
    }

    /** What tells of relations: everything but what it is cited from. */
    private static List<String> kinds() {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind != SubjectKind.SOURCE)
                .map(Tags::kind)
                .toList();
    }
}
