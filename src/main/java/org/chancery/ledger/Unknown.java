package org.chancery.ledger;

/** What was named is not in the ledger. */
public final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unknown(String what) {
        super(what, null, false, false);
    }
}
