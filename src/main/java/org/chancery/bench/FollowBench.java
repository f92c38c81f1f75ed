package org.chancery.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chancery.bench.Figure.Round;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.projections.ReadModels;
import org.postgresql.PGConnection;

/**
 * How soon what was acknowledged is seen in the tables, beside how soon a session hears that
 * another one committed a row. One after another, by one client.
 */
final class FollowBench {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String FLOOR =
            """
            with written as (insert into bench.seen (note) values ('a row') returning 1)
            select pg_notify('bench_seen', '') from written
            """;

    private final Ledger ledger;
    private final ReadModels models;
    private final DataSource database;
    private final Commands commands;
    private final Duration time;
    private final Consumer<String> progress;

    FollowBench(
            Ledger ledger,
            ReadModels models,
            DataSource database,
            Commands commands,
            Duration time,
            Consumer<String> progress) {
        this.ledger = ledger;
        this.models = models;
        this.database = database;
        this.commands = commands;
        this.time = time;
        this.progress = progress;
    }

    /** Something that takes a while, and how long in nanoseconds what is measured of it took. */
    private interface Timed {
        long nanos() throws SQLException;
    }

    /** Measures in turn; the first round warms both up and is not counted. */
    List<Figure> measure(int rounds) throws SQLException {
        var half = new ArrayList<Round>();
        var almostAll = new ArrayList<Round>();
        try (var writer = database.getConnection();
                var listener = database.getConnection()) {
            prepare(writer, listener);
            for (int round = 0; round <= rounds; round++) {
                var ours = times(this::seen);
                var floor = times(() -> heard(writer, listener));
                var median = new Round(ours.micros(50), floor.micros(50));
                var last = new Round(ours.micros(99), floor.micros(99));
                progress.accept(
                        "round %d: half within %s, 99 of 100 within %s; %d and %d times"
                                .formatted(round, median, last, ours.number(), floor.number()));
                if (round > 0) {
                    half.add(median);
                    almostAll.add(last);
                }
            }
        }
        return List.of(
                new Figure("acknowledged to seen, half within", "µs", half, List.of()),
                new Figure("acknowledged to seen, 99 of 100 within", "µs", almostAll, List.of()));
    }

    private static void prepare(Connection writer, Connection listener) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(
                    "create schema if not exists bench; drop table if exists bench.seen; create"
                            + " table bench.seen (note text)");
        }
        try (var statement = listener.createStatement()) {
            statement.execute("listen bench_seen");
        }
    }

    private Times times(Timed timed) throws SQLException {
        var times = new Times();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            times.add(timed.nanos());
        }
        return times;
    }

    private long seen() {
        long position = ledger.recordNow(commands.visit()).position();
        long acknowledged = System.nanoTime();
        if (!models.await(position, PATIENCE)) {
            throw new IllegalStateException("the tables do not follow the ledger");
        }
        return System.nanoTime() - acknowledged;
    }

    private static long heard(Connection writer, Connection listener) throws SQLException {
        long begun = System.nanoTime();
        try (var statement = writer.prepareStatement(FLOOR);
                var rows = statement.executeQuery()) {
            rows.next();
        }
        var heard = listener.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis());
        if (heard == null || heard.length == 0) {
            throw new IllegalStateException("no session hears another");
        }
        return System.nanoTime() - begun;
    }
}
