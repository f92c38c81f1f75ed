package org.chancery.ledger.wiring;

/** Where rehearsals begin. */
@FunctionalInterface
public interface Rehearsals {

    /** A ledger that begins as the real one is, and is forgotten in the end. */
    Rehearsal begin();
}
