package org.chancery.diplomacy.registry;

import static org.chancery.diplomacy.registry.StatehoodRule.CAME_TO_BE;
import static org.chancery.diplomacy.registry.StatehoodRule.CAME_TO_BE_ONCE;
import static org.chancery.diplomacy.registry.StatehoodRule.COMES_OF_ANOTHER;
import static org.chancery.diplomacy.registry.StatehoodRule.GOES_ON;
import static org.chancery.diplomacy.registry.StatehoodRule.TAKES_ANOTHER_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.StatehoodCommand.EndState;
import org.chancery.diplomacy.registry.StatehoodCommand.RegisterState;
import org.chancery.diplomacy.registry.StatehoodCommand.RenameState;
import org.chancery.diplomacy.registry.StatehoodEvent.StateEnded;
import org.chancery.diplomacy.registry.StatehoodEvent.StateRegistered;
import org.chancery.diplomacy.registry.StatehoodEvent.StateRenamed;
import org.chancery.facts.Fact;
import org.chancery.facts.RegistrySummaries;
import org.chancery.facts.RegistrySummaries.OfBeginning;
import org.chancery.facts.RegistrySummaries.OfEnd;
import org.chancery.facts.RegistrySummaries.OfName;
import org.chancery.facts.Spell;
import org.chancery.facts.Summary;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A state of the table: how it came to be, was called, and ended. */
record Statehood(
        @Nullable Word<StateRegistered> begun,
        List<Word<StateRenamed>> renamed,
        @Nullable Word<StateEnded> ended)
        implements Decider<Statehood, StatehoodCommand, StatehoodEvent> {
    static final Statehood NONE = new Statehood(null, List.of(), null);

    @Override
    public List<StatehoodEvent> decide(StatehoodCommand command) {
        return List.of(
                switch (command) {
                    case RegisterState(var name, var how, var predecessors) ->
                            new StateRegistered(name, how, predecessors);
                    case RenameState(var name) -> new StateRenamed(name);
                    case EndState(var how, var successors) -> new StateEnded(how, successors);
                });
    }

    @Override
    public void check(Word<StatehoodEvent> next, Others others) {
        switch (next.what()) {
            case StateRegistered(_, _, var predecessors) -> {
                CAME_TO_BE_ONCE.require(begun == null);
                CAME_TO_BE.require(renamed.isEmpty() && ended == null);
                requireOthers(next, predecessors);
            }
            case StateRenamed(var name) -> {
                GOES_ON.require(ended == null);
                TAKES_ANOTHER_NAME.require(
                        names().isEmpty() || !name.equals(names().getLast().name()));
            }
            case StateEnded(_, var successors) -> {
                GOES_ON.require(ended == null);
                requireOthers(next, successors);
            }
        }
    }

    private static void requireOthers(
            Word<StatehoodEvent> word, @Nullable List<StateId> relatives) {
        COMES_OF_ANOTHER.require(
                relatives == null || !relatives.contains(new StateId(word.subject().id())));
    }

    @Override
    public Statehood evolve(Word<StatehoodEvent> next) {
        return switch (next.what()) {
            case StateRegistered event -> new Statehood(next.saying(event), renamed, ended);
            case StateRenamed event ->
                    new Statehood(
                            begun,
                            Stream.concat(renamed.stream(), Stream.of(next.saying(event))).toList(),
                            ended);
            case StateEnded event -> new Statehood(begun, renamed, next.saying(event));
        };
    }

    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public @Nullable Summary summary() {
        return equals(NONE)
                ? null
                : new RegistrySummaries.OfState(
                        begun == null
                                ? null
                                : new OfBeginning(
                                        begun.when(),
                                        begun.what().how(),
                                        given(begun.what().predecessors()),
                                        begun.because()),
                        names(),
                        ended == null
                                ? null
                                : new OfEnd(
                                        ended.when(),
                                        ended.what().how(),
                                        given(ended.what().successors()),
                                        ended.because()));
    }

    private static List<StateId> given(@Nullable List<StateId> states) {
        return states == null ? List.of() : states;
    }

    /** Each name, until the next one or the end of the state. */
    private List<OfName> names() {
        var taken =
                Stream.concat(
                                Stream.ofNullable(begun)
                                        .map(word -> word.saying(word.what().name())),
                                renamed.stream().map(word -> word.saying(word.what().name())))
                        .toList();
        var names = new ArrayList<OfName>();
        for (int i = 0; i < taken.size(); i++) {
            var next = i + 1 < taken.size() ? taken.get(i + 1) : ended;
            names.add(
                    new OfName(
                            taken.get(i).what(),
                            new Spell(taken.get(i).when(), next == null ? null : next.when()),
                            taken.get(i).because()));
        }
        return names;
    }
}
