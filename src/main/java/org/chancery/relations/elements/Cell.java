package org.chancery.relations.elements;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** One thing that can be known of a relation. Silence is not "none". */
public sealed interface Cell<T> {

    @JsonProperty
    String state();

    /** Positions of the entries that make it so, ascending. */
    List<Long> because();

    /** It is known. */
    @JsonPropertyOrder({"state", "value", "since", "uncertain", "because"})
    record Recorded<T>(
            @Described("What is known.") T value,
            @Described("Since when it is so, as precisely as that is known, where it lasts.")
                    @Nullable String since,
            @Described(
                            "True where it may have begun only after the day, or may have ended by then, or a source is not sure; else left out.")
                    @Nullable Boolean uncertain,
            @Described(
                            "Positions of the entries that make it so, ascending; there is one at least.")
                    List<Long> because)
            implements Cell<T> {
        public Recorded {
            requireAny(because, value);
        }

        @Override
        public String state() {
            return "recorded";
        }
    }

    /** What was known of it is over by the day. */
    @JsonPropertyOrder({"state", "uncertain", "because"})
    record RecordedAsNone<T>(
            @Described("True where it is not sure that it is over; else left out.")
                    @Nullable Boolean uncertain,
            @Described(
                            "Positions of the entries by which there is none any more, ascending; there is one at least.")
                    List<Long> because)
            implements Cell<T> {
        public RecordedAsNone {
            requireAny(because, "none");
        }

        @Override
        public String state() {
            return "recorded-as-none";
        }
    }

    /** No entry says anything of it. */
    record NotRecorded<T>() implements Cell<T> {
        @Override
        public String state() {
            return "not-recorded";
        }

        @Override
        public List<Long> because() {
            return List.of();
        }
    }

    static <T> Cell<T> recorded(T value, Collection<Long> because) {
        return recorded(value, null, false, because);
    }

    static <T> Cell<T> recorded(
            T value, @Nullable String since, boolean uncertain, Collection<Long> because) {
        return new Recorded<>(value, since, uncertain ? true : null, ascending(because));
    }

    static <T> Cell<T> recordedAsNone(boolean uncertain, Collection<Long> because) {
        return new RecordedAsNone<>(uncertain ? true : null, ascending(because));
    }

    static <T> Cell<T> notRecorded() {
        return new NotRecorded<>();
    }

    private static List<Long> ascending(Collection<Long> positions) {
        return List.copyOf(new TreeSet<>(positions));
    }

    private static void requireAny(List<Long> because, Object value) {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("nothing is known without an entry: " + value);
        }
    }
}
