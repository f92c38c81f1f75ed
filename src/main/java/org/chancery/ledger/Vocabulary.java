package org.chancery.ledger;

import java.util.List;
import java.util.stream.Stream;

/** The words of a sealed vocabulary, those of its parts too, as they are declared. */
public final class Vocabulary {
    private Vocabulary() {}

    public static <T> List<Class<? extends T>> of(Class<T> vocabulary) {
        return words(vocabulary)
                .<Class<? extends T>>map(word -> word.asSubclass(vocabulary))
                .toList();
    }

    private static Stream<Class<?>> words(Class<?> some) {
        return some.isSealed()
                ? Stream.of(some.getPermittedSubclasses()).flatMap(Vocabulary::words)
                : Stream.of(some);
    }
}
