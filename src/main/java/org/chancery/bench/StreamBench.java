package org.chancery.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chancery.bench.Figure.Round;
import org.chancery.ledger.feed.Batch;
import org.chancery.ledger.store.LedgerReader;

/**
 * Entries a second read in the order of the ledger, decoded as read models take them and as the
 * bytes that the stream sends, beside a plain cursor over the same rows: the better of the plan
 * that the server chooses and of one by the keys. Each round reads rows that no round before has
 * read: what is decoded stays at hand.
 */
final class StreamBench {
    private static final int SOME = 1_000;
    private static final List<String> PLANS =
            List.of(
                    "set local jit = off",
                    "set local jit = off; set local enable_hashjoin = off;"
                            + " set local enable_sort = off; set local enable_bitmapscan = off");
    private static final String CURSOR =
            """
            select entry.position, envelope, salt, body
            from entry join payload on payload.position = entry.position
            where entry.position > ? and entry.position <= ? order by entry.position
            """;

    private final LedgerReader reader;
    private final DataSource database;
    private final Consumer<String> progress;

    StreamBench(LedgerReader reader, DataSource database, Consumer<String> progress) {
        this.reader = reader;
        this.database = database;
        this.progress = progress;
    }

    /** Reads all entries after a position and up to another, and counts them. */
    private interface Reading {
        long read(long after, long upTo) throws SQLException;
    }

    /** One way of reading, and how fast it was in each round. */
    private record Way(Reading reading, List<Double> rates) {
        Way(Reading reading) {
            this(reading, new ArrayList<>());
        }
    }

    /**
     * Measures in turn, each time beginning with another; the first round warms all up and is not
     * counted.
     */
    List<Figure> measure(int rounds) throws SQLException {
        long each = reader.head().position() / (rounds + 1);
        var cursors =
                PLANS.stream()
                        .map(plan -> new Way((after, upTo) -> cursor(plan, after, upTo)))
                        .toList();
        var decoded = new Way(this::decoded);
        var sent = new Way(this::sent);
        var ways = new ArrayList<>(cursors);
        ways.addAll(List.of(sent, decoded));
        for (int round = 0; round <= rounds; round++) {
            for (var way : ways) {
                way.rates().add(perSecond(way.reading(), round * each, (round + 1) * each));
            }
            Collections.rotate(ways, 1);
            progress.accept(
                    "round %d: decoded %.0f/s, as sent %.0f/s, cursor %.0f/s; %d entries"
                            .formatted(
                                    round,
                                    decoded.rates().getLast(),
                                    sent.rates().getLast(),
                                    limit(cursors, round),
                                    each));
        }
        return List.of(
                figure("read in order, decoded", decoded, cursors),
                figure("read in order, as the stream sends it", sent, cursors));
    }

    private static double limit(List<Way> cursors, int round) {
        return cursors.stream().mapToDouble(way -> way.rates().get(round)).max().orElseThrow();
    }

    private static Figure figure(String name, Way ours, List<Way> cursors) {
        var rounds = new ArrayList<Round>();
        for (int round = 1; round < ours.rates().size(); round++) {
            rounds.add(new Round(ours.rates().get(round), limit(cursors, round)));
        }
        return new Figure(name, "entries/s", rounds, List.of());
    }

    private static double perSecond(Reading reading, long after, long upTo) throws SQLException {
        long begun = System.nanoTime();
        long read = reading.read(after, upTo);
        if (read != upTo - after) {
            throw new IllegalStateException("read %d entries".formatted(read));
        }
        return read * 1e9 / (System.nanoTime() - begun);
    }

    private long decoded(long after, long upTo) {
        long read = after;
        while (read < upTo) {
            var entries = reader.after(read, (int) Math.min(SOME, upTo - read));
            read = entries.getLast().position();
        }
        return read - after;
    }

    private long sent(long after, long upTo) {
        long read = after;
        while (read < upTo) {
            read = Batch.of(reader.storedAfter(read, (int) Math.min(SOME, upTo - read))).last();
        }
        return read - after;
    }

    private long cursor(String plan, long after, long upTo) throws SQLException {
        try (var connection = database.getConnection();
                var settings = connection.createStatement()) {
            connection.setAutoCommit(false);
            settings.execute(plan);
            try (var statement = connection.prepareStatement(CURSOR)) {
                statement.setFetchSize(SOME);
                statement.setLong(1, after);
                statement.setLong(2, upTo);
                long read = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (rows.getBytes(2) != null
                                && rows.getBytes(3) != null
                                && rows.getBytes(4) != null) {
                            read++;
                        }
                    }
                }
                connection.commit();
                return read;
            }
        }
    }
}
