package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.chancery.kernel.Described;

/** What an export comes to: its last line. */
public record ExportSum(
        @Described("How many entries there are: the position of the last one.") long entries,
        @Described(
                        "The SHA-256 of the leaves, one after another, in hexadecimal; a leaf is the SHA-256 of a byte 0 and the envelope of an entry.")
                String sha256) {
    private static final byte[] BEGINNING = "{\"entries\":".getBytes(US_ASCII);

    byte[] line() {
        return "{\"entries\":%d,\"sha256\":\"%s\"}".formatted(entries, sha256).getBytes(US_ASCII);
    }

    /** Whether a line is meant to be the last one. */
    static boolean mayBe(byte[] line) {
        return java.util.Arrays.mismatch(line, BEGINNING)
                >= Math.min(BEGINNING.length, line.length);
    }
}
