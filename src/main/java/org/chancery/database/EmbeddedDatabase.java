package org.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A durable PostgreSQL of Chancery's own, running from start to close on a data directory. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "postgres";

    private final PostgresCluster cluster;
    private final int port;
    private final String ownerPassword;
    private final String applicationPassword = newPassword();

    private EmbeddedDatabase(PostgresCluster cluster, int port, String ownerPassword) {
        this.cluster = cluster;
        this.port = port;
        this.ownerPassword = ownerPassword;
    }

    /** Starts the server on the files of the directory, which must be open and so locked. */
    public static EmbeddedDatabase start(DataDirectory directory) {
        return start(directory, directory.path().resolve("postgres-binaries"));
    }

    /**
     * As {@link #start(DataDirectory)}, with the programs unpacked in a place that can be shared.
     */
    public static EmbeddedDatabase start(DataDirectory directory, Path binaries) {
        Path passwordFile = directory.path().resolve("postgres-password");
        try {
            PostgresPrograms programs = new PostgresPrograms(PostgresArchive.unpackUnder(binaries));
            PostgresCluster cluster = new PostgresCluster(programs, directory.path());
            if (!cluster.exists()) {
                OwnerOnly.write(passwordFile, newPassword() + "\n");
                cluster.create(OWNER, passwordFile);
            }
            String password = Files.readString(passwordFile).strip();
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, cluster.start(), password);
            database.provision();
            return database;
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot start in %s: %s".formatted(directory.path(), e), e);
        }
    }

    /** The superuser, who owns the database and migrates it. */
    public Login owner() {
        return new Login(url(Provision.DATABASE), OWNER, ownerPassword);
    }

    /** The user of the application, with the rights that are granted to its group. */
    public Login application() {
        return new Login(url(Provision.DATABASE), Provision.APPLICATION, applicationPassword);
    }

    String version() {
        return JdbcClient.create(owner().unpooled())
                .sql("show server_version")
                .query(String.class)
                .single();
    }

    private void provision() throws IOException {
        try {
            Provision.ensure(new Login(url("postgres"), OWNER, ownerPassword), application());
        } catch (DataAccessException e) {
            close();
            throw new CannotStart(
                    "PostgreSQL started, but could not be made ready: %s".formatted(e.getMessage()),
                    e);
        }
        log.info("PostgreSQL {} on 127.0.0.1:{}", version(), port);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public void close() throws IOException {
        PostgresPrograms.Outcome outcome = cluster.stop("fast");
        if (!outcome.succeeded()) {
            log.warn("PostgreSQL was not stopped in good order: {}", outcome.output());
        }
    }
}
