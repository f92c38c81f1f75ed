package org.chancery.exchange.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one after another; whether they are text is not asked here. */
final class Lines implements AutoCloseable {
    private final InputStream in;
    private int number;

    Lines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    static long count(Path file) throws IOException {
        try (var lines = new Lines(file)) {
            while (lines.next() != null) {}
            return lines.number();
        }
    }

    /** The next line without its end, or null after the last. */
    byte @Nullable [] next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream(512);
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
