package org.chancery.exchange.importing;

/** A line that cannot be recorded, and why; the lines after it are read on. */
final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
