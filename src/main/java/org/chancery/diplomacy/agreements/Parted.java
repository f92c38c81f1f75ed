package org.chancery.diplomacy.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.kernel.Party;

/**
 * Things in order, parted by those whom they concern: some parties, or all.
 *
 * @param <T> what concerns them
 */
final class Parted<T> {
    private final List<T> ofAll = new ArrayList<>();
    private final Map<Party, List<T>> ofEach = new HashMap<>();

    /**
     * @param whose the parties that a thing concerns; nobody where it concerns all
     */
    Parted(List<T> things, Function<T, List<Party>> whose) {
        for (var thing : things) {
            var some = whose.apply(thing);
            if (some.isEmpty()) {
                ofAll.add(thing);
                ofEach.values().forEach(theirs -> theirs.add(thing));
            }
            some.stream()
                    .distinct()
                    .forEach(party ->
                            ofEach.computeIfAbsent(party, _ -> new ArrayList<>(ofAll)).add(thing));
        }
    }

    /** Those that concern a party, in order. */
    List<T> of(Party party) {
        return ofEach.getOrDefault(party, ofAll);
    }
}
