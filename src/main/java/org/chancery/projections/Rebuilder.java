package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.ledger.store.EngineConnections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes tables where there are none, or anew where somebody asks for it, and goes on with what was
 * broken off; one process at a time.
 */
final class Rebuilder implements Loop.Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    /** An index over very many rows takes its time. */
    private static final Duration TIMEOUT = Duration.ofHours(1);

    /** The key of the lock that a process holds while it rebuilds. */
    private static final long REBUILDING = 0x6368616e63657279L;

    private final Reach live;
    private final Rebuilding rebuilding;
    private final Runnable done;
    private final Semaphore wanted = new Semaphore(1);
    private final AtomicBoolean anew = new AtomicBoolean();
    private final AtomicInteger times = new AtomicInteger();
    private final Loop loop;
    private volatile @Nullable Rebuilt last;
    private volatile boolean outdated;

    /**
     * Not started yet.
     *
     * @param done is run when new tables answer
     */
    Rebuilder(EngineConnections connections, Following live, Following next, Runnable done) {
        this.live = live.reach();
        this.rebuilding = new Rebuilding(live, next);
        this.done = done;
        this.loop = new Loop("rebuild", connections, TIMEOUT, this);
    }

    void start() {
        loop.start();
    }

    /** Looks whether there are tables at all. */
    void look() {
        wanted.release();
    }

    /** Makes them anew. */
    void rebuild() {
        anew.set(true);
        wanted.release();
    }

    OptionalLong position() {
        return rebuilding.position();
    }

    int times() {
        return times.get();
    }

    @Nullable Rebuilt last() {
        return last;
    }

    /** Whether a newer program made the tables, to which they are left. */
    boolean outdated() {
        return outdated;
    }

    @Nullable String trouble() {
        return loop.trouble();
    }

    @Override
    public void await() throws InterruptedException {
        wanted.acquire();
        wanted.drainPermits();
    }

    @Override
    public void on(Connection connection) throws SQLException {
        boolean asked = anew.getAndSet(false);
        try {
            if (alone(connection)) {
                build(connection, asked);
            } else if (rebuilding.isBegun(connection)) {
                loop.pause();
                look();
            }
            loop.well();
        } catch (SQLException | RuntimeException e) {
            anew.compareAndSet(false, asked);
            look();
            throw e;
        }
    }

    private void build(Connection connection, boolean asked) throws SQLException {
        boolean there = live.read(connection).isPresent();
        outdated = !there && !asked && live.isNewer(connection);
        if (asked || (!there && !outdated) || rebuilding.isBegun(connection)) {
            connection.commit();
            rebuilding.run(connection, loop::goesOn).ifPresent(this::tell);
            done.run();
        }
    }

    /** Whether no other process rebuilds, nor will as long as the connection lasts. */
    private static boolean alone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, REBUILDING);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void tell(Rebuilt rebuilt) {
        last = rebuilt;
        times.incrementAndGet();
        if (Boolean.FALSE.equals(rebuilt.same())) {
            LOG.error(
                    "the read models were not what the ledger comes to at {}; those made anew answer now",
                    rebuilt.position());
        } else {
            LOG.info("read models made anew up to {}", rebuilt.position());
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
