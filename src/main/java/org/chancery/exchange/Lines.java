package org.chancery.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines as bytes, one after another, of which none is held that is longer than any that is taken;
 * whether they are text is not asked here.
 */
public final class Lines implements AutoCloseable {
    /** The most bytes of a line, where nothing else is said. */
    public static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] read = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int next;
    private int end;
    private int number;
    private boolean whole;
    private boolean ended;

    /** A line has more bytes than any that is taken. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(int longest) {
            super("it is longer than %d bytes".formatted(longest), null, false, false);
        }
    }

    public Lines(InputStream in) {
        this(in, LONGEST);
    }

    /**
     * The same, with another bound.
     *
     * @param longest the most bytes of a line that are held
     */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes on to the next line; false after the last. */
    public boolean advance() throws IOException {
        if (!more()) {
            return false;
        }
        number++;
        line.reset();
        whole = true;
        ended = false;
        while (more()) {
            int from = next;
            while (next < end && read[next] != '\n') {
                next++;
            }
            take(from, next);
            if (next < end) {
                next++;
                ended = true;
                return true;
            }
        }
        return true;
    }

    private boolean more() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(read));
        }
        return next < end;
    }

    private void take(int from, int to) {
        whole &= line.size() + to - from <= longest;
        if (whole) {
            line.write(read, from, to - from);
        }
    }

    /**
     * The line without its end.
     *
     * @throws TooLong when it is longer than any that is taken
     */
    public byte[] bytes() {
        if (!whole) {
            throw new TooLong(longest);
        }
        return line.toByteArray();
    }

    /** How many bytes of the line are held. */
    public int length() {
        return line.size();
    }

    /** Whether the line has an end; the last one may have none. */
    public boolean isEnded() {
        return ended;
    }

    /** The number of the line, from 1. */
    public int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
