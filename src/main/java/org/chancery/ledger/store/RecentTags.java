package org.chancery.ledger.store;

import java.util.HashMap;
import java.util.Map;

/** The last position of each tag over the recent past: two generations, the older one let go. */
final class RecentTags {

    private final int generation;
    private Map<Long, Long> older = Map.of();
    private Map<Long, Long> newer = new HashMap<>();
    private long olderSince;
    private long newerSince;

    RecentTags(int generation, long since) {
        this.generation = generation;
        this.olderSince = since;
        this.newerSince = since;
    }

    /** Everything after this position is known here, nothing up to it. */
    long since() {
        return olderSince;
    }

    /** The last known position with this tag, or 0. */
    long last(long tag) {
        var recent = newer.get(tag);
        return recent != null ? recent : older.getOrDefault(tag, 0L);
    }

    void add(long position, long[] tags) {
        if (newer.size() >= generation) {
            older = newer;
            olderSince = newerSince;
            newer = new HashMap<>();
            newerSince = position - 1;
        }
        for (long tag : tags) {
            newer.put(tag, position);
        }
    }
}
