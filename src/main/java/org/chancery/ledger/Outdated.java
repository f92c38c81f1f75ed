package org.chancery.ledger;

/** Something was recorded while a decision was being taken: it is to be taken again. */
public final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outdated(Entry entry) {
        super(
                "entry %d was recorded in the meantime".formatted(entry.position()),
                null,
                false,
                false);
    }
}
