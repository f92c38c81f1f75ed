package org.chancery.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own, killed and started again where it was. */
public final class KillablePostgres implements AutoCloseable {
    private final Workspace workspace;

    public KillablePostgres(Path path) throws IOException {
        workspace = Workspace.open(path);
    }

    public Login owner() {
        return workspace.database().owner();
    }

    public Login application() {
        return workspace.database().application();
    }

    /** Kills the server and the processes of its sessions, and waits until none is left. */
    public void kill() throws IOException {
        var server = workspace.server().process();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(30, SECONDS).until(() -> all.stream().noneMatch(Processes::runs));
    }

    /** Starts it on its old port, where those who knew it find it again. */
    public void startAgain() throws IOException {
        int port = URI.create(owner().url().substring("jdbc:".length())).getPort();
        var programs = new PostgresPrograms(PostgresArchive.unpackUnder(Workspace.BINARIES));
        await().atMost(60, SECONDS)
                .until(() ->
                        programs.run(
                                        "pg_ctl",
                                        "--pgdata=" + workspace.files(),
                                        "--log=" + workspace.serverLog(),
                                        "--options=-p " + port,
                                        "start")
                                .succeeded());
    }

    @Override
    public void close() throws IOException {
        workspace.close();
    }
}
