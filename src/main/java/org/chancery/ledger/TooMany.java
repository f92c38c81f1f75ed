package org.chancery.ledger;

/** For one answer more entries would have to be read than are read for one. */
public final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooMany(long most) {
        super(
                "more than %d entries would have to be read for this answer".formatted(most),
                null,
                false,
                false);
    }
}
