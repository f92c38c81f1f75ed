package org.chancery.ledger.feed;

import java.nio.charset.StandardCharsets;

/** Text between entries, as bytes. */
final class Ascii {
    private Ascii() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
