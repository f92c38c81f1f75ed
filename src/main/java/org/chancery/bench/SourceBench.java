package org.chancery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chancery.bench.Figure.Round;
import org.chancery.kernel.Subject;
import org.chancery.ledger.wiring.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long it takes to have what was ever said of a subject, beside the bare query for the bytes by
 * the same index; one asks after another. Once of subjects that nobody has asked for, whose entries
 * are read and decoded, and once of a few again and again, whose entries are at hand.
 */
final class SourceBench {
    private static final int ENTRIES_EACH = 10;
    private static final int SAMPLE = 60_000;
    private static final int AT_HAND = 1_000;
    private static final int WARMING = 2;

    /** Subjects of so many entries, each with the hash by which its entries are found. */
    private static final String SUBJECTS =
            """
            select subject, tag
            from (select subject, ('x' || left(encode(sha256(
                             convert_to('subject:' || subject, 'UTF8')), 'hex'), 16))::bit(64)::bigint
                             as tag
                  from (select distinct convert_from(envelope, 'UTF8')::json->>'subject' as subject
                        from entry where position in (
                            select (random() * (select position - 1 from head))::bigint + 1
                            from generate_series(1, ?))) sampled
                  where subject like 'visit/%') hashed
            where (select count(*) from entry where tags && array[tag]) = ?
            order by random()
            """;

    private static final String BARE =
            """
            select entry.position, envelope, salt, body
            from entry join payload on payload.position = entry.position where tags && ?
            """;

    private final Ledger ledger;
    private final DataSource database;
    private final Duration time;
    private final Consumer<String> progress;

    private record Asked(Subject subject, long tag) {}

    SourceBench(Ledger ledger, DataSource database, Duration time, Consumer<String> progress) {
        this.ledger = ledger;
        this.database = database;
        this.time = time;
        this.progress = progress;
    }

    /**
     * Measures in turn; the first two rounds warm both up and are not counted. Of what is not at
     * hand each subject is asked for once, by one side only.
     */
    List<Figure> measure(int rounds) throws SQLException {
        var atHand = new ArrayList<Round>();
        var decoded = new ArrayList<Round>();
        try (var connection = database.getConnection()) {
            certain(connection);
            var subjects = subjects(connection);
            var few = subjects.subList(0, Math.min(AT_HAND, subjects.size() / 2));
            var once = subjects.subList(few.size(), subjects.size());
            int all = WARMING + rounds;
            int each = once.size() / (2 * all);
            try (var bare = connection.prepareStatement(BARE)) {
                for (int round = 0; round < all; round++) {
                    var theirs = once.subList(2 * round * each, (2 * round + 1) * each);
                    var ours = once.subList((2 * round + 1) * each, (2 * round + 2) * each);
                    var first =
                            new Round(
                                    micros(ours, false, this::sourced),
                                    micros(theirs, false, asked -> bare(bare, asked)));
                    var second =
                            new Round(
                                    micros(few, true, this::sourced),
                                    micros(few, true, asked -> bare(bare, asked)));
                    progress.accept(
                            "round %d: read and decoded %s, at hand %s; %d subjects each"
                                    .formatted(round, first, second, each));
                    if (round >= WARMING) {
                        decoded.add(first);
                        atHand.add(second);
                    }
                }
            }
        }
        return List.of(figure("read and decoded", decoded), figure("at hand", atHand));
    }

    private static Figure figure(String name, List<Round> rounds) {
        return new Figure(
                "sourcing a subject of %d entries, %s".formatted(ENTRIES_EACH, name),
                "µs",
                rounds,
                List.of());
    }

    private static List<Asked> subjects(Connection connection) {
        var subjects =
                JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql(SUBJECTS)
                        .params(SAMPLE, ENTRIES_EACH)
                        .query((row, _) ->
                                new Asked(Subject.parse(row.getString(1)), row.getLong(2)))
                        .list();
        if (subjects.size() < 100) {
            throw new IllegalStateException(
                    "the ledger has too few subjects of %d entries: give more --entries"
                            .formatted(ENTRIES_EACH));
        }
        return subjects;
    }

    /** The plan that the engine makes certain for itself. */
    private static void certain(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
                    set jit = off; set max_parallel_workers_per_gather = 0;
                    set plan_cache_mode = force_generic_plan
                    """);
        }
    }

    private interface Question {
        void ask(Asked asked) throws SQLException;
    }

    /** The mean over all, or over as many as the time allows; again from the first if need be. */
    private double micros(List<Asked> subjects, boolean again, Question question)
            throws SQLException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        int asked = 0;
        while ((again || asked < subjects.size()) && System.nanoTime() < end) {
            question.ask(subjects.get(asked % subjects.size()));
            asked++;
        }
        return (System.nanoTime() - begun) / 1e3 / asked;
    }

    private void sourced(Asked asked) {
        require(entries(asked));
    }

    private int entries(Asked asked) {
        return ledger.ask(Long.MAX_VALUE, desk -> desk.dossier(asked.subject()).entries().size());
    }

    private static void bare(PreparedStatement statement, Asked asked) throws SQLException {
        statement.setArray(
                1, statement.getConnection().createArrayOf("bigint", new Long[] {asked.tag()}));
        int found = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getBytes(2) != null && rows.getBytes(3) != null) {
                    found++;
                }
            }
        }
        require(found);
    }

    private static void require(int found) {
        if (found != ENTRIES_EACH) {
            throw new IllegalStateException("found %d entries".formatted(found));
        }
    }
}
