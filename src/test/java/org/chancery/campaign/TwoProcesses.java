package org.chancery.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chancery.database.KillablePostgres;
import org.chancery.testing.TestDatabase;

/** Two processes that serve one ledger, in a database that belongs to neither. */
final class TwoProcesses implements AutoCloseable {
    private final Path directory;
    private final KillablePostgres database;
    private final List<ServedJar> servers;

    TwoProcesses(Path directory) throws IOException {
        this.directory = directory;
        database = new KillablePostgres(directory.resolve("database"));
        // one after the other: the first lays the tables
        var first = serve("first");
        servers = List.of(first, serve("second"));
    }

    private ServedJar serve(String name) throws IOException {
        var server = new ServedJar(ServedJar.OURS, directory.resolve(name), settings());
        server.awaitServing();
        return server;
    }

    /** What makes the program run on their database. */
    String[] settings() {
        var settings = TestDatabase.settings(database.owner(), database.application());
        return Stream.concat(
                        settings.entrySet().stream()
                                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue())),
                        Stream.of("--chancery.sample=false"))
                .toArray(String[]::new);
    }

    List<ServedJar> servers() {
        return servers;
    }

    DataSource owner() {
        return database.owner().unpooled();
    }

    /** Kills one of them, and begins to start it again. */
    Blow killServer(int number) throws InterruptedException {
        var server = servers.get(number);
        long fell = System.nanoTime();
        server.kill();
        var blow = new Blow(number, fell, System.nanoTime());
        server.start();
        return blow;
    }

    /** Kills the database, and starts it again. */
    Blow killDatabase() throws IOException {
        long fell = System.nanoTime();
        database.kill();
        var blow = new Blow(Blow.DATABASE, fell, System.nanoTime());
        database.startAgain();
        return blow;
    }

    void awaitServing() {
        servers.forEach(ServedJar::awaitServing);
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServedJar::close);
        database.close();
    }
}
