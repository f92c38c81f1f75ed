package org.chancery.audit;

/** The ledger itself is not whole: nothing can be told from it again. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(long missing) {
        super("the ledger has no entry %d".formatted(missing), null, false, false);
    }
}
