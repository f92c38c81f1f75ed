package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.EntryCodec.Beside;
import org.chancery.ledger.codec.Hash;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.ledger.store.StoredEntry;
import org.chancery.ledger.store.StoredRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An entry as a line of an export: the very bytes of its envelope and body between members that
 * prove them.
 *
 * @param leaf the hash of the envelope
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExportedEntry(StoredEntry stored, Beside beside, byte[] leaf, byte[] line) {
    private static final byte[] LEAF = "{\"leaf\":\"".getBytes(US_ASCII);
    private static final byte[] ENVELOPE = "\",\"envelope\":".getBytes(US_ASCII);
    private static final byte[] SALT = ",\"salt\":\"".getBytes(US_ASCII);
    private static final byte[] BODY = "\",\"body\":".getBytes(US_ASCII);
    private static final int AROUND = 512;

    /** The most bytes that a line has: envelope and body at their largest, and what is around. */
    static final int LONGEST = 2 * 60_000 + AROUND;

    /** An entry of the ledger is something else than the columns beside it say. */
    public static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contradiction(long position, String detail) {
            super("entry %d: %s".formatted(position, detail), null, false, false);
        }
    }

    /**
     * Writes an entry down.
     *
     * @throws Contradiction when its bytes, and what is stored beside them, do not agree
     */
    static ExportedEntry of(StoredRow row) {
        var stored = row.entry();
        var written = write(stored);
        try {
            var read = read(0, written);
            if (!Arrays.equals(read.stored().envelope(), stored.envelope())
                    || !read.isBeside(row)) {
                throw new Contradiction(
                        row.position(),
                        "its envelope, and the columns in which it is stored, contradict each other");
            }
            return read;
        } catch (BadExport e) {
            throw new Contradiction(
                    row.position(), "what is stored of it is not what its envelope names");
        }
    }

    private boolean isBeside(StoredRow row) {
        return beside.position() == row.position()
                && beside.eventId().equals(row.eventId())
                && beside.recordedAt().equals(row.recordedAt())
                && row.isTagged(beside.tags());
    }

    private static byte[] write(StoredEntry stored) {
        if (stored.salt() == null || stored.body() == null) {
            throw new Contradiction(stored.position(), "it has no body");
        }
        return write(
                Checksum.leaf(stored.envelope()), stored.envelope(), stored.salt(), stored.body());
    }

    private static byte[] write(byte[] leaf, byte[] envelope, byte[] salt, byte[] body) {
        var line = new ByteArrayOutputStream(envelope.length + body.length + AROUND);
        line.writeBytes(LEAF);
        line.writeBytes(Checksum.digits(leaf).getBytes(US_ASCII));
        line.writeBytes(ENVELOPE);
        line.writeBytes(envelope);
        line.writeBytes(SALT);
        line.writeBytes(Base64.getUrlEncoder().withoutPadding().encode(salt));
        line.writeBytes(BODY);
        line.writeBytes(body);
        return SealedLine.seal(line);
    }

    /** Whether a line is meant to be an entry. */
    static boolean mayBe(byte[] line) {
        return line.length > LEAF.length
                && Arrays.equals(line, 0, LEAF.length, LEAF, 0, LEAF.length);
    }

    /**
     * Reads a line.
     *
     * @param number of the line in its file
     * @throws BadExport when a byte of it is not what it was, with what differs
     */
    static ExportedEntry read(long number, byte[] line) {
        try {
            return parts(number, line);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new BadExport(number, "it was changed: it cannot be read as an entry any more");
        }
    }

    private static ExportedEntry parts(long number, byte[] line) {
        String leaf;
        byte[] envelope;
        byte[] salt;
        byte[] body;
        try (var parser = StrictJson.MAPPER.createParser(line)) {
            parser.nextToken();
            leaf = text(parser, "leaf");
            envelope = object(parser, "envelope", line);
            salt = Base64.getUrlDecoder().decode(text(parser, "salt"));
            body = object(parser, "body", line);
        }
        var hash = Checksum.leaf(envelope);
        if (!leaf.equals(Checksum.digits(hash))) {
            throw new BadExport(number, "it was changed: its envelope is not what its leaf is of");
        }
        var beside = EntryCodec.beside(envelope);
        if (!beside.payload().equals(Hash.of(salt, body))) {
            throw new BadExport(
                    number, "it was changed: salt and body are not what its envelope names");
        }
        if (!SealedLine.isWhole(line) || !Arrays.equals(line, write(hash, envelope, salt, body))) {
            throw new BadExport(number, "it was changed: it is not what its own hash is of");
        }
        return new ExportedEntry(
                new StoredEntry(beside.position(), envelope, salt, body), beside, hash, line);
    }

    private static String text(JsonParser parser, String member) {
        requireMember(parser, member);
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException(member);
        }
        return Objects.requireNonNull(parser.getString());
    }

    private static byte[] object(JsonParser parser, String member, byte[] line) {
        requireMember(parser, member);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException(member);
        }
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return Arrays.copyOfRange(line, from, to);
    }

    private static void requireMember(JsonParser parser, String member) {
        @Nullable String next = parser.nextName();
        if (!member.equals(next)) {
            throw new IllegalArgumentException(member);
        }
    }
}
