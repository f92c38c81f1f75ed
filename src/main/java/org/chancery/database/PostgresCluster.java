package org.chancery.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.chancery.database.PostgresPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server and the server that runs on them. */
final class PostgresCluster {
    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String ROOT =
            "it does not run as root, and root may make no user namespace here: start Chancery as"
                    + " another user, or name a PostgreSQL in spring.datasource.url";
    private static final int ATTEMPTS = 4;
    private static final String DRAFT = "postgres.draft-";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PostgresPrograms programs;
    private final Path files;
    private final Path serverLog;

    PostgresCluster(PostgresPrograms programs, Path directory) {
        this.programs = programs;
        this.files = directory.resolve("postgres");
        this.serverLog = directory.resolve("postgres.log");
    }

    boolean exists() {
        return Files.isDirectory(files);
    }

    /** Makes the files whole or not at all: what a killed attempt left is made anew. */
    void create(String superuser, Path passwordFile) throws IOException {
        discardDrafts();
        // a name of its own: the initdb of a killed process may still be writing to the last draft
        Path draft = Files.createTempDirectory(files.getParent(), DRAFT);
        Outcome outcome =
                programs.run(
                        "initdb",
                        "--pgdata=" + draft,
                        "--username=" + superuser,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            throw new CannotStart(
                    "PostgreSQL cannot make its files in %s: %s"
                            .formatted(files, reason(outcome.output())));
        }
        Files.move(draft, files, ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(files.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    /** Starts the server and tells the port on which it listens. */
    int start() throws IOException {
        configure();
        for (int attempt = 1; ; attempt++) {
            clear();
            int port = freePort();
            Outcome outcome =
                    programs.run(
                            "pg_ctl",
                            "--pgdata=" + files,
                            "--log=" + serverLog,
                            "--options=-p " + port,
                            "--wait",
                            "--timeout=3600",
                            "start");
            if (outcome.succeeded()) {
                return port;
            }
            if (attempt == ATTEMPTS) {
                throw new CannotStart(
                        "PostgreSQL does not start on %s: %s (more in %s)"
                                .formatted(files, reason(said(outcome)), serverLog));
            }
            pause();
        }
    }

    Outcome stop(String mode) throws IOException {
        return programs.run(
                "pg_ctl", "--pgdata=" + files, "--mode=" + mode, "--wait", "--timeout=60", "stop");
    }

    private void discardDrafts() throws IOException {
        try (DirectoryStream<Path> drafts =
                Files.newDirectoryStream(files.getParent(), DRAFT + "*")) {
            for (Path draft : drafts) {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException stillWrittenTo) {
            log.debug("left for the next time", stillWrittenTo);
        }
    }

    private void configure() throws IOException {
        if (Files.exists(serverLog)) {
            Files.move(serverLog, serverLog.resolveSibling("postgres.log.1"), REPLACE_EXISTING);
        }
        try (InputStream settings = PostgresCluster.class.getResourceAsStream("postgresql.conf")) {
            if (settings == null) {
                throw new IOException("the jar lacks postgresql.conf");
            }
            Files.copy(settings, files.resolve("postgresql.conf"), REPLACE_EXISTING);
        }
    }

    /** Leaves nothing of an earlier server: neither an orphan that runs on nor its traces. */
    private void clear() throws IOException {
        boolean traces = Files.exists(Postmaster.file(files));
        Optional<Postmaster> orphan = Postmaster.of(files);
        if (orphan.isPresent()) {
            log.info(
                    "PostgreSQL (pid {}) outlived a Chancery that was killed: stopping it",
                    orphan.get().pid());
            if (!stop("fast").succeeded() && !stop("immediate").succeeded()) {
                throw new CannotStart(
                        "PostgreSQL (pid %s) runs on %s and cannot be stopped"
                                .formatted(orphan.get().pid(), files));
            }
        } else if (traces) {
            Files.deleteIfExists(Postmaster.file(files));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", e);
        }
    }

    private String said(Outcome outcome) throws IOException {
        return Files.exists(serverLog) ? Files.readString(serverLog) : outcome.output();
    }

    private static String reason(String said) {
        if (said.contains("cannot be run as root")) {
            return ROOT;
        }
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .orElse(said.isBlank() ? "no reason given" : said.lines().toList().getLast());
    }
}
