package org.chancery.ledger.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

    /** Where the entry lies, which is known of one that cannot be opened too. */
    synchronized TaggedEntry tagged() {
        try {
            return new TaggedEntry(position, open().opened().tags());
        } catch (RuntimeException | StackOverflowError e) {
            return new TaggedEntry(position, enveloped());
        }
    }

    private List<String> enveloped() {
        try {
            return form.tags(requireNonNull(stored).envelope());
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
