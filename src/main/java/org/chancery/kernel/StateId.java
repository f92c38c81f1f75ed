package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;

/**
 * A state of the committed table (docs/states.md) by its stable slug, such as {@code kazakhstan}.
 * It is read from the slug or from any code that the state ever had, in capitals or not.
 */
@Described(
        value = "A state: its ISO 3166-1 alpha-3 code, a code of our table, or its id.",
        example = "KAZ")
public record StateId(String slug) implements Party, Comparable<StateId> {
    private static final int FEW = 8;

    public StateId {
        if (!States.TABLE.has(slug)) {
            throw new IllegalArgumentException(
                    "no state has the code or the id '%s'; /api/states and docs/states.md list them"
                            .formatted(slug));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StateId parse(String codeOrSlug) {
        return new StateId(States.TABLE.slugOf(codeOrSlug));
    }

    /**
     * A few states, so that each two of them can be told of.
     *
     * @throws IllegalArgumentException when they are more than eight, or one is named twice
     */
    public static List<StateId> few(List<StateId> states) {
        if (states.size() > FEW) {
            throw new IllegalArgumentException("at most eight states are named together");
        }
        if (Set.copyOf(states).size() < states.size()) {
            throw new IllegalArgumentException("a state is named once");
        }
        return List.copyOf(states);
    }

    /** The state of a number of the table. */
    public static StateId numbered(int number) {
        return new StateId(States.TABLE.numbered(number).slug());
    }

    /** Its number in the table: 1–999, never used again for another. */
    public int number() {
        return States.TABLE.state(slug).number();
    }

    /** The state's newest alpha-3 code, by which it is shown. */
    @Override
    public String code() {
        return States.TABLE.state(slug).newestCode();
    }

    @Override
    public int compareTo(StateId other) {
        return slug.compareTo(other.slug);
    }

    @JsonValue
    @Override
    public String toString() {
        return slug;
    }
}
