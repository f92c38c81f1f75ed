package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.chancery.ledger.codec.BadInput;
import org.jspecify.annotations.Nullable;

/** The header by which a client marks a command, so that sending it again records nothing. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /** The key that was sent, if any. */
    static @Nullable String of(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() > 1) {
            throw new BadInput(HEADER, "is sent more than once");
        }
        return sent.isEmpty() ? null : checked(sent.getFirst(), HEADER);
    }

    /** A key that can be one; where it was sent is told if it cannot. */
    static String checked(String key, String where) {
        if (key.isBlank()
                || key.length() > LONGEST
                || !key.chars().allMatch(IdempotencyKey::printable)) {
            throw new BadInput(
                    where, "must have 1 to %d printable characters of ASCII".formatted(LONGEST));
        }
        return key;
    }

    /** Refuses a key where each of many commands has its own. */
    static void requireNone(HttpServletRequest request) {
        if (request.getHeader(HEADER) != null) {
            throw new BadInput(
                    HEADER, "is not taken here: each line has a key of its own, its member 'key'");
        }
    }

    private static boolean printable(int c) {
        return c >= ' ' && c <= '~';
    }
}
