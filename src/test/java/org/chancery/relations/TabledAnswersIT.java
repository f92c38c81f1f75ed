package org.chancery.relations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.projections.Rebuilt;
import org.chancery.registers.Register;
import org.chancery.registers.RegisterAnswers;
import org.chancery.registers.RegisterAnswers.Meant;
import org.chancery.registers.RegisterTable;
import org.chancery.registers.Registered;
import org.chancery.relations.RelationAnswers.Listed;
import org.chancery.testing.RandomLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What the tables answer is what the entries answer, live and rebuilt. */
class TabledAnswersIT {
    private static final int COMPARISONS = Integer.getInteger("campaign.comparisons", 2_000);
    private static final int QUESTIONS = 50;

    /** The tables answer, or nobody does. */
    private static final int NONE_FOLDED = 0;

    private static final int STEPS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Asked(Pair pair, Viewpoint viewpoint) {}

    @Test
    void live_is_rebuilt_is_on_demand() throws Exception {
        long seed = Long.getLong("tabled.seed", System.nanoTime());
        System.out.printf("Tabled answers with -Dtabled.seed=%d%n", seed);
        int told = 0;
        int wide = 0;
        for (int asked = 0; asked < COMPARISONS; asked += QUESTIONS) {
            var compared = compare(new Random(seed + asked));
            told += compared.told();
            wide += compared.wide() ? 1 : 0;
        }
        assertThat(told).as("answers that tell something").isGreaterThan(COMPARISONS / 10);
        assertThat(wide)
                .as("ledgers in which one state does something among many")
                .isGreaterThan(COMPARISONS / QUESTIONS / 10);
    }

    /**
     * What was compared.
     *
     * @param told how many answers told something
     * @param wide whether there was evidence by what names one state of many
     */
    private record Compared(int told, boolean wide) {}

    /** One ledger, followed while it is recorded, and rebuilt. */
    private static Compared compare(Random random) throws Exception {
        var steps = steps(random);
        var ledger = random.nextInt(4) == 0 ? RandomLedger.ofMany(steps) : RandomLedger.of(steps);
        try (var recorded = new TestLedger();
                var models = models(recorded)) {
            models.start();
            var answering = new Answering(recorded.archive(), models, NONE_FOLDED);
            var answers = new RelationAnswers(answering, HOUSE);
            record(ledger, recorded, random);
            assertThat(models.await(ledger.entries().size(), PATIENCE)).isTrue();
            var table = new RegisterTable(HOUSE);
            var registers = new RegisterAnswers(answering, HOUSE, table);
            var folding =
                    new RegisterAnswers(new Answering(recorded.archive(), models), HOUSE, table);
            int told = 0;
            var asked = questions(random, ledger.entries().size());
            for (var each : asked) {
                told += requireSame(ledger, answers, each) ? 1 : 0;
                requireSame(ledger, registers, each.viewpoint());
                requireSameOfOneState(folding, heard(each, random), each.pair().a());
            }
            var live = rows(recorded);
            requireDigestOf(live, models);
            models.rebuild();
            await().atMost(20, SECONDS).until(() -> models.rebuilds() == 2);
            assertThat(rows(recorded)).isEqualTo(live);
            requireDigestOf(live, models);
            assertThat(models.rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
            for (var each : asked) {
                requireSame(ledger, answers, each);
            }
            return new Compared(told, wide(recorded));
        }
    }

    private static boolean wide(TestLedger recorded) throws Exception {
        return recorded.database()
                        .number(
                                "select count(*) from read_model.fact where element = 2 and b = 0 and direction > 0 and code > 0")
                > 0;
    }

    private static boolean requireSame(RandomLedger ledger, RelationAnswers answers, Asked asked) {
        var relations = new Relations(HOUSE);
        var viewpoint = asked.viewpoint();
        var onDemand =
                ask(ledger, viewpoint, desk -> relations.status(asked.pair(), viewpoint, desk));
        assertThat(answers.status(asked.pair(), viewpoint)).as("%s", asked).isEqualTo(onDemand);
        assertThat(answers.history(asked.pair(), viewpoint).after(0))
                .as("%s", asked)
                .containsExactlyElementsOf(
                        ask(
                                ledger,
                                viewpoint,
                                desk ->
                                        relations
                                                .history(asked.pair(), viewpoint, desk)
                                                .after(0)
                                                .toList()));
        requireSameList(ledger, answers, asked.pair().a(), viewpoint);
        requireSameList(ledger, answers, null, viewpoint);
        return onDemand.evidence().entries() > 0;
    }

    private static void requireSameList(
            RandomLedger ledger,
            RelationAnswers answers,
            @Nullable StateId state,
            Viewpoint viewpoint) {
        var relations = new Relations(HOUSE);
        var survey = new Survey(viewpoint.asOf(), state);
        for (var kind : SubjectKind.values()) {
            ask(
                            ledger,
                            viewpoint,
                            desk -> {
                                var entries = known(desk, kind, viewpoint);
                                return relations.accounts(
                                        Tags.kind(kind), entries, viewpoint, desk);
                            })
                    .forEach(survey::add);
        }
        assertThat(answers.after(0, state, viewpoint))
                .extracting(Listed::pair, Listed::status)
                .as("%s at %s", state, viewpoint)
                .containsExactlyElementsOf(
                        survey.pairs().stream()
                                .map(pair ->
                                        tuple(
                                                pair,
                                                relations.status(
                                                        pair, survey.accounts(pair), viewpoint)))
                                .toList());
    }

    private static <T> T ask(RandomLedger ledger, Viewpoint viewpoint, Function<Desk, T> question) {
        return ledger.ledger().ask(viewpoint.position(), question);
    }

    private static void requireSame(
            RandomLedger ledger, RegisterAnswers registers, Viewpoint viewpoint) {
        var register = new Register(HOUSE);
        for (var kind : SubjectKind.values()) {
            var onDemand =
                    ask(
                            ledger,
                            viewpoint,
                            desk -> register.begun(known(desk, kind, viewpoint), viewpoint, desk));
            assertThat(registers.after(kind, 0, viewpoint, Meant.ALL).toList())
                    .as("%s at %s", kind, viewpoint)
                    .isEqualTo(onDemand);
            for (var each : onDemand) {
                assertThat(registers.one(each.subject(), viewpoint)).isEqualTo(each);
            }
        }
    }

    /** The same, as it was published by some day; which is never in the tables. */
    private static Viewpoint heard(Asked asked, Random random) {
        var viewpoint = asked.viewpoint();
        var day = LocalDate.of(2017, 12, 1).plusDays(random.nextInt(3_000));
        return new Viewpoint(
                viewpoint.asOf(),
                viewpoint.position(),
                Moment.parse(day.toString()),
                viewpoint.sources());
    }

    /** Folding only what names a state finds all that a reader of the whole list finds of it. */
    private static void requireSameOfOneState(
            RegisterAnswers registers, Viewpoint viewpoint, StateId state) {
        var meant = new Meant(null, null, Set.of(state));
        assertThat(naming(state, registers.after(SubjectKind.VISIT, 0, viewpoint, meant)))
                .as("%s at %s", state, viewpoint)
                .isEqualTo(
                        naming(state, registers.after(SubjectKind.VISIT, 0, viewpoint, Meant.ALL)));
    }

    private static List<Registered> naming(StateId state, Stream<Registered> visits) {
        return visits.filter(
                        each -> {
                            var visit = (OfVisit) each.summary();
                            return visit.visitor().equals(state)
                                    || visit.stops().stream()
                                            .anyMatch(stop -> stop.host().equals(state));
                        })
                .toList();
    }

    private static List<Entry> known(Desk desk, SubjectKind kind, Viewpoint viewpoint) {
        return desk.tagged(Tags.kind(kind)).stream()
                .filter(entry -> entry.position() <= viewpoint.position())
                .toList();
    }

    private static ReadModels models(TestLedger ledger) {
        return new ReadModels(
                ledger.store().connections(),
                ledger.store().positions(),
                ledger.archive(),
                List.of(new FactTable(HOUSE), new RegisterTable(HOUSE)));
    }

    private static void record(RandomLedger ledger, TestLedger recorded, Random random)
            throws Exception {
        var entries = ledger.entries();
        for (int from = 0; from < entries.size(); ) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(8));
            recorded.copy(entries.subList(from, to));
            from = to;
        }
    }

    private static List<Asked> questions(Random random, int last) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(
                    new Asked(
                            RandomLedger.PAIRS.get(random.nextInt(RandomLedger.PAIRS.size())),
                            new Viewpoint(
                                    LocalDate.of(2017, 12, 1).plusDays(random.nextInt(3_000)),
                                    random.nextInt(last + 1),
                                    LocalDate.of(2017, 12, 1)
                                            .plusDays(random.nextInt(3_000))
                                            .atStartOfDay()
                                            .toInstant(ZoneOffset.UTC),
                                    null,
                                    new SourceFilter.All(),
                                    null)));
        }
        return asked;
    }

    private static List<RandomLedger.Step> steps(Random random) {
        return IntStream.range(0, STEPS / 20)
                .boxed()
                .flatMap(_ -> RandomLedger.steps(random).stream())
                .toList();
    }

    /** Added up in the test's own way. */
    private static void requireDigestOf(List<String> rows, ReadModels models) throws Exception {
        var sum = BigInteger.ZERO;
        for (var row : rows) {
            var hash = MessageDigest.getInstance("SHA-256").digest(row.getBytes(UTF_8));
            sum = sum.add(new BigInteger(1, hash));
        }
        var low = sum.mod(BigInteger.TWO.pow(256));
        assertThat(models.digest().orElseThrow().digest()).hasToString("%064x".formatted(low));
    }

    /** Every row, sorted, as PostgreSQL writes it, with the name of its table. */
    private static List<String> rows(TestLedger recorded) throws Exception {
        var rows = new ArrayList<String>();
        for (var table : List.of("fact", "register")) {
            try (var connection = recorded.database().owner().getConnection()) {
                var out = new StringWriter();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy read_model.%s to stdout".formatted(table), out);
                out.toString().lines().forEach(line -> rows.add(table + "\t" + line));
            }
        }
        Collections.sort(rows);
        return rows;
    }
}
