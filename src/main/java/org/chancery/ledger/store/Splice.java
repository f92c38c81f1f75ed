package org.chancery.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The two members of an envelope that are known only at the head of the ledger. */
final class Splice {

    /** The most bytes that an envelope, and a body, may have. */
    static final int LIMIT = 60_000;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int LONGEST =
            members(Long.MAX_VALUE, MILLISECONDS.format(Instant.parse("9999-12-31T23:59:59Z")))
                    .length;

    private Splice() {}

    /**
     * Gives back a draft that can be stored.
     *
     * @throws EntryTooLarge when it cannot
     */
    static SealedDraft requireFitting(SealedDraft draft) {
        int envelope = draft.before().length + LONGEST + draft.after().length;
        if (envelope > LIMIT) {
            throw new EntryTooLarge("envelope", envelope, LIMIT);
        }
        if (draft.body().length > LIMIT) {
            throw new EntryTooLarge("body", draft.body().length, LIMIT);
        }
        return draft;
    }

    static byte[] envelope(SealedDraft draft, Recorded place) {
        var members = members(place.position(), MILLISECONDS.format(place.recordedAt()));
        var envelope = new byte[draft.before().length + members.length + draft.after().length];
        System.arraycopy(draft.before(), 0, envelope, 0, draft.before().length);
        System.arraycopy(members, 0, envelope, draft.before().length, members.length);
        System.arraycopy(
                draft.after(),
                0,
                envelope,
                draft.before().length + members.length,
                draft.after().length);
        return envelope;
    }

    private static byte[] members(long position, String recordedAt) {
        return ("\"position\":" + position + ",\"recordedAt\":\"" + recordedAt + "\"")
                .getBytes(US_ASCII);
    }
}
