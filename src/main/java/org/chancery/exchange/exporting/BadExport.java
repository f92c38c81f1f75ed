package org.chancery.exchange.exporting;

/** A file that is no whole export, or was changed since; the message names the line. */
public sealed class BadExport extends RuntimeException permits CutShort {
    private static final long serialVersionUID = 1L;

    /**
     * Says what differs.
     *
     * @param line the number of the line, from 1
     */
    BadExport(long line, String detail) {
        super("line %d: %s".formatted(line, detail), null, false, false);
    }
}
