package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chancery.ledger.store.EngineConnections;
import org.chancery.ledger.store.Positions;
import org.chancery.ledger.wiring.Archive;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the tables that answer up with the ledger, as it grows. */
final class Follower implements Loop.Work, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final long SAFETY_SECONDS = 5;

    private final Following live;
    private final Positions positions;
    private final Archive archive;
    private final Covered covered;
    private final Runnable missing;
    private final Semaphore grown = new Semaphore(0);
    private final Runnable growing = grown::release;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Loop loop;
    private boolean retried;

    /**
     * Not started yet.
     *
     * @param missing is run where there are no tables
     */
    Follower(
            EngineConnections connections,
            Positions positions,
            Archive archive,
            Following live,
            Covered covered,
            Runnable missing) {
        this.live = live;
        this.positions = positions;
        this.archive = archive;
        this.covered = covered;
        this.missing = missing;
        this.loop = new Loop("read-models", connections, TIMEOUT, this);
    }

    void start() {
        positions.add(growing);
        loop.start();
    }

    /** Looks how far the tables reach. */
    void look() {
        grown.release();
    }

    /** One of the tables is not there. */
    void lost() {
        covered.reach(-1);
        lost.set(true);
        look();
    }

    @Nullable String trouble() {
        return loop.trouble();
    }

    @Override
    public void await() {}

    @Override
    public void on(Connection connection) throws SQLException, InterruptedException {
        cover(live.reach().read(connection));
        if (!retried) {
            live.retry(connection);
            connection.commit();
            retried = true;
        }
        while (loop.goesOn()) {
            grown.drainPermits();
            if (lost.getAndSet(false)) {
                forget(connection, "a table is gone");
            }
            var reached = advance(connection);
            loop.well();
            cover(reached);
            if (reached.isEmpty()) {
                missing.run();
                awaitGrowth();
            } else if (reached.get().position() >= positions.last()) {
                requireWithin(connection, reached.get().position());
                awaitGrowth();
            }
        }
    }

    /** The known end of the ledger may lag behind; the ledger itself does not. */
    private void requireWithin(Connection connection, long position) throws SQLException {
        if (position > positions.last() && position > archive.head().position()) {
            forget(connection, "they reach beyond the end of the ledger");
        }
    }

    private Optional<Reached> advance(Connection connection) throws SQLException {
        try {
            var reached = live.advance(connection);
            connection.commit();
            return reached;
        } catch (SQLException e) {
            if (!TableGone.isWhy(e)) {
                throw e;
            }
            connection.rollback();
            forget(connection, "a table is gone");
            return Optional.empty();
        }
    }

    private void awaitGrowth() throws InterruptedException {
        grown.tryAcquire(SAFETY_SECONDS, TimeUnit.SECONDS);
    }

    private void cover(Optional<Reached> reached) {
        covered.reach(reached.map(Reached::position).orElse(-1L));
    }

    /** Has the tables made anew, since these are no good. */
    private void forget(Connection connection, String why) throws SQLException {
        LOG.error("read models: {}; they are made anew", why);
        live.reach().end(connection);
        connection.commit();
        cover(Optional.empty());
        missing.run();
    }

    @Override
    public void close() {
        positions.remove(growing);
        loop.close();
    }
}
