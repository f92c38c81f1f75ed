package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.ledger.store.EngineConnections;
import org.chancery.ledger.store.LedgerUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does something on a connection of its own, again and again until it is closed; what
 * fails is tried again after a moment.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Tables belong to the application, whoever has logged in. */
    private static final String AS_APPLICATION =
            """
            do $$ begin
                if pg_has_role(current_user, 'chancery_application', 'set') then
                    set role chancery_application;
                end if;
            end $$
            """;

    private final String name;
    private final EngineConnections connections;
    private final Duration timeout;
    private final Work work;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String trouble;

    /** What is done. */
    interface Work {
        /** Waits until there is something to do. */
        void await() throws InterruptedException;

        /** Does it, without auto-commit. */
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    /**
     * Not started yet.
     *
     * @param timeout how long a statement may take at most
     */
    Loop(String name, EngineConnections connections, Duration timeout, Work work) {
        this.name = name;
        this.connections = connections;
        this.timeout = timeout;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean goesOn() {
        return closed.getCount() > 0;
    }

    /** Why it does not get on, if it does not. */
    @Nullable String trouble() {
        return trouble;
    }

    /** All is well. */
    void well() {
        trouble = null;
    }

    private void run() {
        while (goesOn()) {
            try {
                work.await();
                try (var connection = connect()) {
                    work.on(connection);
                }
            } catch (SQLException | RuntimeException | Error e) {
                trouble(e);
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = connections.dedicated("chancery-" + name, (int) timeout.toMillis());
        try (var statement = connection.createStatement()) {
            statement.execute(AS_APPLICATION);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void trouble(Throwable e) {
        if (!goesOn()) {
            return;
        }
        trouble = name + ": " + e.getMessage();
        if (e instanceof LedgerUnavailable || e instanceof SQLException) {
            LOG.warn("{}: {}; trying again", name, e.toString());
        } else {
            LOG.error("{}: trying again", name, e);
        }
    }

    /** Waits a moment, or until it is closed. */
    void pause() {
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
