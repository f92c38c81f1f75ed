package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.exchange.importing.Importer;
import org.chancery.ledger.codec.BadInput;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** A file that is sent to be imported: put down on disk, and never held in memory as a whole. */
final class ImportBody {
    static final long LARGEST = 1L << 30;

    private ImportBody() {}

    /** Puts the body into a file; whatever goes wrong, nothing of it stays. */
    static void spool(HttpServletRequest request, Path file)
            throws IOException, HttpMediaTypeNotSupportedException {
        CommandBody.requireUtf8(request);
        CommandBody.requirePlain(request);
        requireSize(request.getContentLengthLong());
        boolean whole = false;
        try {
            try (var out = Files.newOutputStream(file)) {
                copy(request.getInputStream(), out);
            }
            requireReadable(file);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var some = new byte[1 << 16];
        long size = 0;
        for (int read = read(in, some); read >= 0; read = read(in, some)) {
            size += read;
            requireSize(size);
            out.write(some, 0, read);
        }
    }

    private static int read(InputStream in, byte[] some) {
        try {
            return in.read(some);
        } catch (IOException e) {
            throw CommandBody.brokenOff();
        }
    }

    private static void requireSize(long size) {
        if (size > LARGEST) {
            throw new Failure.TooLarge("the body", LARGEST);
        }
    }

    private static void requireReadable(Path file) {
        try {
            Importer.check(file);
        } catch (IOException e) {
            throw new BadInput("", "the body cannot be imported: " + e.getMessage());
        }
    }
}
