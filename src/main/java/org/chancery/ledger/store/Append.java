package org.chancery.ledger.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * Entries that are recorded together or not at all, if nothing after the marker meets the
 * condition.
 */
record Append(
        TagCondition condition,
        ConsistencyMarker marker,
        List<Sealed> entries,
        CompletableFuture<List<Recorded>> recorded) {

    /** An entry with what the sequencer must know of it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(String type, SealedDraft draft, long[] tags) {

        static Sealed of(String type, SealedDraft draft) {
            return new Sealed(type, Splice.requireFitting(draft), TagHash.of(draft.tags()));
        }

        int bytes() {
            return draft.before().length + draft.after().length + draft.body().length;
        }
    }

    /** The position after which no entry may meet the condition. */
    long after() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    int bytes() {
        return entries.stream().mapToInt(Sealed::bytes).sum();
    }
}
