package org.chancery.ledger.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.store.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what is recorded to all who follow: it is read once and written down once. While anybody
 * follows, one thread reads, as soon as the ledger grows, but after a pause if it has just read, so
 * that under load many entries go together. Whoever is further behind than the batches that are
 * kept reads for himself, one of them at a time, so that those who record find connections.
 */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int LIMIT = 1_000;
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private final LedgerReader reader;
    private final Positions positions;
    private final int places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition published = lock.newCondition();
    private final Runnable wake = this::wake;
    private final Semaphore catchingUp = new Semaphore(1, true);
    private final Recent recent = new Recent();
    private int followers;
    private int generation;
    private boolean reading;
    private boolean closed;

    /**
     * A feed that nobody follows yet.
     *
     * @param places how many may follow at once
     */
    public Feed(LedgerReader reader, Positions positions, int places) {
        this.reader = reader;
        this.positions = positions;
        this.places = places;
        positions.add(wake);
    }

    /** As many follow as may. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Has somebody follow from a position that the ledger has come to.
     *
     * @throws Full when as many follow as may, or the server stops
     */
    public Follower follow(long after) {
        lock.lock();
        try {
            if (closed) {
                throw new Full("the server stops");
            }
            if (followers == places) {
                throw new Full("%d streams are open, and no more are served".formatted(places));
            }
            followers++;
            if (!reading) {
                reading = true;
                recent.beginAfter(positions.last());
                Thread.ofVirtual().name("ledger-feed").start(this::read);
            }
            return new Follower(this, after, generation);
        } finally {
            lock.unlock();
        }
    }

    /** How many follow. */
    public int followers() {
        lock.lock();
        try {
            return followers;
        } finally {
            lock.unlock();
        }
    }

    /** Ends what everybody follows, at once. */
    @Override
    public void close() {
        positions.remove(wake);
        lock.lock();
        try {
            closed = true;
            endAll();
        } finally {
            lock.unlock();
        }
    }

    void left() {
        lock.lock();
        try {
            followers--;
            grown.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The batches after a position, once there are any; none if there were none for so long.
     *
     * @throws Ended when nothing follows any more
     */
    List<Batch> after(long position, int since, Duration atMost)
            throws InterruptedException, Ended {
        int own;
        lock.lock();
        try {
            long left = atMost.toNanos();
            var ready = recent.after(position);
            while (ready.isEmpty() && recent.joint(position) <= position && left > 0) {
                requireSame(since);
                left = published.awaitNanos(left);
                ready = recent.after(position);
            }
            requireSame(since);
            own = (int) Math.min(LIMIT, recent.joint(position) - position);
            if (!ready.isEmpty() || own <= 0) {
                return ready;
            }
        } finally {
            lock.unlock();
        }
        catchingUp.acquire();
        try {
            return List.of(Batch.of(reader.storedAfter(position, own)));
        } finally {
            catchingUp.release();
        }
    }

    private void requireSame(int since) throws Ended {
        if (closed || since != generation) {
            throw new Ended();
        }
    }

    /** Nothing more follows here. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the feed ended", null, false, false);
        }
    }

    private void read() {
        boolean left = false;
        try {
            while (awaitGrowth()) {
                publish(Batch.of(reader.storedAfter(recent.last(), LIMIT)));
            }
            left = true;
        } catch (RuntimeException | InterruptedException e) {
            LOG.warn("the ledger cannot be followed; its streams end: {}", e.toString());
        } finally {
            if (!left) {
                fail();
            }
        }
    }

    private boolean awaitGrowth() throws InterruptedException {
        lock.lock();
        try {
            long pause = PAUSE_NANOS;
            while (!closed && followers > 0) {
                if (pause > 0) {
                    pause = grown.awaitNanos(pause);
                } else if (positions.last() <= recent.last()) {
                    grown.await();
                } else {
                    return true;
                }
            }
            reading = false;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void publish(Batch batch) {
        lock.lock();
        try {
            recent.add(batch);
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever comes later has it begin anew. */
    private void fail() {
        lock.lock();
        try {
            reading = false;
            endAll();
        } finally {
            lock.unlock();
        }
    }

    private void endAll() {
        generation++;
        published.signalAll();
        grown.signal();
    }

    private void wake() {
        lock.lock();
        try {
            grown.signal();
        } finally {
            lock.unlock();
        }
    }
}
