package org.chancery.ledger.feed;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.chancery.ledger.store.StoredEntry;

/**
 * A stored entry as one JSON object on one line: the members of its envelope, its salt, and the
 * members of its body, each as it is stored. Nothing of it is decoded. An entry that was redacted
 * has neither salt nor body.
 */
public final class RawEntry {
    private static final byte[] SALT = Ascii.of(",\"salt\":\"");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BESIDE = 160;

    private RawEntry() {}

    /** Writes an entry at the end of what is there. */
    public static void write(StoredEntry entry, ByteArrayOutputStream out) {
        var envelope = entry.envelope();
        var salt = entry.salt();
        var body = entry.body();
        out.write(envelope, 0, envelope.length - 1);
        if (salt != null) {
            out.writeBytes(SALT);
            out.writeBytes(BASE64.encode(salt));
            out.write('"');
        }
        if (body == null) {
            out.write('}');
        } else {
            out.write(',');
            out.write(body, 1, body.length - 1);
        }
    }

    /** Room for so many entries, each with something beside it. */
    static ByteArrayOutputStream room(List<StoredEntry> entries) {
        int bytes = 0;
        for (var entry : entries) {
            var body = entry.body();
            bytes += entry.envelope().length + (body == null ? 0 : body.length) + BESIDE;
        }
        return new ByteArrayOutputStream(bytes);
    }
}
