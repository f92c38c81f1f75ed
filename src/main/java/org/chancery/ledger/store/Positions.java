package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the ledger is known to reach, and who wants to hear of it. The sequencer of this process
 * tells at once, other processes by NOTIFY, and a slow read of the head whatever both may miss.
 */
public final class Positions implements AutoCloseable {

    static final String CHANNEL = "chancery_ledger";

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);
    private static final int SAFETY_READ_MILLIS = 5_000;
    private static final int TIMEOUT_MILLIS = 15_000;

    private final EngineConnections connections;
    private final AtomicLong last = new AtomicLong();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    Positions(EngineConnections connections) {
        this.connections = connections;
        last.set(connections.read(HeadRow::read).position());
    }

    void start() {
        Thread.ofPlatform().daemon().name("ledger-positions").start(this::listen);
    }

    /** The last position known here; the ledger may be further. */
    public long last() {
        return last.get();
    }

    /** Waits until the ledger is known to reach a position, and says whether it does. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        var there = new CountDownLatch(1);
        Runnable listener =
                () -> {
                    if (last() >= position) {
                        there.countDown();
                    }
                };
        add(listener);
        try {
            listener.run();
            return there.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            remove(listener);
        }
    }

    /** Has a listener called whenever the ledger grew, on a thread that must not be kept. */
    public void add(Runnable listener) {
        listeners.add(listener);
    }

    /** Calls a listener no more. */
    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    void reached(long position) {
        if (last.getAndAccumulate(position, Math::max) < position) {
            listeners.forEach(Positions::tell);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        var open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("a connection was gone before it was closed", e);
            }
        }
    }

    private void listen() {
        try {
            do {
                try (var open = connections.dedicated("chancery-listener", TIMEOUT_MILLIS)) {
                    connection = open;
                    hear(open);
                } catch (SQLException | RuntimeException e) {
                    if (closed.getCount() > 0) {
                        LOG.warn("not listening to the ledger: {}; trying again", e.toString());
                    }
                }
            } while (!closed.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        var notifications = open.unwrap(PGConnection.class);
        reached(HeadRow.read(open).position());
        while (closed.getCount() > 0) {
            if (!known(notifications.getNotifications(SAFETY_READ_MILLIS))) {
                reached(HeadRow.read(open).position());
            }
        }
    }

    /** Anybody who may connect may notify: only the head says how far the ledger reaches. */
    private boolean known(PGNotification @Nullable [] heard) {
        return heard != null
                && heard.length > 0
                && Stream.of(heard).allMatch(one -> position(one) <= last());
    }

    private static long position(PGNotification heard) {
        try {
            return Long.parseLong(heard.getParameter());
        } catch (NumberFormatException notOurs) {
            return Long.MAX_VALUE;
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.error("one who listens to the ledger failed", e);
        }
    }
}
