package org.chancery.exchange.importing;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the Office of the Historian says of a visit, member by member; when and by whom
 * it was released is no part of that.
 */
record HsgRecord(SortedMap<String, String> words) {
    static final List<String> REQUIRED = List.of("start-date", "end-date", "visitor", "from");

    HsgRecord {
        var kept = new TreeMap<>(words);
        kept.keySet().removeIf(HsgRecord::isOfRelease);
        words = Collections.unmodifiableSortedMap(kept);
    }

    static boolean isOfRelease(String member) {
        return member.startsWith("release");
    }

    String required(String name) {
        var value = optional(name);
        if (value.isEmpty()) {
            throw new BadLine("the record has no " + name);
        }
        return value;
    }

    String optional(String name) {
        return words.getOrDefault(name, "").strip();
    }

    /**
     * The record after changes.
     *
     * @throws BadLine when it does not say what the changes start from
     */
    HsgRecord with(SortedMap<String, HsgLine.Change> changes) {
        var after = new TreeMap<>(words);
        changes.forEach((name, change) -> {
            var before = words.get(name);
            if (before == null ? change.before() != null : !before.equals(change.before())) {
                throw new BadLine(
                        "%s changes from %s, but the record says %s"
                                .formatted(name, quoted(change.before()), quoted(before)));
            }
            if (change.after() == null) {
                after.remove(name);
            } else {
                after.put(name, change.after());
            }
        });
        return new HsgRecord(after);
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
