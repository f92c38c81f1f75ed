package org.chancery.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.chancery.ledger.feed.RawEntry;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.StoredEntry;
import org.jspecify.annotations.Nullable;

/**
 * Entries after a position and up to another, written as they are read, some at a time: what cannot
 * be read before the first of them is a problem, and what cannot be read after it breaks the answer
 * off.
 */
final class RawEntries {
    private static final int SOME = 1_000;

    private final LedgerReader reader;
    private final long upTo;
    private long read;

    RawEntries(LedgerReader reader, long after, long upTo) {
        this.reader = reader;
        this.read = after;
        this.upTo = upTo;
    }

    /** What stands before, between and after them. */
    private record Frame(String before, String between, String after) {}

    /** As one JSON object, with the address of what comes next. */
    void page(HttpServletResponse response, @Nullable String next) throws IOException {
        var links = next == null ? "{}" : "{\"next\":\"" + next + "\"}";
        write(response, new Frame("{\"items\":[", ",", "],\"links\":" + links + "}"));
    }

    /** As lines of JSON. */
    void lines(HttpServletResponse response) throws IOException {
        write(response, new Frame("", "\n", upTo > read ? "\n" : ""));
    }

    private void write(HttpServletResponse response, Frame frame) throws IOException {
        var some = next();
        var out = response.getOutputStream();
        out.write(frame.before().getBytes(US_ASCII));
        while (!some.isEmpty()) {
            out.write(text(some, frame.between(), read < upTo));
            response.flushBuffer();
            some = following();
        }
        out.write(frame.after().getBytes(US_ASCII));
    }

    private List<StoredEntry> following() {
        try {
            return next();
        } catch (RuntimeException e) {
            throw new BrokenOff(e);
        }
    }

    private List<StoredEntry> next() {
        if (read == upTo) {
            return List.of();
        }
        var some = reader.storedAfter(read, (int) Math.min(SOME, upTo - read));
        read = some.getLast().position();
        return some;
    }

    private static byte[] text(List<StoredEntry> entries, String between, boolean goesOn) {
        var text = new ByteArrayOutputStream();
        var separator = between.getBytes(US_ASCII);
        for (int i = 0; i < entries.size(); i++) {
            RawEntry.write(entries.get(i), text);
            if (goesOn || i < entries.size() - 1) {
                text.writeBytes(separator);
            }
        }
        return text.toByteArray();
    }
}
