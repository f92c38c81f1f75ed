package org.chancery.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chancery.database.DataDirectory;
import org.chancery.database.EmbeddedDatabase;
import org.chancery.database.Login;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/** A fresh, migrated database for one test class, on a server that the whole test run shares. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Login owner;
    private final Login application;

    private TestDatabase(Login owner, Login application) {
        this.owner = owner;
        this.application = application;
    }

    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        EmbeddedDatabase server = Server.RUNNING;
        JdbcClient.create(server.owner().unpooled()).sql("create database " + name).update();
        TestDatabase database =
                new TestDatabase(in(name, server.owner()), in(name, server.application()));
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    /** Connects as the user of the application: what this one may not do, Chancery may not do. */
    public DataSource application() {
        return application.unpooled();
    }

    /** Connects as the superuser who owns and migrates the database. */
    public DataSource owner() {
        return owner.unpooled();
    }

    public Login applicationLogin() {
        return application;
    }

    public Login ownerLogin() {
        return owner;
    }

    /** Makes a Spring context run on this database, with a data directory of its own. */
    public void register(DynamicPropertyRegistry properties) {
        settings(owner, application).forEach((name, value) -> properties.add(name, () -> value));
        Path directory = temporary();
        properties.add("chancery.data-dir", directory::toString);
    }

    /** What makes the program run on a database. */
    public static Map<String, String> settings(Login owner, Login application) {
        return Map.of(
                "spring.datasource.url", application.url(),
                "spring.datasource.username", application.user(),
                "spring.datasource.password", application.password(),
                "spring.flyway.url", owner.url(),
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }

    private static Login in(String database, Login login) {
        String server = login.url().substring(0, login.url().lastIndexOf('/') + 1);
        return new Login(server + database, login.user(), login.password());
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("chancery-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                Path path = Files.createTempDirectory("chancery-test-server-");
                DataDirectory directory = DataDirectory.open(path);
                EmbeddedDatabase server =
                        EmbeddedDatabase.start(directory, Path.of("target", "postgres-binaries"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
                System.out.println("Integration tests run on the embedded " + version(server));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String version(EmbeddedDatabase server) {
            return JdbcClient.create(server.owner().unpooled())
                    .sql("select version()")
                    .query(String.class)
                    .single();
        }

        private static void stop(EmbeddedDatabase server, DataDirectory directory) {
            try (directory) {
                server.close();
                delete(directory.path());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
