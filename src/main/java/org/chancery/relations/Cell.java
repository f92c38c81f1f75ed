package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** One thing that can be known of a relation. Silence is not "none". */
public sealed interface Cell<T> {

    @JsonProperty
    String state();

    /**
     * It is known.
     *
     * @param because positions of the entries that made it so, ascending; there is one at least
     */
    @JsonPropertyOrder({"state", "value", "because"})
    record Recorded<T>(T value, List<Long> because) implements Cell<T> {
        public Recorded {
            if (because.isEmpty()) {
                throw new IllegalArgumentException("nothing is known without an entry: " + value);
            }
        }

        @Override
        public String state() {
            return "recorded";
        }
    }

    /** No entry says anything of it. */
    record NotRecorded<T>() implements Cell<T> {
        @Override
        public String state() {
            return "not-recorded";
        }
    }

    static <T> Cell<T> recorded(T value, Collection<Long> because) {
        return new Recorded<>(value, List.copyOf(new TreeSet<>(because)));
    }

    static <T> Cell<T> notRecorded() {
        return new NotRecorded<>();
    }
}
