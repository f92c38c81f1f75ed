package org.chancery.exchange.importing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a source says, member by member; when and by whom it was released is no part of
 * that.
 */
record Row(SortedMap<String, String> words) {

    Row {
        var kept = new TreeMap<>(words);
        kept.keySet().removeIf(Row::isOfRelease);
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
    Row with(SortedMap<String, Line.Change> changes) {
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
        return new Row(after);
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
