package org.chancery.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the payloads of Axon's messages become bytes, and entries again. */
public interface StoredForm {

    /** Writes a draft down, all but its place in the ledger. */
    SealedDraft seal(Object draft);

    /**
     * Writes a draft down that can be stored.
     *
     * @throws EntryTooLarge when it cannot
     */
    default SealedDraft sealToFit(Object draft) {
        return Splice.requireFitting(seal(draft));
    }

    /** Every tag that an entry was sealed with, whether or not its body can be read. */
    List<String> tags(byte[] envelope);

    /** Reads a stored entry; its tags are every tag it was sealed with. */
    Opened open(StoredEntry entry);

    /** An entry as it was read, with what the storage needs to know of it. */
    record Opened(
            UUID eventId,
            String type,
            String revision,
            Instant recordedAt,
            List<String> tags,
            Object entry) {}
}
