package org.chancery.kernel;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which sources a question listens to. */
public sealed interface SourceFilter {

    boolean passes(String publisher, @Nullable Grade grade);

    /** Every source. */
    record All() implements SourceFilter {
        @Override
        public boolean passes(String publisher, @Nullable Grade grade) {
            return true;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** The sources of some publishers, by their keys. */
    record Publishers(SortedSet<String> keys) implements SourceFilter {
        @Override
        public boolean passes(String publisher, @Nullable Grade grade) {
            return keys.contains(publisher);
        }

        @Override
        public String toString() {
            return "publisher:" + String.join(",", keys);
        }
    }

    /** The sources graded at least so well; an ungraded one is not. */
    record Graded(Grade least) implements SourceFilter {

        public Graded {
            if (!least.atLeast(least)) {
                throw new IllegalArgumentException(
                        "F and 6 mean that a source cannot be judged: nothing passes at " + least);
            }
        }

        @Override
        public boolean passes(String publisher, @Nullable Grade grade) {
            return grade != null && grade.atLeast(least);
        }

        @Override
        public String toString() {
            return "grade:" + least;
        }
    }

    /** Reads {@code all}, {@code publisher:alwaght,irna} or {@code grade:B2}. */
    static SourceFilter parse(String text) {
        if (text.equals("all")) {
            return new All();
        }
        if (text.startsWith("grade:")) {
            return new Graded(Grade.parse(text.substring("grade:".length())));
        }
        if (text.startsWith("publisher:")) {
            var keys = new TreeSet<String>();
            for (var key : text.substring("publisher:".length()).split(",", -1)) {
                if (!Slug.isSlug(key)) {
                    throw new IllegalArgumentException(
                            "'%s' is not the key of a publisher, such as alwaght".formatted(key));
                }
                keys.add(key);
            }
            return new Publishers(keys);
        }
        throw new IllegalArgumentException(
                "'%s' is not all, publisher:alwaght,irna or grade:B2".formatted(text));
    }
}
