package org.chancery.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/**
 * What one entry says at a viewpoint, after its corrections: a member of a subject's effective
 * history.
 *
 * @param because positions of the entry and of what corrected and endorsed it, ascending
 */
public record Word<E>(Assertion<E> said, List<Long> because) {

    public Subject subject() {
        return said.subject();
    }

    public @Nullable When when() {
        return said.when();
    }

    public E what() {
        return said.what();
    }

    public List<Citation> sources() {
        return said.sources();
    }

    /** The same word, known to say something more special. */
    public <V> Word<V> saying(V what) {
        return new Word<>(said.saying(what), because);
    }

    /** Those of some words that tell of one kind of thing, in order. */
    public static <V> Stream<Word<V>> all(Class<V> shape, Stream<? extends Word<?>> words) {
        return words.filter(word -> shape.isInstance(word.what()))
                .map(word -> word.saying(shape.cast(word.what())));
    }

    /** Positions of the entries that make some words so, ascending, each once. */
    public static List<Long> because(Stream<? extends Word<?>> words) {
        return words.flatMap(word -> word.because().stream()).distinct().sorted().toList();
    }
}
