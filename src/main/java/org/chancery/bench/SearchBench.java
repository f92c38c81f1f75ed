package org.chancery.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.projections.Answering;
import org.chancery.registers.AddressFilter;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterTable;
import org.chancery.registers.Registered;

/** What it costs to find addresses by their words, beside a bare search of the same rows. */
final class SearchBench {
    private static final int PAGE = 100;
    private static final int CHECKED = 100;

    private final OpenedLedger opened;
    private final Speeches speeches = new Speeches();
    private final PlainWords plain;
    private final Effort effort;
    private final Figures figures;

    private record Search(String words, Viewpoint viewpoint) {}

    /**
     * Of a ledger that addresses were told to.
     *
     * @param effort the time is that for which each question is put in each round, to us and to the
     *     limit together
     */
    SearchBench(OpenedLedger opened, PlainWords plain, Effort effort, Consumer<String> progress) {
        this.opened = opened;
        this.plain = plain;
        this.effort = effort;
        this.figures = new Figures(progress);
    }

    /** Measures in turn; the first round warms both up and is not counted. */
    List<Figure> measure(int rounds) throws SQLException {
        try (var models = opened.following()) {
            plain.lay();
            var answers =
                    new RegisterAnswers(
                            new Answering(opened.archive(), models),
                            opened.house(),
                            new RegisterTable(opened.house()));
            check(answers);
            for (int round = 0; round <= rounds; round++) {
                figures.ask(
                        "two words, all that have them",
                        effort.time(),
                        this::search,
                        asked -> found(answers, asked).count(),
                        asked -> plain.all(asked.words(), asked.viewpoint()));
                figures.ask(
                        "two words, the first %d".formatted(PAGE),
                        effort.time(),
                        this::search,
                        asked -> found(answers, asked).limit(PAGE).count(),
                        asked -> plain.first(PAGE, asked.words(), asked.viewpoint()));
                figures.nextRound();
            }
        }
        return figures.all();
    }

    /** Both find the same. */
    private void check(RegisterAnswers answers) throws SQLException {
        for (int i = 0; i < CHECKED; i++) {
            var asked = search();
            long ours = found(answers, asked).count();
            int limit = plain.all(asked.words(), asked.viewpoint());
            if (ours != limit) {
                throw new IllegalStateException(
                        "%s: %d are found, and %d by a bare search".formatted(asked, ours, limit));
            }
        }
    }

    private static Stream<Registered> found(RegisterAnswers answers, Search asked) {
        return answers.list(SubjectKind.ADDRESS, 0, asked.viewpoint(), saying(asked.words()));
    }

    private static AddressFilter saying(String words) {
        return new AddressFilter(
                words, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** On any day, knowing the entries up to any position. */
    private Search search() {
        var random = ThreadLocalRandom.current();
        long last = opened.ledger().last();
        return new Search(
                speeches.query(random),
                Viewpoint.everything(
                        speeches.anyDay(random), random.nextLong(last / 10, last) + 1));
    }
}
