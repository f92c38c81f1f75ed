package org.chancery.ledger.store;

/** An entry has more bytes than the ledger takes; nothing was recorded. */
public final class EntryTooLarge extends IllegalArgumentException {

    EntryTooLarge(String part, int bytes, int limit) {
        super("the entry's " + part + " has " + bytes + " bytes; at most " + limit + " are taken");
    }
}
