package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import org.chancery.kernel.Alias;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of revisions: what a publication did to the record of an id.
 *
 * @param number of the line in its file, from 1
 * @param knownAt when it was published
 * @param alias the id, in its series
 * @param record what was added or removed; null for a change
 * @param changes by member, what it said and what it says; empty unless it is a change of words
 * @param hash of the line by RFC 8785: the key of the entry that says the record that is there now
 * @param goneKey the key of the entry that takes back the record that was there before
 */
record Line(
        int number,
        Instant knownAt,
        Op op,
        Alias alias,
        @Nullable Row record,
        SortedMap<String, Change> changes,
        String hash,
        String goneKey) {

    /** What happened to the record. */
    enum Op {
        ADDED(false, true),
        CHANGED(true, true),
        REMOVED(true, false);

        /** Whether there was a record before, and is one after it. */
        final boolean old;

        final boolean fresh;

        Op(boolean old, boolean fresh) {
            this.old = old;
            this.fresh = fresh;
        }

        static Op parse(String text) {
            for (var op : values()) {
                if (op.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return op;
                }
            }
            throw new BadLine("op '%s' is not added, changed or removed".formatted(text));
        }
    }

    /** A member before and after; null where there was, or is, none. */
    record Change(@Nullable String before, @Nullable String after) {}

    Row recordOrThrow() {
        if (record == null) {
            throw new IllegalStateException("a change has no record");
        }
        return record;
    }
}
