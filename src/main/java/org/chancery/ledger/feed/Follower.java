package org.chancery.ledger.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One who follows the ledger, each position once and in order. Used by one thread. */
public final class Follower implements AutoCloseable {
    private final Feed feed;
    private final int since;
    private long position;

    Follower(Feed feed, long after, int since) {
        this.feed = feed;
        this.since = since;
        this.position = after;
    }

    /** The position of the last entry that was handed on to him. */
    public long position() {
        return position;
    }

    /**
     * What comes next, as much of it as is sent at once; nothing in it if nothing was recorded for
     * so long; empty if the feed has ended.
     */
    public Optional<List<Batch>> next(Duration atMost) throws InterruptedException {
        try {
            var next = feed.after(position, since, atMost);
            if (!next.isEmpty()) {
                position = next.getLast().last();
            }
            return Optional.of(next);
        } catch (Feed.Ended e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        feed.left();
    }
}
