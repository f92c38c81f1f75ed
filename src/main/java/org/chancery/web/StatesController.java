package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.State;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterAnswers.Meant;
import org.chancery.registers.StateItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The committed table of states, which no entry changes, and what is recorded of each. */
@RestController
class StatesController {
    private static final String PATH = "/api/states";

    private final Questions questions;
    private final Lists lists;
    private final RegisterAnswers registers;
    private final Listing<Filter, StateItem, Row> states =
            new Listing<>(
                    PATH, Parameters.of(Filter.class), Filter::of, this::items, Row.class, Row::of);

    StatesController(Questions questions, Lists lists, RegisterAnswers registers) {
        this.questions = questions;
        this.lists = lists;
        this.registers = registers;
    }

    /**
     * Which states a list shows.
     *
     * @param on what was a state on that day
     */
    private record Filter(@Nullable LocalDate on, State.@Nullable Kind kind) {
        static Filter of(Parameters parameters) {
            return new Filter(
                    parameters.read("on", Questions::day),
                    parameters.read("kind", State.Kind::parse));
        }

        boolean shows(State state) {
            return (on == null || state.existedOn(on)) && (kind == null || kind == state.kind());
        }
    }

    /** A row of the table of states. */
    private record Row(
            String code,
            String slug,
            String name,
            State.Kind kind,
            @Nullable String from,
            @Nullable String to,
            String codes,
            String names,
            List<String> predecessors,
            List<String> successors,
            @Nullable String note) {

        static List<Row> of(StateItem state) {
            return List.of(
                    new Row(
                            state.code(),
                            state.slug(),
                            state.name(),
                            state.kind(),
                            state.from(),
                            state.to(),
                            held(state.codes()),
                            held(state.names()),
                            state.predecessors().stream().map(StateItem.Related::code).toList(),
                            state.successors().stream().map(StateItem.Related::code).toList(),
                            state.note()));
        }

        private static String held(List<StateItem.Held> dated) {
            return dated.stream().map(StateItem.Held::toString).collect(Collectors.joining("; "));
        }
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<StateItem>> states(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, states);
    }

    @GetMapping(path = PATH + "/{state}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StateItem> state(
            @PathVariable("state") String name, HttpServletRequest request) {
        var question = questions.read(request.getParameterMap());
        var id = NoSuchAddress.read("state", name, StateId::parse);
        var state = States.TABLE.state(id.slug());
        var viewpoint = question.viewpoint();
        var recorded = registers.find(new Subject(SubjectKind.STATE, state.slug()), viewpoint);
        return question.answer(
                PATH + "/" + state.newestCode(),
                StateItem.of(state, recorded.orElse(null), viewpoint.asOf()));
    }

    private Stream<Placed<StateItem>> items(long after, Filter filter, Question question) {
        var viewpoint = question.viewpoint();
        var recorded =
                registers
                        .after(SubjectKind.STATE, 0, viewpoint, Meant.ALL)
                        .collect(Collectors.toMap(each -> each.subject().id(), each -> each));
        return States.TABLE.all().stream()
                .filter(state -> state.number() > after && filter.shows(state))
                .map(state ->
                        new Placed<>(
                                state.number(),
                                StateItem.of(state, recorded.get(state.slug()), viewpoint.asOf())));
    }
}
