package org.chancery.ledger.codec;

import java.util.List;

/** What was sent cannot be read: where, and why. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param pointer a JSON Pointer (RFC 6901) into what was sent; empty for the whole
     */
    public record Problem(String pointer, String detail) {}

    public BadInput(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.getFirst().detail(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public BadInput(String pointer, String detail) {
        this(List.of(new Problem(pointer, detail)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
