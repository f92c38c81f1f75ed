package org.chancery.ledger.store;

/** A decoded entry at its place. */
public record OpenedEntry(long position, StoredForm.Opened opened) {

    /** The entry itself, as the codec made it. */
    public Object entry() {
        return opened.entry();
    }
}
