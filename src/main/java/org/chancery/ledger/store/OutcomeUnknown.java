package org.chancery.ledger.store;

/** The connection broke while writing and did not come back: the entries may be recorded or not. */
public final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(Throwable cause) {
        super("the connection broke while the entries were written; ask again by their key", cause);
    }
}
