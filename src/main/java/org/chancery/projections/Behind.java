package org.chancery.projections;

/** The tables do not reach what is asked yet, and it is too much to be folded for one answer. */
public final class Behind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Behind() {
        super(
                "the read models do not reach the position yet, and more is asked than is read from the entries for one answer",
                null,
                false,
                false);
    }
}
