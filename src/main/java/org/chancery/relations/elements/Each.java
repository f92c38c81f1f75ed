package org.chancery.relations.elements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;

/** Directed parts of a relation, keyed {@code KAZ>USA}: from the one who acts to the other. */
final class Each {
    private Each() {}

    static <T> Map<String, T> way(Pair pair, BiFunction<StateId, StateId, T> part) {
        var both = new LinkedHashMap<String, T>();
        both.put(key(pair.a(), pair.b()), part.apply(pair.a(), pair.b()));
        both.put(key(pair.b(), pair.a()), part.apply(pair.b(), pair.a()));
        return both;
    }

    /** A part of either direction, in the same order. */
    static <S, T> Map<String, T> of(Map<String, S> both, Function<S, T> part) {
        var parts = new LinkedHashMap<String, T>();
        both.forEach((key, one) -> parts.put(key, part.apply(one)));
        return parts;
    }

    static String key(StateId from, StateId to) {
        return from.code() + ">" + to.code();
    }
}
