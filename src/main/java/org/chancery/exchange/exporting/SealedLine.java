package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A line whose last member is the hash of all that stands before it: any change of it shows. */
final class SealedLine {
    private static final byte[] SEAL = ",\"line\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}".getBytes(US_ASCII);

    private SealedLine() {}

    /** Adds the last member, and the end, to an object that is still open. */
    static byte[] seal(ByteArrayOutputStream open) {
        var text = open.toByteArray();
        open.writeBytes(SEAL);
        open.writeBytes(Checksum.of(text, text.length).getBytes(US_ASCII));
        open.writeBytes(END);
        return open.toByteArray();
    }

    /** Whether a line ends in the hash of what stands before. */
    static boolean isWhole(byte[] line) {
        int end = line.length - END.length;
        int digits = end - Checksum.DIGITS;
        int text = digits - SEAL.length;
        return text > 0
                && Arrays.equals(line, text, digits, SEAL, 0, SEAL.length)
                && Arrays.equals(line, end, line.length, END, 0, END.length)
                && Checksum.of(line, text)
                        .equals(new String(line, digits, Checksum.DIGITS, US_ASCII));
    }
}
