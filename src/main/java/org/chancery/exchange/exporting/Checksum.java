package org.chancery.exchange.exporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as an export writes it: 64 hexadecimal digits in lower case. */
final class Checksum {
    /** How many digits it has. */
    static final int DIGITS = 64;

    /** RFC 6962 sets leaves apart from the nodes above them. */
    private static final byte LEAF = 0;

    private final MessageDigest running = sha256();

    /** The hash of an envelope as a leaf of the ledger's tree (RFC 6962, section 2.1). */
    static byte[] leaf(byte[] envelope) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(envelope);
    }

    /** The hash of the first so many bytes, in digits. */
    static String of(byte[] bytes, int length) {
        var digest = sha256();
        digest.update(bytes, 0, length);
        return digits(digest.digest());
    }

    static String digits(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Goes on with one more leaf. */
    void add(byte[] leaf) {
        running.update(leaf);
    }

    /** What the leaves so far come to. */
    String digits() {
        try {
            return digits(((MessageDigest) running.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the SHA-256 of the JDK can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
