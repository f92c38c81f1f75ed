package org.chancery.ledger.wiring;

import java.util.List;
import java.util.Objects;
import org.chancery.ledger.Draft;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.store.SealedDraft;
import org.chancery.ledger.store.StoredEntry;

/** The codec of entries as the engine asks for it. */
final class StoredEntries implements org.chancery.ledger.store.StoredForm {
    private final EntryCodec codec;

    StoredEntries(EntryCodec codec) {
        this.codec = codec;
    }

    @Override
    public SealedDraft seal(Object payload) {
        var draft = (Draft) payload;
        var sealed = codec.seal(draft);
        return new SealedDraft(
                draft.eventId(),
                sealed.before(),
                sealed.after(),
                sealed.salt(),
                sealed.body(),
                draft.tags());
    }

    @Override
    public List<String> tags(byte[] envelope) {
        return EntryCodec.beside(envelope).tags();
    }

    @Override
    public Opened open(StoredEntry stored) {
        var entry =
                codec.open(
                        stored.envelope(),
                        Objects.requireNonNull(stored.salt()),
                        Objects.requireNonNull(stored.body()));
        return new Opened(
                entry.eventId(),
                EntryCodec.typeOf(entry.what()),
                Integer.toString(EntryCodec.revisionOf(entry.what())),
                entry.recordedAt(),
                entry.tags(),
                entry);
    }
}
