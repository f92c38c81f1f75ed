package org.chancery.exchange.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines, none of which may be longer than an entry is. */
final class LineCutter {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int next;
    private int filled;
    private long cut;
    private long wholeBytes;

    LineCutter(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end; null where no line ends any more: then {@link #torn} has what
     * is left.
     */
    byte @Nullable [] next() throws IOException {
        while (next < filled || fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            begun.write(buffer, next, end - next);
            next = end;
            if (begun.size() > ExportedEntry.LONGEST) {
                throw new BadExport(cut + 1, "it is longer than any entry");
            }
            if (end < filled) {
                next++;
                return line();
            }
        }
        return null;
    }

    private byte[] line() {
        var line = begun.toByteArray();
        begun.reset();
        cut++;
        wholeBytes += line.length + 1;
        return line;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
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
        return begun.toByteArray();
    }
}
