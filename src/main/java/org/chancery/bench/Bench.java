package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chancery.bench.Figure.Round;
import org.chancery.exchange.importing.Importers;
import org.chancery.exchange.importing.Mapping;
import org.chancery.ledger.store.LedgerReader;
import org.chancery.ledger.wiring.Ledger;
import org.chancery.projections.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures on a ledger that holds nothing but what benches recorded. */
public final class Bench {
    private static final String BY = "bench";
    private static final int FILLERS = 512;
    private static final int OTHER_SESSIONS = 30;
    private static final Duration CATCHING_UP = Duration.ofHours(1);

    private final Ledger ledger;
    private final DataSource owner;
    private final Surroundings surroundings;
    private final Effort effort;
    private final Commands commands = new Commands(BY);
    private final Consumer<String> progress;

    /**
     * A bench.
     *
     * @param owner the database of the ledger, as the role that may make tables there
     * @param directory the data directory
     * @throws IllegalStateException if the server may lose what it acknowledges
     */
    public Bench(
            Ledger ledger,
            DataSource owner,
            Path directory,
            Effort effort,
            Consumer<String> progress) {
        this.ledger = ledger;
        this.owner = owner;
        this.surroundings = Surroundings.of(owner, directory);
        this.effort = effort;
        this.progress = progress;
    }

    /**
     * Measures appending to a ledger.
     *
     * @throws IllegalStateException if the ledger holds anything that no bench recorded, or the
     *     server has too few connections
     */
    public Report append(int rounds) throws InterruptedException, ExecutionException, SQLException {
        requireOwn();
        requireRoom();
        var plain = PlainStatements.on(owner, AppendBench.TYPES);
        vacuum("entry", "payload", "bench.entry", "bench.payload");
        var bench = new AppendBench(ledger, commands, plain, new Groups(owner), effort, progress);
        return report(bench.measure(rounds));
    }

    /**
     * Measures sourcing from a ledger.
     *
     * @throws IllegalStateException if the ledger holds anything that no bench recorded
     */
    public Report source(int rounds) throws SQLException {
        requireOwn();
        vacuum("entry", "payload");
        return report(new SourceBench(ledger, owner, effort.time(), progress).measure(rounds));
    }

    /**
     * Measures how soon the tables tell what was recorded.
     *
     * @throws IllegalStateException if the ledger holds anything that no bench recorded
     */
    public Report follow(ReadModels models, int rounds) throws SQLException {
        requireOwn();
        vacuum("entry", "payload");
        models.await(ledger.last(), CATCHING_UP);
        return report(
                new FollowBench(ledger, models, owner, commands, effort.time(), progress)
                        .measure(rounds));
    }

    /**
     * Measures reading the ledger from its beginning to its end.
     *
     * @throws IllegalStateException if the ledger holds anything that no bench recorded
     */
    public Report stream(LedgerReader reader, int rounds) throws SQLException {
        requireOwn();
        vacuum("entry", "payload");
        return report(new StreamBench(reader, owner, progress).measure(rounds));
    }

    /**
     * Measures what relations cost.
     *
     * @throws IllegalStateException if the ledger holds anything but engagements that a bench told
     */
    public Report relations(OpenedLedger opened, int rounds)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        require(Engagements.BY);
        vacuum("entry", "payload");
        try (var plain = new PlainRows(owner.getConnection())) {
            var bench = new RelationsBench(opened, plain, effort, progress);
            var figures = bench.measure(rounds);
            plain.sizes().forEach(progress);
            return report(figures);
        }
    }

    /**
     * Tells engagements until the ledger holds so many entries.
     *
     * @throws IllegalStateException if the ledger holds anything but engagements that a bench told
     */
    public void engage(long entries) throws InterruptedException, ExecutionException {
        var engagements = new Engagements(new Pairs(), entries);
        if (ledger.last() == 0) {
            engagements.begin(ledger);
        }
        require(Engagements.BY);
        if (ledger.last() < entries) {
            progress.accept("telling %,d entries".formatted(entries - ledger.last()));
            engagements.tell(ledger, entries - ledger.last());
        }
    }

    /**
     * Measures what it costs to find addresses by their words.
     *
     * @throws IllegalStateException if the ledger holds anything but addresses that a bench told
     */
    public Report search(OpenedLedger opened, int rounds) throws SQLException {
        require(Speeches.BY);
        vacuum("entry", "payload");
        try (var plain = new PlainWords(owner.getConnection())) {
            return report(new SearchBench(opened, plain, effort, progress).measure(rounds));
        }
    }

    /**
     * Tells of addresses until the ledger holds so many entries.
     *
     * @throws IllegalStateException if the ledger holds anything but addresses that a bench told
     */
    public void speak(long entries) throws InterruptedException, ExecutionException {
        var speeches = new Speeches();
        if (ledger.last() == 0) {
            speeches.begin(ledger);
        }
        require(Speeches.BY);
        if (ledger.last() < entries) {
            progress.accept("telling of %,d addresses".formatted(entries - ledger.last()));
            speeches.tell(ledger, entries - ledger.last());
        }
    }

    /**
     * Imports a file into this ledger, beside what it then appends.
     *
     * @param format its name
     * @throws IllegalStateException if the ledger is not empty
     */
    public Report importing(Importers importers, String format, Path file)
            throws InterruptedException, ExecutionException {
        if (ledger.last() > 0) {
            throw new IllegalStateException("an import is measured into an empty ledger only");
        }
        long begun = System.nanoTime();
        var status = importers.run(format, file, false, Mapping.COMMITTED, _ -> {});
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (status.failure() != null) {
            throw new IllegalStateException(status.failure());
        }
        double ours = ledger.last() / seconds;
        var batches = new Groups(owner).between(0, ledger.last());
        commands.sources().forEach(ledger::recordNow);
        double limit = AppendBench.visits(ledger, commands, effort.time());
        progress.accept("imported %.0f entries/s, appended %.0f".formatted(ours, limit));
        return report(
                List.of(
                        new Figure(
                                "import",
                                "entries/s",
                                List.of(new Round(ours, limit)),
                                List.of(batches))));
    }

    private Report report(List<Figure> figures) {
        return new Report(surroundings, figures);
    }

    /**
     * Records until the ledger holds so many entries. What is measured is measured by a program
     * started after that, which has nothing of it at hand.
     *
     * @throws IllegalStateException if the ledger holds anything that no bench recorded
     */
    public void fill(long entries) throws InterruptedException, ExecutionException {
        if (ledger.last() == 0) {
            commands.sources().forEach(ledger::recordNow);
        }
        requireOwn();
        var left = new AtomicLong(entries - ledger.last());
        if (left.get() <= 0) {
            return;
        }
        progress.accept("recording %d entries".formatted(left.get()));
        new Load(FILLERS)
                .answers(
                        goOn -> {
                            long answers = 0;
                            while (goOn.getAsBoolean()) {
                                long visit = ledger.recordNow(commands.visit()).position();
                                answers++;
                                for (int i = 0; i < 9 && goOn.getAsBoolean(); i++, answers++) {
                                    ledger.recordNow(commands.endorsement(visit));
                                }
                            }
                            return answers;
                        },
                        () -> left.getAndDecrement() > 0);
    }

    private void requireOwn() {
        require(BY);
    }

    /** What a bench records would be among what somebody said. */
    private void require(String own) {
        var by =
                JdbcClient.create(owner)
                        .sql(
                                "select convert_from(envelope, 'UTF8')::json->>'by' from entry"
                                        + " where position = 1")
                        .query(String.class)
                        .single();
        if (!by.equals(own)) {
            throw new IllegalStateException(
                    "this ledger is not this bench's own: a bench would record in it what nobody"
                            + " said; give another --chancery.data-dir");
        }
    }

    private void requireRoom() {
        int room =
                JdbcClient.create(owner).sql("show max_connections").query(Integer.class).single();
        int needed = Collections.max(effort.sessions()) + OTHER_SESSIONS;
        if (room < needed) {
            throw new IllegalStateException(
                    "the server takes %d connections (max_connections), and %d are needed"
                            .formatted(room, needed));
        }
    }

    private void vacuum(String... tables) {
        var jdbc = JdbcClient.create(owner);
        for (var table : tables) {
            jdbc.sql("vacuum (freeze, analyze) " + table).update();
        }
        if (jdbc.sql("select pg_has_role('pg_checkpoint', 'USAGE')")
                .query(Boolean.class)
                .single()) {
            jdbc.sql("checkpoint").update();
        }
    }
}
