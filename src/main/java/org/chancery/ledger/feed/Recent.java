package org.chancery.ledger.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The newest batches, without a gap between them, as many as fit. Guarded by whoever has them. */
final class Recent {
    private static final int KEPT_BYTES = 4_000_000;
    private static final int SENT_BYTES = 500_000;

    private final TreeMap<Long, Batch> batches = new TreeMap<>();
    private long last;
    private long bytes;

    /** Forgets all, and goes on after a position. */
    void beginAfter(long position) {
        batches.clear();
        bytes = 0;
        last = position;
    }

    /** The position of the last entry in them. */
    long last() {
        return last;
    }

    void add(Batch batch) {
        batches.put(batch.after(), batch);
        last = batch.last();
        bytes += batch.bytes().length;
        while (bytes > KEPT_BYTES && batches.size() > 1) {
            bytes -= batches.pollFirstEntry().getValue().bytes().length;
        }
    }

    /**
     * Those that follow a position, some of them if they are large; none if it is none of theirs.
     */
    List<Batch> after(long position) {
        var following = new ArrayList<Batch>();
        int size = 0;
        for (var next = batches.get(position);
                next != null && (size == 0 || size + next.bytes().length <= SENT_BYTES);
                next = batches.get(next.last())) {
            following.add(next);
            size += next.bytes().length;
        }
        return following;
    }

    /** The first position, not before another, that a batch follows or may come to follow. */
    long joint(long position) {
        @Nullable Long joint = batches.ceilingKey(position);
        return joint == null ? last : joint;
    }
}
