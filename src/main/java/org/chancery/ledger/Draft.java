package org.chancery.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assertion that was judged and has no position yet.
 *
 * @param by who says so: an opaque id of a person, or {@code import:} and a series
 * @param key hash of who and the idempotency key
 * @param request hash of the command's name and body as sent
 * @param salt 32 random bytes that keep a redacted body from being guessed
 */
public record Draft(
        UUID eventId,
        String by,
        Assertion<? extends Event> said,
        Verdict verdict,
        @Nullable String key,
        @Nullable String request,
        List<String> tags,
        Salt salt) {

    Draft judged(Verdict other) {
        return new Draft(eventId, by, said, other, key, request, tags, salt);
    }

    /** The random bytes as a value. */
    public record Salt(String base64url) {}
}
