package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The first line of an export.
 *
 * @param ledger the event id of the first entry; null where there is none
 * @param entries K, the position up to which it goes: positions have no gaps
 */
public record ExportHeader(@Nullable UUID ledger, long entries) {
    private static final String FORMAT = "chancery-export";
    private static final int VERSION = 1;

    /** How every export begins, of whatever version. */
    private static final String BEGINNING = "{\"format\":\"" + FORMAT + "\",\"version\":";

    /**
     * Reads how an export begins, and no more of it.
     *
     * @throws BadExport when it is none
     */
    public static ExportHeader of(InputStream in) throws IOException {
        return ExportFile.begin(in).header();
    }

    byte[] line() {
        var open = new ByteArrayOutputStream();
        open.writeBytes((BEGINNING + VERSION).getBytes(US_ASCII));
        if (ledger != null) {
            open.writeBytes((",\"ledger\":\"" + ledger + "\"").getBytes(US_ASCII));
        }
        open.writeBytes((",\"entries\":" + entries).getBytes(US_ASCII));
        return SealedLine.seal(open);
    }

    /** Whether something may be how an export begins, however little there is of it. */
    static boolean mayBegin(byte[] bytes) {
        var beginning = BEGINNING.getBytes(US_ASCII);
        int length = Math.min(bytes.length, beginning.length);
        return Arrays.equals(bytes, 0, length, beginning, 0, length);
    }

    static ExportHeader read(byte[] line) {
        if (!mayBegin(line) || line.length < BEGINNING.length()) {
            throw new BadExport(1, "it is not the first line of an export of a ledger");
        }
        if (!SealedLine.isWhole(line)) {
            throw new BadExport(1, "it was changed: it is not what its own hash is of");
        }
        try {
            var header = StrictJson.MAPPER.readTree(line);
            int version = header.path("version").intValue();
            if (version != VERSION) {
                throw new BadExport(
                        1, "it is of version %d, and %d is known here".formatted(version, VERSION));
            }
            var ledger = header.path("ledger");
            return new ExportHeader(
                    ledger.isMissingNode() ? null : UUID.fromString(ledger.stringValue()),
                    header.path("entries").longValue());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadExport(1, "it cannot be read: " + e.getMessage());
        }
    }
}
