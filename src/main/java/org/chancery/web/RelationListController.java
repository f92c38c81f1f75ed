package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;
import org.chancery.relations.RelationAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The relations of a state, or of all, as far as anything is recorded of them. */
@RestController
class RelationListController {
    private final Lists lists;
    private final RelationAnswers relations;
    private final Listing<Optional<StateId>, RelationItem, RelationRow> list =
            new Listing<>(
                    RelationsController.PATH,
                    Set.of("state"),
                    parameters -> Optional.ofNullable(parameters.read("state", StateId::parse)),
                    this::items,
                    RelationRow.class,
                    RelationRow::of);

    RelationListController(Lists lists, RelationAnswers relations) {
        this.lists = lists;
        this.relations = relations;
    }

    @GetMapping({RelationsController.PATH, RelationsController.PATH + Form.SUFFIX})
    ResponseEntity<Listed<RelationItem>> relations(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, list);
    }

    private Stream<Placed<RelationItem>> items(
            long after, Optional<StateId> state, Question question) {
        return relations
                .after(after, state.orElse(null), question.viewpoint())
                .map(each ->
                        new Placed<>(each.place(), RelationItem.of(each.pair(), each.status())));
    }
}
