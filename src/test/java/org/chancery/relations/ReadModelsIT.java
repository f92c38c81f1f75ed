package org.chancery.relations;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chancery.relations.FollowedLedger.PAIR;
import static org.chancery.relations.FollowedLedger.at;
import static org.chancery.relations.FollowedLedger.visited;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.store.LedgerUnavailable;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Rebuilt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables under load, made anew under load, and where somebody spoilt them. */
class ReadModelsIT {

    private final FollowedLedger followed = new FollowedLedger();
    private final TestLedger ledger = followed.ledger();

    @AfterEach
    void close() {
        followed.close();
    }

    @Test
    void readers_see_no_gap_and_no_mix_while_all_is_made_anew_under_load() throws Exception {
        var answers = followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 2_000).mapToObj(FollowedLedger::visited));
        followed.assertReached(2_001);
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
                            while (followed.models().rebuilds() < 4) {
                                long covered = followed.models().covered();
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
                followed.models().rebuild();
                await().atMost(30, SECONDS).until(() -> followed.models().rebuilds() == wanted);
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
        var answers = followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 200).mapToObj(FollowedLedger::visited));
        followed.assertReached(201);
        var random = new Random(1);
        var pinned = random.ints(50, 1, 202).mapToObj(FollowedLedger::at).toList();
        var before = pinned.stream().map(each -> answers.status(PAIR, each)).toList();
        ledger.record(IntStream.range(200, 9_200).mapToObj(FollowedLedger::visited));
        ledger.record(
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                correction(2 + i % 200, Ground.BETTER_SOURCE)
                                        .when("2024-0%d-01".formatted(1 + i / 200))
                                        .cited("s")));
        followed.assertReached(10_201);
        assertThat(pinned).map(each -> answers.status(PAIR, each)).isEqualTo(before);
        followed.models().rebuild();
        await().atMost(60, SECONDS).until(() -> followed.models().rebuilds() == 2);
        assertThat(pinned).map(each -> answers.status(PAIR, each)).isEqualTo(before);
    }

    /** Of so many the latest are read first, and again those that began of late or are the last. */
    @Test
    void of_a_pair_of_many_stops_each_is_told_once() throws Exception {
        var answers = followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                FollowedLedger.visited(i)
                                        .when(
                                                "2024-12-%02d".formatted(1 + i % 28)
                                                        + "/2025-01-01")));
        followed.assertReached(41);
        var viewpoint = FollowedLedger.at(41);
        assertThat(answers.status(PAIR, viewpoint)).isEqualTo(followed.onDemand(viewpoint));
        assertThat(answers.status(PAIR, viewpoint).elements().contact().underWay())
                .extracting(Object::toString)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void what_lies_at_the_ends_of_time_can_be_written() throws Exception {
        var answers = followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        var whens =
                List.of("[..2018-01-10]", "[2018..9999]", "../2018", "2018/..", "[2018..]", "0001");
        ledger.record(
                IntStream.range(0, whens.size())
                        .mapToObj(i ->
                                on(whens.get(i), visit(i + 1L), visit("KAZ", "USA", "P"))
                                        .cited("s")));
        followed.assertReached(1 + whens.size());
        assertThat(followed.parked()).isEmpty();
        for (var day : List.of("0001-01-01", "2018-01-10", "9999-12-31")) {
            var viewpoint = Viewpoint.everything(LocalDate.parse(day), 1 + whens.size());
            assertThat(answers.status(PAIR, viewpoint)).isEqualTo(followed.onDemand(viewpoint));
        }
    }

    @Test
    void tables_that_are_gone_or_reach_too_far_are_made_anew() throws Exception {
        var answers = followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(FollowedLedger::visited));
        followed.assertReached(4);
        ledger.database().run("drop table read_model.fact");
        assertThatThrownBy(() -> answers.status(PAIR, at(4))).isInstanceOf(LedgerUnavailable.class);
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 2);
        followed.assertReached(4);
        assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(3);

        ledger.database().run("drop table read_model.fact");
        ledger.record(Stream.of(visited(4)));
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 3);
        followed.assertReached(5);
        assertThat(answers.status(PAIR, at(5)).evidence().entries()).isEqualTo(4);

        ledger.database().run("update read_model.reach set position = 1000");
        ledger.record(Stream.of(visited(5)));
        await().atMost(20, SECONDS).until(() -> followed.models().covered() == 6);
        assertThat(answers.status(PAIR, at(6)).evidence().entries()).isEqualTo(5);
    }

    @Test
    void a_rebuild_finds_rows_that_somebody_changed() throws Exception {
        followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(1, 4).mapToObj(FollowedLedger::visited));
        followed.assertReached(4);
        ledger.database()
                .run("update read_model.fact set value = replace(value, 'Principal 1', 'X')");
        followed.models().rebuild();
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 2);
        assertThat(followed.models().rebuilt()).extracting(Rebuilt::same).isEqualTo(false);
        followed.models().rebuild();
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 3);
        assertThat(followed.models().rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
    }

    @Test
    void a_rebuild_that_comes_to_other_rows_than_were_there_says_so() throws Exception {
        var forgetful = new AtomicBoolean(true);
        followed.following(new ChangedFacts(new FactTable(HOUSE), _ -> forgetful.get()));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(Stream.of(visited(1)));
        followed.assertReached(2);
        followed.models().rebuild();
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 2);
        assertThat(followed.models().rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
        forgetful.set(false);
        followed.models().rebuild();
        await().atMost(20, SECONDS).until(() -> followed.models().rebuilds() == 3);
        assertThat(followed.models().rebuilt()).extracting(Rebuilt::same).isEqualTo(false);
        assertThat(rows()).isPositive();
    }

    private long rows() throws SQLException {
        return ledger.database().number("select count(*) from read_model.fact");
    }

    @Test
    void an_entry_changes_no_more_rows_than_its_subject_has_whatever_the_pair_has()
            throws Exception {
        followed.following(new FactTable(HOUSE));
        ledger.record(Stream.of(source("s", "Akorda", "2020-01-01")));
        ledger.record(IntStream.range(0, 5_000).mapToObj(FollowedLedger::visited));
        ledger.record(
                Stream.of(
                        correction(17, Ground.BETTER_SOURCE).when("1990-05-01").cited("s"),
                        correction(18, Ground.OUR_SLIP)
                                .when("2030-01-01/2030-01-02")
                                .when("1991-05-01")));
        followed.assertReached(5_003);
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

    private void write(int number) {
        assertThat(ledger.ledger().recordNow(visited(number).by(Strictness.REFUSE)).entries())
                .hasSize(1);
    }
}
