package org.chancery.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.bench.Figures.Asked;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.projections.Steps;
import org.chancery.relations.RelationAnswers;

/** What relations cost on a large ledger, each figure beside a limit of the same server. */
final class RelationsBench {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int OF_EACH = 3;
    private static final int LEAST = 3;
    private static final int TIMEOUT = 600_000;
    private static final Moment PUBLISHED_BY = Moment.parse("1990-01-01");

    private final OpenedLedger opened;
    private final Engagements engagements;
    private final Pairs pairs = new Pairs();
    private final PlainRows plain;
    private final Effort effort;
    private final Figures figures;

    private record Point(Pair pair, Viewpoint viewpoint) {}

    /**
     * Of a ledger that engagements were told to.
     *
     * @param effort the time is that for which each question is put in each round, to us and to the
     *     limit together
     */
    RelationsBench(OpenedLedger opened, PlainRows plain, Effort effort, Consumer<String> progress) {
        this.opened = opened;
        this.engagements = new Engagements(pairs, opened.ledger().last());
        this.plain = plain;
        this.effort = effort;
        this.figures = new Figures(progress);
    }

    /** Measures in turn; the first round warms both up and is not counted. */
    List<Figure> measure(int rounds)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        for (int round = 0; round <= rounds; round++) {
            rebuild();
            for (int batch : effort.batches()) {
                ingest(batch);
            }
            try (var models = opened.following()) {
                plain.lay();
                var answers =
                        new RelationAnswers(
                                new Answering(opened.archive(), models), opened.house());
                points(answers);
                lists(answers);
                published(answers);
                visible(models);
            }
            figures.nextRound();
        }
        return figures.all();
    }

    /** From nothing to tables that answer. */
    private void rebuild() throws SQLException, IOException {
        plain.forget();
        long entries = opened.ledger().last();
        long begun = System.nanoTime();
        try (var _ = opened.following()) {
            double ours = entries / seconds(begun);
            figures.add(
                    "rebuild; COPY out, COPY in, indexes",
                    "entries/s",
                    ours,
                    entries / plain.copiedWhole());
        }
    }

    /** What was told since is taken a batch at a time. */
    private void ingest(int batch)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        long from = opened.ledger().last();
        engagements.tell(opened.ledger(), (long) batch * OF_EACH);
        double ours = 0;
        try (var connection = opened.store().connections().dedicated("chancery-bench", TIMEOUT)) {
            connection.setAutoCommit(false);
            var steps = new Steps(connection, opened.archive(), opened.forms());
            for (int i = 1; i <= OF_EACH; i++) {
                long begun = System.nanoTime();
                for (long at = 0; at < from + (long) i * batch; ) {
                    at = steps.upTo(from + (long) i * batch);
                }
                ours += i == 1 ? 0 : seconds(begun);
            }
        }
        double limit =
                plain.copied(from, batch, OF_EACH).stream().skip(1).mapToDouble(each -> each).sum();
        figures.add(
                "ingest in batches of %,d; COPY of the same rows".formatted(batch),
                "entries/s",
                batch * (OF_EACH - 1) / ours,
                batch * (OF_EACH - 1) / limit);
    }

    private void points(RelationAnswers answers) throws SQLException {
        Asked<Point> ours = point -> answers.status(point.pair(), point.viewpoint());
        Asked<Point> limit = point -> plain.ofPair(point.pair(), point.viewpoint());
        ask("point, any pair", () -> new Point(any(), anywhere()), ours, limit);
        ask("point, ten heaviest pairs", () -> new Point(heavy(), anywhere()), ours, limit);
    }

    private void lists(RelationAnswers answers) throws SQLException {
        ask(
                "one state",
                () -> new Point(any(), anywhere()),
                point -> answers.after(0, point.pair().a(), point.viewpoint()).count(),
                point -> plain.ofState(point.pair().a(), point.viewpoint()));
        ask(
                "everything",
                this::anywhere,
                viewpoint ->
                        answers.after(0, null, viewpoint).mapToLong(each -> each.place()).sum(),
                plain::ofAll);
    }

    private void published(RelationAnswers answers) throws SQLException {
        Asked<Point> ours = point -> answers.status(point.pair(), point.viewpoint());
        Asked<Point> limit = point -> plain.entries(point.pair());
        ask("publishedBy, any pair", () -> new Point(any(), hearing()), ours, limit);
        ask(
                "publishedBy, heaviest pair",
                () -> new Point(pairs.heaviest().getFirst(), hearing()),
                ours,
                limit);
    }

    /** How soon after it is acknowledged what happened long ago is seen. */
    private void visible(ReadModels models) {
        var heavy = new Times();
        var light = new Times();
        long end = System.nanoTime() + effort.time().toNanos();
        while (light.number() < LEAST || System.nanoTime() < end) {
            heavy.add(seen(models, pairs.heaviest().getFirst()));
            light.add(seen(models, pairs.light(random())));
        }
        figures.add("back-dated entry to visible; heaviest pair beside a light one", heavy, light);
    }

    private long seen(ReadModels models, Pair pair) {
        var said = engagements.visit(pair, engagements.anyDay(random()));
        long position = opened.ledger().recordNow(said).position();
        long acknowledged = System.nanoTime();
        if (!models.await(position, PATIENCE)) {
            throw new IllegalStateException("the tables do not follow the ledger");
        }
        return System.nanoTime() - acknowledged;
    }

    private Pair any() {
        return pairs.any(random());
    }

    private Pair heavy() {
        return pairs.heaviest().get(random().nextInt(pairs.heaviest().size()));
    }

    /** Any day, knowing the entries up to any position. */
    private Viewpoint anywhere() {
        long last = opened.ledger().last();
        return Viewpoint.everything(
                engagements.anyDay(random()), random().nextLong(last / 10, last) + 1);
    }

    private Viewpoint hearing() {
        return new Viewpoint(
                engagements.anyDay(random()),
                opened.ledger().last(),
                PUBLISHED_BY,
                new SourceFilter.All());
    }

    private static ThreadLocalRandom random() {
        return ThreadLocalRandom.current();
    }

    private <T> void ask(String what, Supplier<T> questions, Asked<T> ours, Asked<T> limit)
            throws SQLException {
        figures.ask(what, effort.time(), questions, ours, limit);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
