package org.chancery.ledger.store;

import org.jspecify.annotations.Nullable;

/** What a stored entry's bytes are: the envelope, and the payload unless it was redacted. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEntry(
        long position, byte[] envelope, byte @Nullable [] salt, byte @Nullable [] body) {}
