package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import org.chancery.kernel.Described;
import org.chancery.ledger.codec.StrictJson;
import tools.jackson.core.JacksonException;

/** What an export comes to: its last line. */
public record ExportSum(
        @Described("How many entries there are: the position of the last one.") long entries,
        @Described(
                        "The SHA-256 of the leaves, one after another, in hexadecimal; a leaf is the SHA-256 of a byte 0 and the envelope of an entry.")
                String sha256) {
    private static final int LONGEST = 150;
    private static final byte[] BEGINNING = "{\"entries\":".getBytes(US_ASCII);

    /**
     * What the last line of a file says, whatever stands before it.
     *
     * @throws IOException also where it is none
     */
    public static ExportSum endOf(Path export) throws IOException {
        try (var file = FileChannel.open(export)) {
            var last = ByteBuffer.allocate((int) Math.min(file.size(), LONGEST));
            file.read(last, file.size() - last.capacity());
            var text = new String(last.array(), 0, last.position(), US_ASCII).strip();
            return StrictJson.MAPPER.readValue(
                    text.substring(text.lastIndexOf('\n') + 1), ExportSum.class);
        } catch (JacksonException e) {
            throw new IOException("it has no end", e);
        }
    }

    byte[] line() {
        return "{\"entries\":%d,\"sha256\":\"%s\"}".formatted(entries, sha256).getBytes(US_ASCII);
    }

    /** Whether a line is meant to be the last one. */
    static boolean mayBe(byte[] line) {
        return Arrays.mismatch(line, BEGINNING) >= Math.min(BEGINNING.length, line.length);
    }
}
