package org.chancery.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data directory with its database, and a table of notes in it. */
final class Workspace implements AutoCloseable {
    static final Path BINARIES = Path.of("target", "postgres-binaries");

    private final DataDirectory directory;
    private final EmbeddedDatabase database;

    private Workspace(DataDirectory directory, EmbeddedDatabase database) {
        this.directory = directory;
        this.database = database;
    }

    static Workspace open(Path path) throws IOException {
        DataDirectory directory = DataDirectory.open(path);
        try {
            return new Workspace(directory, EmbeddedDatabase.start(directory, BINARIES));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    EmbeddedDatabase database() {
        return database;
    }

    JdbcClient owner() {
        return JdbcClient.create(database.owner().unpooled());
    }

    JdbcClient application() {
        return JdbcClient.create(database.application().unpooled());
    }

    void note(String text) {
        owner().sql("create table if not exists note (text text)").update();
        owner().sql("insert into note values (?)").param(text).update();
    }

    String notes() {
        return owner().sql("select string_agg(text, ',') from note").query(String.class).single();
    }

    Postmaster server() throws IOException {
        return Postmaster.of(files()).orElseThrow();
    }

    Path files() {
        return directory.path().resolve("postgres");
    }

    Path serverLog() {
        return directory.path().resolve("postgres.log");
    }

    /** Lets the directory go without stopping the server. */
    void abandon() throws IOException {
        directory.close();
    }

    @Override
    public void close() throws IOException {
        database.close();
        directory.close();
    }
}
