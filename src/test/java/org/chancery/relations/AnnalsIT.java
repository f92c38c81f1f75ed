package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.relations.RelationAnswers.Listed;
import org.chancery.testing.Annals;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomFacts;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Facts of every shape: the table answers as the entries do. */
class AnnalsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Pair> PAIRS =
            List.of(RandomFacts.PAIR, Pair.parse("KAZ-IRN"), Pair.parse("TKM-USA"));

    @Test
    void the_table_answers_as_the_entries_do() throws Exception {
        long seed = Long.getLong("annals.seed", System.nanoTime());
        System.out.printf("Annals with -Dannals.seed=%d%n", seed);
        var random = new Random(seed);
        var entries = new MemoryLedger(Annals.HOUSE, Annals.CODEC);
        entries.record(SampleWords.source("s", "p", "2020-01-01"));
        for (int i = 0; i < 20; i++) {
            new RandomFacts(random)
                    .some(60)
                    .forEach(facts -> entries.record(Annals.telling(facts).cited("s")));
        }
        try (var recorded = new TestLedger(TestDatabase.fresh(), Annals.HOUSE, Annals.CODEC);
                var models = models(recorded)) {
            models.start();
            recorded.copy(entries.entries());
            assertThat(models.await(entries.entries().size(), PATIENCE)).isTrue();
            var answers =
                    new RelationAnswers(new Answering(recorded.archive(), models, 0), Annals.HOUSE);
            int labelled = 0;
            for (int i = 0; i < 100; i++) {
                var viewpoint =
                        new Viewpoint(
                                anyDay(random),
                                1 + random.nextInt(entries.entries().size()),
                                anyDay(random).atStartOfDay().toInstant(ZoneOffset.UTC),
                                null,
                                new SourceFilter.All(),
                                null);
                for (var pair : PAIRS) {
                    labelled += requireSame(pair, viewpoint, answers, entries) ? 1 : 0;
                }
                requireListed(viewpoint, answers);
            }
            assertThat(labelled).as("relations that have a label").isGreaterThan(100);
        }
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(2_000));
    }

    private static boolean requireSame(
            Pair pair, Viewpoint viewpoint, RelationAnswers answers, MemoryLedger entries) {
        var relations = new Relations(Annals.HOUSE);
        var status = answers.status(pair, viewpoint);
        assertThat(status)
                .as("%s at %s", pair, viewpoint)
                .isEqualTo(
                        entries.ask(
                                viewpoint.position(),
                                desk -> relations.status(pair, viewpoint, desk)));
        assertThat(answers.history(pair, viewpoint).after(0).toList())
                .as("%s at %s", pair, viewpoint)
                .isEqualTo(
                        entries.ask(
                                viewpoint.position(),
                                desk ->
                                        relations
                                                .history(pair, viewpoint, desk)
                                                .after(0)
                                                .toList()));
        return status.label().value() != null;
    }

    private static void requireListed(Viewpoint viewpoint, RelationAnswers answers) {
        assertThat(answers.after(0, null, viewpoint))
                .allSatisfy((Listed each) ->
                        assertThat(each.status())
                                .isEqualTo(answers.status(each.pair(), viewpoint)));
    }

    private static ReadModels models(TestLedger ledger) {
        return new ReadModels(
                ledger.store().connections(),
                ledger.store().positions(),
                ledger.archive(),
                List.of(new FactTable(Annals.HOUSE)));
    }
}
