package org.chancery.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a ledger against what its clients were told and what its readers saw.
 *
 * @param ledger what is there, in the order of its positions
 * @param heard what clients were told, the same key perhaps more than once
 * @param readers the positions that each reader saw, in the order in which it saw them
 */
record Audit(List<Stored> ledger, List<Heard> heard, Map<String, List<Long>> readers) {

    /** An entry's place in the order. */
    record Place(long position, UUID eventId) {}

    /** An entry that is there. */
    record Stored(Place place, @Nullable String key) {}

    /** What a client was told about its command; of one that was refused there are no places. */
    record Heard(String key, List<Place> places) {}

    /** What is wrong; nothing where every promise was kept. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var all = LongStream.rangeClosed(1, ledger.size()).boxed().toList();
        order("the ledger", all, positions(), faults);
        readers.forEach((name, seen) -> order(name, all, seen, faults));
        eventIds(faults);
        keys(faults);
        return faults;
    }

    private List<Long> positions() {
        return ledger.stream().map(each -> each.place().position()).toList();
    }

    private static void order(
            String who, List<Long> expected, List<Long> found, List<String> faults) {
        if (!found.equals(expected)) {
            var skipped = new ArrayList<>(expected);
            skipped.removeAll(new HashSet<>(found));
            faults.add(
                    "%s: %d positions instead of 1 to %d in order; skipped are %s"
                            .formatted(who, found.size(), expected.size(), skipped));
        }
    }

    private void eventIds(List<String> faults) {
        var ids = new HashSet<UUID>();
        for (var each : ledger) {
            if (!ids.add(each.place().eventId())) {
                faults.add("twice in the ledger: " + each);
            }
        }
    }

    /** All that was ever told about a key is the same, and is what is in the ledger under it. */
    private void keys(List<String> faults) {
        var stored =
                ledger.stream()
                        .filter(each -> each.key() != null)
                        .collect(groupingBy(Stored::key, mapping(Stored::place, toList())));
        var told = new HashMap<String, List<Place>>();
        for (var each : heard) {
            var before = told.putIfAbsent(each.key(), each.places());
            if (before != null && !before.equals(each.places())) {
                faults.add("%s was told %s, and then %s".formatted(each.key(), before, each));
            }
        }
        told.forEach((key, places) -> {
            var there = stored.getOrDefault(key, List.of());
            if (!there.equals(places)) {
                faults.add("%s was told %s, and there is %s".formatted(key, places, there));
            }
        });
        stored.keySet().stream()
                .filter(key -> !told.containsKey(key))
                .forEach(key -> faults.add(key + " is there, and nobody was told"));
    }
}
