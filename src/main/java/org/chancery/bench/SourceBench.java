package org.chancery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chancery.bench.Figure.Round;
import org.chancery.kernel.Subject;
import org.chancery.ledger.wiring.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to have what was ever said of a subject, found and decoded, beside the bare
 * query for the bytes by the same index; one asks after another.
 */
final class SourceBench {
    private static final int ENTRIES_EACH = 10;
    private static final int SAMPLE = 20_000;

    /** The subjects of some entries, each with the hash by which its entries are found. */
    private static final String SUBJECTS =
            """
            select subject, ('x' || left(encode(sha256(
                       convert_to('subject:' || subject, 'UTF8')), 'hex'), 16))::bit(64)::bigint
            from (select distinct convert_from(envelope, 'UTF8')::json->>'subject' as subject
                  from entry where position in (
                      select (random() * (select position - 1 from head))::bigint + 1
                      from generate_series(1, ?))) sampled
            where subject like 'visit/%'
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

    /** Measures in turn; the first round warms both up and is not counted. */
    Figure measure(int rounds) throws SQLException {
        var subjects = subjects();
        var measured = new ArrayList<Round>();
        try (var connection = database.getConnection()) {
            certain(connection);
            try (var bare = connection.prepareStatement(BARE)) {
                for (int round = 0; round <= rounds; round++) {
                    double limit = micros(subjects, asked -> bare(bare, asked));
                    double ours = micros(subjects, this::sourced);
                    progress.accept(
                            "round %d: sourced in %.0f µs, the bare query in %.0f µs"
                                    .formatted(round, ours, limit));
                    if (round > 0) {
                        measured.add(new Round(ours, limit));
                    }
                }
            }
        }
        return new Figure(
                "sourcing a subject of %d entries".formatted(ENTRIES_EACH),
                "µs",
                measured,
                List.of());
    }

    private List<Asked> subjects() {
        return JdbcClient.create(database)
                .sql(SUBJECTS)
                .param(SAMPLE)
                .query((row, _) -> new Asked(Subject.parse(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .filter(asked -> entries(asked) == ENTRIES_EACH)
                .toList();
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

    private double micros(List<Asked> subjects, Question question) throws SQLException {
        var random = ThreadLocalRandom.current();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long asked = 0;
        for (; System.nanoTime() < end; asked++) {
            question.ask(subjects.get(random.nextInt(subjects.size())));
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
