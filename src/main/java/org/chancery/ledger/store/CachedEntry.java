package org.chancery.ledger.store;

import org.jspecify.annotations.Nullable;

/** An entry in the cache: its bytes until somebody wants to know what they say. */
final class CachedEntry {

    private final StoredForm form;
    private final long position;
    private final int bytes;
    private @Nullable StoredEntry stored;
    private @Nullable OpenedEntry opened;

    CachedEntry(StoredForm form, StoredEntry stored) {
        this.form = form;
        this.position = stored.position();
        this.bytes = stored.envelope().length + (stored.body() == null ? 0 : stored.body().length);
        this.stored = stored;
    }

    long position() {
        return position;
    }

    /** Where the entry lies; read without opening it. */
    synchronized TaggedEntry tagged() {
        if (stored == null) {
            return new TaggedEntry(position, open().opened().tags());
        }
        try {
            return new TaggedEntry(position, form.tags(stored.envelope()));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the envelope of entry %d cannot be read".formatted(position), e);
        }
    }

    /** What the entry weighs, opened or not. */
    int bytes() {
        return bytes;
    }

    synchronized OpenedEntry open() {
        if (opened == null && stored != null) {
            opened = new OpenedEntry(position, form.open(stored));
            stored = null;
        }
        if (opened == null) {
            throw new IllegalStateException("neither bytes nor entry at " + position);
        }
        return opened;
    }
}
