package org.chancery.ledger.wiring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Verdict;
import org.chancery.ledger.codec.EntryCodec;

/**
 * What was recorded for a submission.
 *
 * @param replayed whether it had been recorded before, under the same idempotency key
 */
public record Receipt(Subject subject, List<Line> entries, boolean replayed) {

    /** An entry that was recorded. */
    public record Line(
            long position, UUID eventId, String type, Instant recordedAt, Verdict verdict) {}

    /** Position of the last entry. */
    public long position() {
        return entries.getLast().position();
    }

    /** When that was recorded. */
    public Instant recordedAt() {
        return entries.getLast().recordedAt();
    }

    static Receipt again(List<Entry> entries) {
        return of(entries, true);
    }

    static Receipt of(List<Entry> entries, boolean replayed) {
        return new Receipt(
                entries.getFirst().subject(),
                entries.stream()
                        .map(entry ->
                                new Line(
                                        entry.position(),
                                        entry.eventId(),
                                        EntryCodec.typeOf(entry.what()),
                                        entry.recordedAt(),
                                        entry.draft().verdict()))
                        .toList(),
                replayed);
    }
}
