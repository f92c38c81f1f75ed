package org.chancery.relations.elements;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How what there may be much of is shown: counted, and the newest of it. The rest is in registers.
 */
final class Items {
    private static final int MOST = 10;

    private Items() {}

    static SortedMap<String, Long> counted(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
    }

    static <T, I> List<I> newest(List<Held<T>> holding, Function<Held<T>, I> item) {
        return holding.reversed().stream().limit(MOST).map(item).toList();
    }
}
