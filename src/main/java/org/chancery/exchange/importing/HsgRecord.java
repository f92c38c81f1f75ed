package org.chancery.exchange.importing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record as the Office of the Historian published it, member by member. */
record HsgRecord(SortedMap<String, String> members) {
    private static final String RELEASE = "release";

    HsgRecord {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** What it says of the visit: all but when and by whom it was released. */
    SortedMap<String, String> words() {
        var words = new TreeMap<String, String>();
        members.forEach((name, value) -> {
            if (!name.startsWith(RELEASE)) {
                words.put(name, value);
            }
        });
        return words;
    }

    boolean saysTheSameAs(HsgRecord other) {
        return words().equals(other.words());
    }

    String required(String name) {
        var value = members.get(name);
        if (value == null || value.isBlank()) {
            throw new BadLine("the record has no " + name);
        }
        return value.strip();
    }

    String optional(String name) {
        return members.getOrDefault(name, "").strip();
    }

    /**
     * The record after changes.
     *
     * @throws BadLine when it does not say what the changes start from
     */
    HsgRecord with(SortedMap<String, HsgLine.Change> changes) {
        var after = new TreeMap<>(members);
        changes.forEach((name, change) -> {
            var before = members.get(name);
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
