package org.chancery.exchange.exporting;

/** An export that ends before its end; all of its whole lines are as they were written. */
public final class CutShort extends BadExport {
    private static final long serialVersionUID = 1L;

    private final long wholeBytes;

    CutShort(long line, long wholeBytes, String detail) {
        super(line, detail);
        this.wholeBytes = wholeBytes;
    }

    /** How many bytes its whole lines have. */
    public long wholeBytes() {
        return wholeBytes;
    }
}
