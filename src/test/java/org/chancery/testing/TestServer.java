package org.chancery.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chancery.database.DataDirectory;
import org.chancery.database.EmbeddedDatabase;
import org.chancery.database.Login;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL for tests: the one that {@code -Dtest.database.url}, {@code .user} and {@code
 * .password} name, one in a container where an engine and image answer, and else an embedded one.
 */
public final class TestServer {
    private static final String DATABASES = "test_%d_".formatted(ProcessHandle.current().pid());
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Optional<TestServer> NAMED = named();

    private final Login superuser;
    private final JdbcClient client;

    TestServer(String kind, Login superuser) {
        this.superuser = superuser;
        client = JdbcClient.create(superuser.unpooled());
        System.out.printf(
                "Integration tests run on %s: %s%n",
                kind, client.sql("select version()").query(String.class).single());
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    /** One whose roles nobody else needs: the named one if no ledger was ever laid on it. */
    public static TestServer withoutRoles() {
        TestServer server = NAMED.filter(TestServer::hasNoRoles).orElseGet(TestServer::embedded);
        server.clear();
        return server;
    }

    /** A database without anything, named as no other. */
    Login newDatabase() {
        String name = DATABASES + COUNT.incrementAndGet();
        client.sql("create database " + name).update();
        return in(name, superuser);
    }

    /** Drops every database that was made here, and every role of the ledgers in them. */
    public void clear() {
        dropDatabases();
        client.sql("select rolname from pg_roles where rolname like 'chancery%'")
                .query(String.class)
                .list()
                .forEach(role -> client.sql("drop role " + role).update());
    }

    private void dropDatabases() {
        client.sql("select datname from pg_database where starts_with(datname, ?)")
                .param(DATABASES)
                .query(String.class)
                .list()
                .forEach(name ->
                        client.sql("drop database %s with (force)".formatted(name)).update());
    }

    private boolean hasNoRoles() {
        return client.sql("select count(*) = 0 from pg_roles where rolname like 'chancery%'")
                .query(Boolean.class)
                .single();
    }

    private static Login in(String database, Login login) {
        return new Login(
                login.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + database),
                login.user(),
                login.password());
    }

    private static Optional<TestServer> named() {
        String url = System.getProperty("test.database.url");
        if (url == null) {
            return Optional.empty();
        }
        TestServer server =
                new TestServer(
                        "the server that is named",
                        new Login(
                                url,
                                System.getProperty("test.database.user", "postgres"),
                                System.getProperty("test.database.password", "")));
        Runnable cleaning = server.hasNoRoles() ? server::clear : server::dropDatabases;
        Runtime.getRuntime().addShutdownHook(new Thread(cleaning));
        return Optional.of(server);
    }

    private static TestServer embedded() {
        try {
            Path path = Files.createTempDirectory("chancery-test-server-");
            DataDirectory directory = DataDirectory.open(path);
            EmbeddedDatabase server =
                    EmbeddedDatabase.start(directory, Path.of("target", "postgres-binaries"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            return new TestServer("an embedded server", server.owner());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedDatabase server, DataDirectory directory) {
        try (directory) {
            server.close();
            FileSystemUtils.deleteRecursively(directory.path());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when the first test asks. */
    private static final class Shared {
        static final TestServer SERVER =
                NAMED.or(TestContainer::start).orElseGet(TestServer::embedded);
    }
}
