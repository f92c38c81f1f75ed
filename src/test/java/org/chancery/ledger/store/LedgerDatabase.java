package org.chancery.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One durable PostgreSQL for all tests of the JVM, and a fresh ledger in it for who asks. */
record LedgerDatabase(EmbeddedPostgres server, String name) {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SHARED = start();

    /** A database with an empty ledger. */
    static LedgerDatabase fresh() {
        var database = empty(SHARED);
        database.migrate(database.owner());
        return database;
    }

    /** A database without anything. */
    static LedgerDatabase empty(EmbeddedPostgres server) {
        var database = new LedgerDatabase(server, "ledger_" + COUNT.incrementAndGet());
        run(as(server, "postgres", "postgres"), "create database " + database.name);
        return database;
    }

    /** Connections of the role that owns the ledger. */
    DataSource owner() {
        return as("postgres");
    }

    /** Connections of a role that may do what the application may. */
    DataSource application() {
        run(
                owner(),
                """
                do $$ begin
                    create role clerk login in role chancery_application;
                exception when duplicate_object then null;
                end $$
                """);
        return as("clerk");
    }

    void run(String sql) {
        run(owner(), sql);
    }

    static void run(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    long number(String sql) {
        try (var connection = owner().getConnection()) {
            return number(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    DataSource as(String user) {
        return as(server, user, name);
    }

    private static DataSource as(EmbeddedPostgres server, String user, String database) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {server.getPort()});
        source.setUser(user);
        source.setDatabaseName(database);
        return source;
    }

    void migrate(DataSource who) {
        try (var script =
                LedgerDatabase.class.getResourceAsStream("/db/migration/V1__ledger.sql")) {
            if (script == null) {
                throw new IllegalStateException("the migration is not on the class path");
            }
            run(who, new String(script.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
