package org.chancery.cli;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Streams that tell how far they are. */
final class Watched {
    private Watched() {}

    /** Tells how many more bytes are read. */
    static InputStream bytes(InputStream in, LongConsumer done) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                done.accept(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                done.accept(Math.max(0, read));
                return read;
            }
        };
    }

    /** Tells how many more lines are written. */
    static OutputStream lines(OutputStream out, LongConsumer done) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                done.accept(b == '\n' ? 1 : 0);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                long ends = 0;
                for (int at = offset; at < offset + length; at++) {
                    ends += bytes[at] == '\n' ? 1 : 0;
                }
                done.accept(ends);
            }
        };
    }
}
