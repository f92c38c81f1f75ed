package org.chancery.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/** What is stored of a tag: the first 8 bytes, big-endian, of its SHA-256. */
final class TagHash {

    private TagHash() {}

    static long of(String tag) {
        return of(tag, sha256());
    }

    /** The hashes of several tags, each once, in ascending order. */
    static long[] of(Collection<String> tags) {
        var sha256 = sha256();
        return tags.stream().mapToLong(tag -> of(tag, sha256)).distinct().sorted().toArray();
    }

    private static long of(String tag, MessageDigest sha256) {
        return ByteBuffer.wrap(sha256.digest(tag.getBytes(UTF_8))).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
