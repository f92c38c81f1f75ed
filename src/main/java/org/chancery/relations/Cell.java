package org.chancery.relations;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.chancery.kernel.Described;

/** One thing that can be known of a relation. Silence is not "none". */
public sealed interface Cell<T> {

    @JsonProperty
    String state();

    /** It is known. */
    @JsonPropertyOrder({"state", "value", "because"})
    record Recorded<T>(
            @Described("What is known.") T value,
            @Described(
                            "Positions of the entries that make it so, ascending; there is one at least.")
                    List<Long> because)
            implements Cell<T> {
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
