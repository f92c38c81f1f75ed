package org.chancery.diplomacy.registry;

import java.util.HashSet;
import java.util.List;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became true of a state itself. */
public sealed interface StatehoodEvent extends Event {
    int LONGEST_NAME = 300;
    int MOST_RELATIVES = 30;

    /** A state came to be, under a name. */
    @Stored("registry.state-registered")
    record StateRegistered(
            String name, @Nullable StateOrigin how, @Nullable List<StateId> predecessors)
            implements StatehoodEvent {

        public StateRegistered {
            requireName(name);
            requireEachOnce(predecessors);
        }
    }

    /** A state took another name. */
    @Stored("registry.state-renamed")
    record StateRenamed(String name) implements StatehoodEvent {

        public StateRenamed {
            requireName(name);
        }
    }

    /** A state ceased to be one. */
    @Stored("registry.state-ended")
    record StateEnded(StateEnding how, @Nullable List<StateId> successors)
            implements StatehoodEvent {

        public StateEnded {
            requireEachOnce(successors);
        }
    }

    static void requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a state has a name of 1 to 300 characters");
        }
    }

    /** Each once, and no more than a state can come of or fall into. */
    static void requireEachOnce(@Nullable List<StateId> states) {
        if (states != null && states.size() > MOST_RELATIVES) {
            throw new IllegalArgumentException(
                    "at most %d states come before or after one".formatted(MOST_RELATIVES));
        }
        if (states != null && new HashSet<>(states).size() < states.size()) {
            throw new IllegalArgumentException("a state is named twice");
        }
    }
}
