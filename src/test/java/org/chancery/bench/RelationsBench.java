package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.ChanceryHouse;
import org.chancery.bench.Figure.Round;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Draft;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModels;
import org.chancery.projections.Steps;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;
import org.chancery.relations.RelationAnswers;

/** What relations cost on a large ledger, each figure beside a limit of the same server. */
final class RelationsBench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int LARGE = 5_000;
    private static final int SMALL = 500;
    private static final int TIMEOUT = 600_000;
    private static final int WARMING = 300;
    private static final Moment PUBLISHED_BY = Moment.parse("1990-01-01");

    private final TestLedger ledger = new TestLedger();
    private final List<Form<?>> forms =
            List.of(new FactTable(ChanceryHouse.HOUSE), new RegisterTable(ChanceryHouse.HOUSE));
    private final List<Figure> figures = new ArrayList<>();
    private final LargeLedger large;
    private final PlainRows plain;
    private final long entries;
    private final Path directory;
    private final Consumer<String> progress;

    /** Something that is asked. */
    @FunctionalInterface
    private interface Asked<T> {
        Object of(T question) throws SQLException;
    }

    private record Point(Pair pair, Viewpoint viewpoint) {}

    RelationsBench(long entries, Path directory, Consumer<String> progress) throws SQLException {
        this.entries = entries;
        this.directory = directory;
        this.progress = progress;
        this.large = new LargeLedger(entries);
        this.plain = new PlainRows(ledger.database().owner().getConnection());
    }

    Report measure() throws SQLException, IOException {
        var surroundings = Surroundings.of(ledger.database().owner(), directory);
        lay();
        rebuild();
        ingest(SMALL, 10);
        ingest(LARGE, 4);
        try (var models = following()) {
            plain.lay();
            var answers =
                    new RelationAnswers(
                            new Answering(ledger.archive(), models), ChanceryHouse.HOUSE);
            points(answers);
            lists(answers);
            published(answers);
            visible(models);
        }
        plain.sizes().forEach(progress);
        return new Report(surroundings, figures);
    }

    void lay() {
        long begun = System.nanoTime();
        large.lay(ledger.store().restoration(), entries);
        ledger.database().run("vacuum analyze entry");
        ledger.database().run("vacuum analyze payload");
        progress.accept("%,d entries laid in %.1f s".formatted(entries, seconds(begun)));
    }

    private ReadModels following() {
        var models =
                new ReadModels(
                        ledger.store().connections(),
                        ledger.store().positions(),
                        ledger.archive(),
                        forms);
        models.start();
        reach(models);
        return models;
    }

    private void reach(ReadModels models) {
        if (!models.await(ledger.store().positions().last(), PATIENCE)) {
            throw new IllegalStateException("the tables do not follow: " + models.trouble());
        }
    }

    /** From nothing to tables that answer. */
    void rebuild() throws SQLException, IOException {
        long begun = System.nanoTime();
        try (var _ = following()) {
            double ours = entries / seconds(begun);
            progress.accept("rebuilt at %,.0f entries/s".formatted(ours));
            double limit = entries / plain.copiedWhole();
            add("rebuild; COPY out, COPY in, indexes", "entries/s", new Round(ours, limit));
        }
    }

    /** What was recorded since is taken a batch at a time. */
    void ingest(int batch, int batches) throws SQLException, IOException {
        long from = ledger.store().positions().last();
        record(batch * batches);
        var ours = new ArrayList<Double>();
        try (var connection = ledger.store().connections().dedicated("bench", TIMEOUT)) {
            connection.setAutoCommit(false);
            var steps = new Steps(connection, ledger.archive(), forms);
            for (int i = 1; i <= batches; i++) {
                long begun = System.nanoTime();
                for (long at = 0; at < from + (long) i * batch; ) {
                    at = steps.upTo(from + (long) i * batch);
                }
                ours.add(batch / seconds(begun));
            }
        }
        var limits = plain.copied(from, batch, batches);
        var rounds = new ArrayList<Round>();
        for (int i = 1; i < batches; i++) {
            rounds.add(new Round(ours.get(i), batch / limits.get(i)));
        }
        add(
                "ingest in batches of %,d; COPY of the same rows".formatted(batch),
                "entries/s",
                rounds.toArray(Round[]::new));
    }

    private void record(int many) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < many; i++) {
            drafts.add(large.next());
        }
        for (int i = 0; i < many; i += SMALL) {
            TestLedger.append(ledger.store().engine(), drafts.subList(i, i + SMALL)).join();
        }
    }

    /** Any day, knowing the entries up to any position. */
    private Viewpoint anywhere() {
        return Viewpoint.everything(large.anyDay(), large.anyPosition());
    }

    void points(RelationAnswers answers) throws SQLException {
        Asked<Point> ours = point -> answers.status(point.pair(), point.viewpoint());
        Asked<Point> limit = point -> plain.ofPair(point.pair(), point.viewpoint());
        latency(
                "point, any pair",
                many(3_000, () -> new Point(large.any(), anywhere())),
                ours,
                limit);
        var heavy = new ArrayList<Point>();
        for (int i = 0; i < 30; i++) {
            large.heaviest().forEach(pair -> heavy.add(new Point(pair, anywhere())));
        }
        latency("point, ten heaviest pairs", heavy, ours, limit);
    }

    void lists(RelationAnswers answers) throws SQLException {
        latency(
                "one state",
                many(60, () -> new Point(large.any(), anywhere())),
                point -> answers.after(0, point.pair().a(), point.viewpoint()).count(),
                point -> plain.ofState(point.pair().a(), point.viewpoint()));
        latency(
                "everything",
                many(3, this::anywhere),
                viewpoint ->
                        answers.after(0, null, viewpoint).mapToLong(each -> each.place()).sum(),
                plain::ofAll);
    }

    void published(RelationAnswers answers) throws SQLException {
        Asked<Point> ours = point -> answers.status(point.pair(), point.viewpoint());
        Asked<Point> limit = point -> plain.entries(point.pair());
        latency(
                "publishedBy, any pair",
                many(300, () -> new Point(large.any(), hearing())),
                ours,
                limit);
        latency(
                "publishedBy, heaviest pair",
                many(3, () -> new Point(large.heaviest().getFirst(), hearing())),
                ours,
                limit);
    }

    private Viewpoint hearing() {
        return new Viewpoint(
                large.anyDay(),
                ledger.store().positions().last(),
                PUBLISHED_BY,
                new SourceFilter.All());
    }

    /** How soon after it is acknowledged what happened long ago is seen. */
    void visible(ReadModels models) {
        var heavy = new ArrayList<Long>();
        var light = new ArrayList<Long>();
        for (int i = 0; i < 300; i++) {
            heavy.add(seen(models, large.heaviest().getFirst()));
            light.add(seen(models, large.light()));
        }
        for (int percent : List.of(50, 99)) {
            add(
                    "back-dated entry to visible, %d of 100; heaviest pair : light"
                            .formatted(percent),
                    "µs",
                    new Round(at(percent, sorted(heavy)), at(percent, sorted(light))));
        }
    }

    private long seen(ReadModels models, Pair pair) {
        var said = large.visit(pair, large.anyDay()).by(Strictness.REFUSE);
        long position = ledger.ledger().recordNow(said).position();
        long acknowledged = System.nanoTime();
        if (!models.await(position, PATIENCE)) {
            throw new IllegalStateException("the tables do not follow the ledger");
        }
        return System.nanoTime() - acknowledged;
    }

    private static <T> List<T> many(int number, Supplier<T> one) {
        var many = new ArrayList<T>();
        for (int i = 0; i < number; i++) {
            many.add(one.get());
        }
        return many;
    }

    /** Each question to us and to the limit, by turns; some of them are asked before to warm up. */
    private <T> void latency(String what, List<T> questions, Asked<T> ours, Asked<T> limit)
            throws SQLException {
        for (int i = 0; i < Math.min(WARMING, questions.size()); i++) {
            ours.of(questions.get(i));
            limit.of(questions.get(i));
        }
        var each = new ArrayList<Long>();
        var limits = new ArrayList<Long>();
        for (var question : questions) {
            long begun = System.nanoTime();
            ours.of(question);
            long between = System.nanoTime();
            limit.of(question);
            each.add(between - begun);
            limits.add(System.nanoTime() - between);
        }
        for (int percent : List.of(50, 99)) {
            add(
                    "%s, %d of 100 within".formatted(what, percent),
                    "µs",
                    new Round(at(percent, sorted(each)), at(percent, sorted(limits))));
        }
    }

    private static long[] sorted(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(int percent, long[] sorted) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e3;
    }

    private void add(String what, String unit, Round... rounds) {
        var figure = new Figure(what, unit, List.of(rounds), List.of());
        figures.add(figure);
        progress.accept(figure.toString());
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        plain.close();
        ledger.close();
    }
}
