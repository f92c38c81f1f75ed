package org.chancery.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A state of the committed table (docs/states.md) by its stable slug, such as {@code kazakhstan}.
 * It is read from the slug or from any code that the state ever had.
 */
@Described(
        value = "A state: its ISO 3166-1 alpha-3 code, a code of our table, or its id.",
        example = "KAZ")
public record StateId(String slug) implements Party, Comparable<StateId> {

    public StateId {
        if (!States.TABLE.has(slug)) {
            throw new IllegalArgumentException(
                    "no state has the code '%s': write KAZ or kazakhstan, for one".formatted(slug));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StateId parse(String codeOrSlug) {
        return new StateId(States.TABLE.slugOf(codeOrSlug));
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
