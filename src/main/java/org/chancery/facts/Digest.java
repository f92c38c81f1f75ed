package org.chancery.facts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two collections of lines are the same, in whatever order they come: the sum of the
 * SHA-256 of each line in UTF-8, modulo 2^256. A line that is taken away again leaves nothing.
 */
public record Digest(BigInteger sum) {
    /** That of no line. */
    public static final Digest NOTHING = new Digest(BigInteger.ZERO);

    private static final int BYTES = 32;
    private static final BigInteger MASK =
            BigInteger.ONE.shiftLeft(BYTES * 8).subtract(BigInteger.ONE);

    /** Reads what {@link #bytes()} gave. */
    public static Digest of(byte[] bytes) {
        return new Digest(new BigInteger(1, bytes));
    }

    public Digest with(String line) {
        return plus(hash(line));
    }

    public Digest without(String line) {
        return plus(hash(line).negate());
    }

    /** That of the lines of both. */
    public Digest with(Digest other) {
        return plus(other.sum);
    }

    private Digest plus(BigInteger addend) {
        return new Digest(sum.add(addend).and(MASK));
    }

    private static BigInteger hash(String line) {
        try {
            return new BigInteger(
                    1,
                    MessageDigest.getInstance("SHA-256")
                            .digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes() {
        return sum.toByteArray();
    }

    /** 64 figures in hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of()
                .formatHex(MASK.add(BigInteger.ONE).add(sum).toByteArray())
                .substring(2);
    }
}
