package org.chancery.ledger.store;

import org.jspecify.annotations.Nullable;

/** The ledger's database could not be reached or refused to write; nothing was recorded. */
public final class LedgerUnavailable extends RuntimeException {

    LedgerUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
