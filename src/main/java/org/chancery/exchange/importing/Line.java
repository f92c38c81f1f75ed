package org.chancery.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file tells of the record of an id: what a publication did to it, or, in a table,
 * what it says.
 *
 * @param number of the line in its file, from 1
 * @param knownAt when it was published
 * @param alias the id, in its series
 * @param record what was added, removed or stated; null for a change
 * @param changes by member, what it said and what it says; empty unless it is a change of words
 * @param hash of what is told by RFC 8785: the key of the entry that says the record that is there
 *     now
 * @param goneKey the key of the entry that takes back the record that was there before
 * @param closes whether the line of the file tells nothing more after it
 */
record Line(
        int number,
        Moment knownAt,
        Op op,
        Alias alias,
        @Nullable Row record,
        SortedMap<String, Change> changes,
        String hash,
        String goneKey,
        boolean closes) {

    /** Follows what is told in {@link #goneKey}. */
    static final byte[] GONE = "gone".getBytes(StandardCharsets.UTF_8);

    /** What happened to the record. */
    enum Op {
        ADDED(false, true),
        CHANGED(true, true),
        REMOVED(true, false),
        /** A table has it, whether or not there was a record before. */
        STATED(false, true);

        /** Whether there was a record before, and is one after it. */
        final boolean old;

        final boolean fresh;

        Op(boolean old, boolean fresh) {
            this.old = old;
            this.fresh = fresh;
        }

        static Op parse(String text) {
            return switch (text) {
                case "added" -> ADDED;
                case "changed" -> CHANGED;
                case "removed" -> REMOVED;
                default ->
                        throw new BadLine(
                                "op '%s' is not added, changed or removed".formatted(text));
            };
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
