package org.chancery.relations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.relations.FollowedLedger.PAIR;
import static org.chancery.relations.FollowedLedger.at;
import static org.chancery.relations.FollowedLedger.visited;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.SampleWords.source;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModelsHealth;
import org.chancery.projections.Rebuilt;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two that follow one ledger into the same tables, as two processes do. */
class TwoFollowersIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final FollowedLedger one = new FollowedLedger(database);
    private final FollowedLedger other = new FollowedLedger(database);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void take_each_entry_once_between_them() throws Exception {
        one.following(new FactTable(HOUSE));
        other.following(new FactTable(HOUSE));
        one.ledger().record(Stream.of(source("s", "Akorda", "2020-01-01")));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var recording =
                    Stream.of(one, other).map(each -> both.submit(() -> record(each))).toList();
            for (Future<?> each : recording) {
                each.get(60, SECONDS);
            }
        }
        one.assertReached(601);
        other.assertReached(601);
        assertThat(one.models().rebuilds() + other.models().rebuilds())
                .as("one of them made the tables")
                .isEqualTo(1);
        int before = other.models().rebuilds();
        other.models().rebuild();
        await().atMost(20, SECONDS).until(() -> other.models().rebuilds() == before + 1);
        assertThat(other.models().rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
        one.ledger().record(Stream.of(visited(1_000)));
        one.assertReached(602);
    }

    private void record(FollowedLedger each) {
        int first = each == one ? 0 : 300;
        for (int i = 0; i < 300; i++) {
            each.ledger().record(Stream.of(visited(first + i)));
        }
    }

    @Test
    void the_newer_one_keeps_the_tables_and_the_older_one_folds_on_demand() throws Exception {
        one.ledger().record(Stream.of(source("s", "Akorda", "2020-01-01")));
        one.ledger().record(IntStream.range(0, 5).mapToObj(FollowedLedger::visited));
        other.following(newer());
        other.assertReached(6);

        var older = one.following(new FactTable(HOUSE));
        await().atMost(20, SECONDS).until(() -> one.models().outdated());
        assertThat(older.status(PAIR, at(6))).isEqualTo(one.onDemand(at(6)));
        assertThat(health(one)).isEqualTo("PARTIAL");
        one.ledger().record(Stream.of(visited(5)));
        other.assertReached(7);
        assertThat(one.models().rebuilds()).isZero();
        assertThat(other.models().rebuilds()).isEqualTo(1);
        assertThat(health(other)).isEqualTo("UP");
    }

    @Test
    void the_older_one_takes_them_over_when_asked_to() throws Exception {
        one.ledger().record(Stream.of(source("s", "Akorda", "2020-01-01")));
        other.following(newer());
        other.assertReached(1);
        other.models().close();

        one.following(new FactTable(HOUSE));
        await().atMost(20, SECONDS).until(() -> one.models().outdated());
        one.models().rebuild();
        one.assertReached(1);
        await().atMost(20, SECONDS).until(() -> !one.models().outdated());
        assertThat(health(one)).isEqualTo("UP");
    }

    private static String health(FollowedLedger followed) {
        return new ReadModelsHealth(followed.models(), followed.ledger().store().positions())
                .health()
                .getStatus()
                .getCode();
    }

    /** The facts as another version has them. */
    private static Form<FactRow> newer() {
        return new ChangedFacts(new FactTable(HOUSE), 1, _ -> false, row -> row);
    }
}
