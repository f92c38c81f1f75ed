package org.chancery.ledger.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends that wait for the sequencer, handed out in bounded batches. */
final class Intake {

    private static final int ENTRIES = 1_024;
    private static final int BYTES = 8_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Append> waiting = new ArrayDeque<>();
    private boolean closed;

    /** Takes an append in, unless closed. */
    boolean offer(Append append) {
        lock.lock();
        try {
            if (!closed) {
                waiting.add(append);
                changed.signal();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next batch; it is empty only when closed and all was handed out. */
    List<Append> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            return batch(ENTRIES, BYTES);
        } finally {
            lock.unlock();
        }
    }

    /** All that waits, without waiting for more. */
    List<Append> drain() {
        lock.lock();
        try {
            return batch(Integer.MAX_VALUE, Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private List<Append> batch(int mostEntries, int mostBytes) {
        var batch = new ArrayList<Append>();
        long entries = 0;
        long bytes = 0;
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            entries += next.entries().size();
            bytes += next.bytes();
            if (!batch.isEmpty() && (entries > mostEntries || bytes > mostBytes)) {
                break;
            }
            batch.add(waiting.remove());
        }
        return batch;
    }
}
