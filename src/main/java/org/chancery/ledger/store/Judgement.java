package org.chancery.ledger.store;

import java.util.List;

/** What becomes of a batch at one head of the ledger, if it is written there. */
record Judgement(Head from, Head to, List<Placed> accepted, List<Append> conflicting) {

    /** An append with the places of its entries. */
    record Placed(Append append, List<Recorded> recorded) {}

    boolean writesNothing() {
        return accepted.isEmpty();
    }
}
