package org.chancery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Correction.EntryCorrected;

/**
 * What was recorded, once and for ever.
 *
 * @param position 1, 2, 3 … in the order of recording, without gaps
 * @param recordedAt the server's clock when it was recorded, in milliseconds, never decreasing
 */
public record Entry(long position, Instant recordedAt, Draft draft) {

    public UUID eventId() {
        return draft.eventId();
    }

    public Assertion<? extends Event> said() {
        return draft.said();
    }

    public Event what() {
        return draft.said().what();
    }

    public Subject subject() {
        return draft.said().subject();
    }

    public List<String> tags() {
        return draft.tags();
    }

    public Ref ref() {
        return new Ref(position, eventId());
    }

    /** What it says: of a correction, the new word. */
    public Assertion<Event> word() {
        return said().saying(what() instanceof EntryCorrected act ? act.becomes() : what());
    }

    boolean flagged() {
        return draft.verdict().standing() == Standing.FLAGGED;
    }
}
