package org.chancery.relations;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Ground;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModels;
import org.chancery.projections.ReadModelsHealth;
import org.chancery.projections.Rebuilt;
import org.chancery.registers.RegisterTable;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables under load, made anew under load, and with an entry that cannot be folded. */
class ReadModelsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pair PAIR = Pair.parse("KAZ-USA");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final TestLedger ledger = new TestLedger();
    private @Nullable ReadModels models;

    @AfterEach
    void close() {
        if (models != null) {
            models.close();
        }
        ledger.close();
    }

    @Test
    void a_subject_that_cannot_be_folded_is_parked_and_nothing_else() throws Exception {
        var poisoned = visit(2);
        var answers = following(poisoned(poisoned));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(ReadModelsIT::visited));
        assertReached(4);
        assertThat(parked()).containsExactly("live " + poisoned + " 3");
        assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(2);
        ledger.record(Stream.of(visited(4)));
        assertReached(5);
        assertThat(answers.status(PAIR, at(5)).evidence().entries()).isEqualTo(3);
        assertThat(models().parked()).containsExactly(Map.entry(poisoned, 3L));
        assertThat(new ReadModelsHealth(models()).health().getStatus().getCode())
                .isEqualTo("PARTIAL");

        models().close();
        var mended = following(new FactTable(HOUSE));
        assertReached(5);
        await().atMost(20, SECONDS).until(() -> parked().isEmpty());
        for (long position = 1; position <= 5; position++) {
            assertThat(mended.status(PAIR, at(position))).isEqualTo(onDemand(PAIR, at(position)));
        }
    }

    @Test
    void readers_see_no_gap_and_no_mix_while_all_is_made_anew_under_load() throws Exception {
        var answers = following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 2_000).mapToObj(ReadModelsIT::visited));
        assertReached(2_001);
        var next = new AtomicInteger(2_000);
        var asked = new AtomicLong();
        try (var writers = Executors.newSingleThreadScheduledExecutor();
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing =
                    writers.scheduleAtFixedRate(
                            () -> write(next.getAndIncrement()), 0, 5, MILLISECONDS);
            var reading = new ArrayList<Future<?>>();
            for (int reader = 0; reader < 2; reader++) {
                reading.add(
                        readers.submit(() -> {
                            long before = 2_001;
                            while (models().rebuilds() < 4) {
                                long covered = models().covered();
                                assertThat(covered).as("no gap").isGreaterThanOrEqualTo(before);
                                before = covered;
                                assertThat(answers.status(PAIR, at(covered)).evidence().entries())
                                        .isEqualTo((int) covered - 1);
                                asked.incrementAndGet();
                            }
                        }));
            }
            for (int rebuild = 2; rebuild <= 4; rebuild++) {
                int wanted = rebuild;
                models().rebuild();
                await().atMost(30, SECONDS).until(() -> models().rebuilds() == wanted);
            }
            for (var each : reading) {
                each.get(30, SECONDS);
            }
            assertThat(writing.cancel(false)).isTrue();
        }
        System.out.printf(
                "made anew 3 times, %d recorded meanwhile, asked %d times%n",
                next.get() - 2_000, asked.get());
        assertThat(asked.get()).isPositive();
        assertThat(next.get()).isGreaterThan(2_010);
    }

    @Test
    void what_is_pinned_stays_the_same_whatever_follows_and_however_it_is_made() throws Exception {
        var answers = following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 200).mapToObj(ReadModelsIT::visited));
        assertReached(201);
        var random = new Random(1);
        var pinned = random.ints(50, 1, 202).mapToObj(ReadModelsIT::at).toList();
        var before = pinned.stream().map(each -> answers.status(PAIR, each)).toList();
        ledger.record(IntStream.range(200, 9_200).mapToObj(ReadModelsIT::visited));
        ledger.record(
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                correction(2 + i % 200, Ground.BETTER_SOURCE)
                                        .when("2024-0%d-01".formatted(1 + i / 200))
                                        .cited("s")));
        assertReached(10_201);
        assertThat(pinned).map(each -> answers.status(PAIR, each)).isEqualTo(before);
        models().rebuild();
        await().atMost(60, SECONDS).until(() -> models().rebuilds() == 2);
        assertThat(pinned).map(each -> answers.status(PAIR, each)).isEqualTo(before);
    }

    @Test
    void a_subject_that_cannot_be_written_is_parked_and_nothing_else() throws Exception {
        var unwritable = visit(2);
        var answers =
                following(
                        new Changed(
                                new FactTable(HOUSE),
                                _ -> false,
                                row ->
                                        row.value().contains(unwritable.id())
                                                ? dated(LocalDate.of(99_999, 1, 1), row)
                                                : row));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(ReadModelsIT::visited));
        assertReached(4);
        assertThat(parked()).containsExactly("live " + unwritable + " 3");
        assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(2);
    }

    @Test
    void a_source_that_is_parked_takes_no_answer_away() throws Exception {
        var answers =
                following(
                        new Changed(
                                new FactTable(HOUSE),
                                reading -> {
                                    if (reading.dossier().subject().kind() == SubjectKind.SOURCE) {
                                        throw new StackOverflowError();
                                    }
                                    return false;
                                }));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(Stream.of(visited(1)));
        assertReached(2);
        assertThat(parked()).containsExactly("live source/s 1");
        var evidence = answers.status(PAIR, at(2)).evidence();
        assertThat(evidence.entries()).isEqualTo(1);
        assertThat(evidence.sources()).isZero();
    }

    @Test
    void what_lies_at_the_ends_of_time_can_be_written() throws Exception {
        var answers = following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        var whens =
                List.of("[..2018-01-10]", "[2018..9999]", "../2018", "2018/..", "[2018..]", "0001");
        ledger.record(
                IntStream.range(0, whens.size())
                        .mapToObj(i ->
                                on(whens.get(i), visit(i + 1L), visit("KAZ", "USA", "P"))
                                        .cited("s")));
        assertReached(1 + whens.size());
        assertThat(parked()).isEmpty();
        for (var day : List.of("0001-01-01", "2018-01-10", "9999-12-31")) {
            var viewpoint = Viewpoint.everything(LocalDate.parse(day), 1 + whens.size());
            assertThat(answers.status(PAIR, viewpoint)).isEqualTo(onDemand(PAIR, viewpoint));
        }
    }

    @Test
    void tables_that_are_gone_or_reach_too_far_are_made_anew() throws Exception {
        var answers = following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(ReadModelsIT::visited));
        assertReached(4);
        ledger.database().run("drop table read_model.fact");
        assertThatThrownBy(() -> answers.status(PAIR, at(4))).isInstanceOf(LedgerUnavailable.class);
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 2);
        assertReached(4);
        assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(3);

        ledger.database().run("drop table read_model.fact");
        ledger.record(Stream.of(visited(4)));
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 3);
        assertReached(5);
        assertThat(answers.status(PAIR, at(5)).evidence().entries()).isEqualTo(4);

        ledger.database().run("update read_model.reach set position = 1000");
        ledger.record(Stream.of(visited(5)));
        await().atMost(20, SECONDS).until(() -> models().covered() == 6);
        assertThat(answers.status(PAIR, at(6)).evidence().entries()).isEqualTo(5);
    }

    @Test
    void a_rebuild_finds_rows_that_somebody_changed() throws Exception {
        following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(ReadModelsIT::visited));
        assertReached(4);
        ledger.database()
                .run("update read_model.fact set value = replace(value, 'Principal 1', 'X')");
        models().rebuild();
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 2);
        assertThat(models().rebuilt()).extracting(Rebuilt::same).isEqualTo(false);
        models().rebuild();
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 3);
        assertThat(models().rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
    }

    @Test
    void a_rebuild_that_comes_to_other_rows_than_were_there_says_so() throws Exception {
        var forgetful = new AtomicBoolean(true);
        following(new Changed(new FactTable(HOUSE), _ -> forgetful.get()));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(Stream.of(visited(1)));
        assertReached(2);
        models().rebuild();
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 2);
        assertThat(models().rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
        forgetful.set(false);
        models().rebuild();
        await().atMost(20, SECONDS).until(() -> models().rebuilds() == 3);
        assertThat(models().rebuilt()).extracting(Rebuilt::same).isEqualTo(false);
        assertThat(rows()).isPositive();
    }

    private long rows() throws SQLException {
        return ledger.database().number("select count(*) from read_model.fact");
    }

    @Test
    void an_entry_changes_no_more_rows_than_its_subject_has_whatever_the_pair_has()
            throws Exception {
        following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 5_000).mapToObj(ReadModelsIT::visited));
        ledger.record(
                Stream.of(
                        correction(17, Ground.BETTER_SOURCE).when("1990-05-01").cited("s"),
                        correction(18, Ground.OUR_SLIP)
                                .when("2030-01-01/2030-01-02")
                                .when("1991-05-01")));
        assertReached(5_003);
        for (long position : List.of(5_002L, 5_003L)) {
            long changed =
                    ledger.database()
                            .number(
                                    "select count(*) from read_model.fact where %d in (opened, closed)"
                                            .formatted(position));
            long facts =
                    ledger.database()
                            .number(
                                    """
                                    select count(*) from read_model.fact where closed > %1$d and subject =
                                        (select subject from read_model.fact where opened = %1$d limit 1)
                                    """
                                            .formatted(position));
            assertThat(changed).isPositive().isLessThanOrEqualTo(3 * facts);
        }
    }

    private static Said visited(int number) {
        return on(
                        LocalDate.of(2000, 1, 1).plusDays(number % 8_000).toString(),
                        visit((long) number),
                        visit("KAZ", "USA", "Principal " + number))
                .cited("s");
    }

    private void write(int number) {
        assertThat(ledger.ledger().recordNow(visited(number).by(Strictness.REFUSE)).entries())
                .hasSize(1);
    }

    private static Viewpoint at(long position) {
        return Viewpoint.everything(DAY, position);
    }

    private RelationAnswers following(Form<?> facts) {
        var begun =
                new ReadModels(
                        ledger.store().connections(),
                        ledger.store().positions(),
                        ledger.archive(),
                        List.of(facts, new RegisterTable(HOUSE)));
        begun.start();
        models = begun;
        return new RelationAnswers(
                new Answering(ledger.archive(), begun), HOUSE, new FactTable(HOUSE));
    }

    private RelationStatus onDemand(Pair pair, Viewpoint viewpoint) {
        return ledger.archive()
                .ask(
                        viewpoint.position(),
                        desk -> new Relations(HOUSE).status(pair, viewpoint, desk));
    }

    private ReadModels models() {
        return Objects.requireNonNull(models);
    }

    private void assertReached(long position) {
        assertThat(models().await(position, PATIENCE)).isTrue();
    }

    private List<String> parked() throws SQLException {
        var parked = new ArrayList<String>();
        try (var connection = ledger.database().owner().getConnection();
                var statement =
                        connection.prepareStatement(
                                "select generation || ' ' || subject || ' ' || since from read_model.parked");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                parked.add(rows.getString(1));
            }
        }
        return parked;
    }

    private static FactRow dated(LocalDate day, FactRow row) {
        var days = new FactRow.Days(day, day);
        return new FactRow(
                row.between(),
                row.element(),
                row.direction(),
                row.code(),
                days,
                days,
                row.because(),
                row.cites(),
                row.value());
    }

    /** A table that cannot be made for one subject. */
    private static Form<FactRow> poisoned(Subject subject) {
        return new Changed(
                new FactTable(HOUSE),
                reading -> {
                    if (reading.dossier().subject().equals(subject)) {
                        throw new IllegalStateException("poison");
                    }
                    return false;
                });
    }

    /** A table that says nothing of some readings, or something else. */
    private record Changed(FactTable facts, Predicate<Reading> silent, UnaryOperator<FactRow> other)
            implements Form<FactRow> {
        Changed(FactTable facts, Predicate<Reading> silent) {
            this(facts, silent, row -> row);
        }

        @Override
        public String table() {
            return facts.table();
        }

        @Override
        public int revision() {
            return facts.revision();
        }

        @Override
        public List<Column> columns() {
            return facts.columns();
        }

        @Override
        public List<String> indexes() {
            return facts.indexes();
        }

        @Override
        public List<FactRow> rows(Reading reading, Numbers numbers) {
            return silent.test(reading)
                    ? List.of()
                    : facts.rows(reading, numbers).stream().map(other).toList();
        }

        @Override
        public List<@Nullable Object> values(FactRow row) {
            return facts.values(row);
        }

        @Override
        public FactRow row(ResultSet rows, int first) throws SQLException {
            return facts.row(rows, first);
        }
    }
}
