package org.chancery.ledger.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * An entry as it lies in the tables, undecoded: its bytes, and the columns beside them, each of
 * which says again what the envelope says.
 *
 * @param tags the hash of each tag, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredRow(StoredEntry entry, UUID eventId, Instant recordedAt, long[] tags) {

    /** The row in which an entry lies, told by its tags themselves. */
    public static StoredRow of(
            StoredEntry entry, UUID eventId, Instant recordedAt, Collection<String> tags) {
        return new StoredRow(entry, eventId, recordedAt, TagHash.of(tags));
    }

    /** Where it stands in the ledger. */
    public long position() {
        return entry.position();
    }

    /** Whether the column of tags holds what stands for these, and nothing else. */
    public boolean isTagged(Collection<String> texts) {
        return Arrays.equals(tags, TagHash.of(texts));
    }
}
