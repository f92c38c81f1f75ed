package org.chancery.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ledger's own connections: a small warm pool to read by, and single ones to write and to
 * listen by, all of them set so that a plan never depends on statistics, and that the server does
 * not go on waiting for a lock whose client has gone.
 */
public final class EngineConnections implements AutoCloseable {

    private static final Duration READ = Duration.ofSeconds(20);
    private static final String SETTINGS =
            """
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            set jit = off;
            set max_parallel_workers_per_gather = 0;
            set default_transaction_isolation = 'read committed';
            set synchronous_commit = on;
            set client_connection_check_interval = '5s'
            """;

    private final DataSource source;
    private final HikariDataSource pool;

    /** Opens the pool; a pool of Hikari's is asked for its address, never for its connections. */
    public EngineConnections(DataSource dataSource) {
        source = unpooled(dataSource);
        var config = new HikariConfig();
        config.setPoolName("ledger");
        config.setDataSource(source);
        config.setConnectionInitSql(SETTINGS + "; set application_name = 'chancery-reader'");
        config.setMaximumPoolSize(Runtime.getRuntime().availableProcessors() + 1);
        config.setConnectionTimeout(10_000);
        config.setMaxLifetime(0);
        config.setKeepaliveTime(120_000);
        pool = new HikariDataSource(config);
    }

    /** What is done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads on a connection of the pool; a server that says nothing for long counts as gone. */
    public <T> T read(Work<T> work) {
        return read(READ, work);
    }

    /** Reads on a connection of the pool; a server that says nothing for so long counts as gone. */
    <T> T read(Duration patience, Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            return work.on(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable(
                    e.getCause() instanceof SocketTimeoutException
                            ? "the ledger did not answer in time"
                            : "the ledger could not be read",
                    e);
        }
    }

    /** A connection of one's own; a server that says nothing for so long counts as gone. */
    public Connection dedicated(String name, int timeoutMillis) throws SQLException {
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, timeoutMillis);
            statement.execute(SETTINGS);
            connection.setClientInfo("ApplicationName", name);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static DataSource unpooled(DataSource dataSource) {
        if (!(dataSource instanceof HikariDataSource hikari)) {
            return dataSource;
        }
        if (hikari.getJdbcUrl() == null) {
            return Objects.requireNonNull(hikari.getDataSource(), "the pool has no address");
        }
        var source = new PGSimpleDataSource();
        source.setUrl(hikari.getJdbcUrl());
        if (hikari.getUsername() != null) {
            source.setUser(hikari.getUsername());
            source.setPassword(hikari.getPassword());
        }
        return source;
    }
}
