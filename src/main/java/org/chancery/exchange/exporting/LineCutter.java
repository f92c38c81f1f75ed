package org.chancery.exchange.exporting;

import java.io.IOException;
import java.io.InputStream;
import org.chancery.exchange.Lines;
import org.jspecify.annotations.Nullable;

/** The whole lines of an export, none of which may be longer than an entry is. */
final class LineCutter {
    private final Lines lines;
    private long cut;
    private long wholeBytes;
    private byte[] torn = {};

    LineCutter(InputStream in) {
        this.lines = new Lines(in, ExportedEntry.LONGEST);
    }

    /**
     * The next line without its end; null where no line ends any more: then {@link #torn} has what
     * is left.
     */
    byte @Nullable [] next() throws IOException {
        if (!lines.advance()) {
            return null;
        }
        var line = bytes();
        if (!lines.isEnded()) {
            torn = line;
            return null;
        }
        cut++;
        wholeBytes += line.length + 1;
        return line;
    }

    private byte[] bytes() {
        try {
            return lines.bytes();
        } catch (Lines.TooLong e) {
            throw new BadExport(lines.number(), "it is longer than any entry");
        }
    }

    /** How many lines were cut. */
    long lines() {
        return cut;
    }

    /** How many bytes they have, with their ends. */
    long wholeBytes() {
        return wholeBytes;
    }

    /** What has begun and not ended. */
    byte[] torn() {
        return torn;
    }
}
