package org.chancery.ledger.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The endless stream: a thread of its own reads ahead a little, nobody who asks ever waits. */
final class EntryStream implements MessageStream<EventMessage> {

    private static final int AHEAD = 512;

    private final LedgerReader reader;
    private final Positions positions;
    private final TagCondition condition;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Entry<EventMessage>> ready = new ArrayDeque<>();
    private final Runnable wake = this::wake;
    private long read;
    private boolean closed;
    private @Nullable Throwable error;
    private Runnable callback = () -> {};

    private EntryStream(
            LedgerReader reader, Positions positions, TagCondition condition, long after) {
        this.reader = reader;
        this.positions = positions;
        this.condition = condition;
        this.read = after;
    }

    static EntryStream open(
            LedgerReader reader, Positions positions, TagCondition condition, long after) {
        var stream = new EntryStream(reader, positions, condition, after);
        positions.add(stream.wake);
        Thread.ofVirtual().name("ledger-stream").start(stream::readAhead);
        return stream;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        lock.lock();
        try {
            var next = Optional.ofNullable(ready.poll());
            changed.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        lock.lock();
        try {
            return Optional.ofNullable(ready.peek());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public Optional<Throwable> error() {
        lock.lock();
        try {
            return ready.isEmpty() ? Optional.ofNullable(error) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCompleted() {
        lock.lock();
        try {
            return closed && ready.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        lock.lock();
        try {
            this.callback = callback;
        } finally {
            lock.unlock();
        }
        if (hasNextAvailable() || isCompleted()) {
            call();
        }
    }

    @Override
    public void close() {
        end(null, true);
    }

    private void readAhead() {
        try {
            while (awaitWork()) {
                var entries = reader.after(read, AHEAD);
                if (entries.isEmpty()) {
                    throw new IllegalStateException("the ledger does not go on after " + read);
                }
                offer(entries);
            }
        } catch (RuntimeException | InterruptedException e) {
            end(e, false);
            call();
        }
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && (ready.size() >= AHEAD || positions.last() <= read)) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void offer(List<OpenedEntry> entries) {
        var wanted =
                entries.stream()
                        .filter(e -> condition.admits(e.opened().type(), e.opened().tags()))
                        .map(EntryMessage::of)
                        .toList();
        lock.lock();
        try {
            read = entries.getLast().position();
            if (!closed) {
                ready.addAll(wanted);
            }
        } finally {
            lock.unlock();
        }
        if (!wanted.isEmpty()) {
            call();
        }
    }

    private void call() {
        Runnable current;
        lock.lock();
        try {
            current = callback;
        } finally {
            lock.unlock();
        }
        try {
            current.run();
        } catch (RuntimeException e) {
            end(e, false);
        }
    }

    private void end(@Nullable Throwable failure, boolean forget) {
        positions.remove(wake);
        lock.lock();
        try {
            closed = true;
            if (error == null) {
                error = failure;
            }
            if (forget) {
                ready.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
