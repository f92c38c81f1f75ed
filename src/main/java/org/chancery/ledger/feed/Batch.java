package org.chancery.ledger.feed;

import java.util.List;
import org.chancery.ledger.store.StoredEntry;

/**
 * Entries in a row as server-sent events, written down once however many are sent them.
 *
 * @param after the position before the first
 * @param last the position of the last
 */
@SuppressWarnings("ArrayRecordComponent")
public record Batch(long after, long last, byte[] bytes) {
    private static final byte[] ID = Ascii.of("id: ");
    private static final byte[] EVENT = Ascii.of("\nevent: entry\ndata: ");
    private static final byte[] END = Ascii.of("\n\n");

    /** Writes entries in a row, of which there is at least one. */
    public static Batch of(List<StoredEntry> entries) {
        var out = RawEntry.room(entries);
        for (var entry : entries) {
            out.writeBytes(ID);
            out.writeBytes(Ascii.of(Long.toString(entry.position())));
            out.writeBytes(EVENT);
            RawEntry.write(entry, out);
            out.writeBytes(END);
        }
        return new Batch(
                entries.getFirst().position() - 1, entries.getLast().position(), out.toByteArray());
    }
}
