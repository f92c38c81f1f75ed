package org.chancery.exchange.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines as bytes, one after another; whether they are text is not asked here. */
final class Lines implements AutoCloseable {
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int number;
    private boolean whole;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Goes on to the next line; false after the last. */
    boolean advance() throws IOException {
        int read = in.read();
        if (read < 0) {
            return false;
        }
        number++;
        line.reset();
        whole = true;
        while (read >= 0 && read != '\n') {
            whole &= line.size() < LONGEST;
            if (whole) {
                line.write(read);
            }
            read = in.read();
        }
        return true;
    }

    /**
     * The line without its end.
     *
     * @throws BadLine when it is longer than any that can be recorded
     */
    byte[] bytes() {
        if (!whole) {
            throw new BadLine("it is longer than %d bytes".formatted(LONGEST));
        }
        return line.toByteArray();
    }

    /** How many bytes of the line are held. */
    int length() {
        return line.size();
    }

    /** The number of the line, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
