package org.chancery.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.chancery.database.Login;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * A database for one test class, on a server that the whole test run shares.
 *
 * @param ownerLogin the superuser
 */
public record TestDatabase(Login ownerLogin) {
    private static final String PASSWORD = "test";

    /** With an empty ledger that the superuser laid. */
    public static TestDatabase fresh() {
        TestDatabase database = empty(TestServer.shared());
        database.migrate(database.ownerLogin);
        return database;
    }

    /** Without anything. */
    public static TestDatabase empty(TestServer server) {
        return new TestDatabase(server.newDatabase());
    }

    public void migrate(Login who) {
        Flyway.configure()
                .dataSource(who.unpooled())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Connects as the user of the application: what this one may not do, Chancery may not do. */
    public DataSource application() {
        return applicationLogin().unpooled();
    }

    public Login applicationLogin() {
        Login login = login("chancery_test_application", "in role chancery_application");
        run("alter role chancery_test_application set role to chancery_application");
        return login;
    }

    /** Connects as one who may read the ledger and what is derived from it. */
    public DataSource reader() {
        return login("chancery_test_reader", "in role chancery_reader").unpooled();
    }

    /** Connects as the superuser. */
    public DataSource owner() {
        return ownerLogin.unpooled();
    }

    /** A user of that name, made with these options if there is none. */
    public Login login(String user, String options) {
        run(
                """
                do $$ begin
                    create role %s login password '%s' %s;
                exception when duplicate_object then null;
                end $$
                """
                        .formatted(user, PASSWORD, options));
        return new Login(ownerLogin.url(), user, PASSWORD);
    }

    public void giveTo(String user) {
        run(
                """
                do $$ begin
                    execute format('alter database %%I owner to %s', current_database());
                end $$
                """
                        .formatted(user));
    }

    public void run(String sql) {
        new JdbcTemplate(owner()).execute(sql);
    }

    public long number(String sql) {
        return JdbcClient.create(owner()).sql(sql).query(Long.class).single();
    }

    /** Makes a Spring context run on this database, with a data directory of its own. */
    public void register(DynamicPropertyRegistry properties) {
        settings(ownerLogin, applicationLogin())
                .forEach((name, value) -> properties.add(name, () -> value));
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
}
