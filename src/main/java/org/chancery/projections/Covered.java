package org.chancery.projections;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the tables are known to answer, and who waits for more. */
final class Covered {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long position = -1;

    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    void reach(long now) {
        lock.lock();
        try {
            position = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while for a position; whoever is interrupted waits no longer. */
    boolean await(long wanted, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (position < wanted && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return position() >= wanted;
    }
}
