package org.chancery.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;

/** Whose relations are told again. */
public sealed interface Asked {

    /**
     * Reads a pair such as {@code KAZ-USA}, or a state such as {@code KAZ}; a state may have
     * hyphens in its name. What has one and is no state was meant as a pair.
     */
    static Asked parse(String text) {
        try {
            return new OfPair(Pair.parse(text));
        } catch (IllegalArgumentException notAPair) {
            try {
                return new OfState(StateId.parse(text));
            } catch (IllegalArgumentException e) {
                throw text.contains("-")
                        ? notAPair
                        : new IllegalArgumentException(
                                "'%s' is neither a pair such as KAZ-USA nor a state such as KAZ"
                                        .formatted(text),
                                e);
            }
        }
    }

    /** The relation of two states. */
    record OfPair(Pair pair) implements Asked {
        @JsonValue
        @Override
        public String toString() {
            return pair.toString();
        }
    }

    /** The relations of a state. */
    record OfState(StateId state) implements Asked {
        @JsonValue
        @Override
        public String toString() {
            return state.code();
        }
    }

    /** The relations of all states. */
    record OfAll() implements Asked {
        @JsonValue
        @Override
        public String toString() {
            return "all";
        }
    }
}
