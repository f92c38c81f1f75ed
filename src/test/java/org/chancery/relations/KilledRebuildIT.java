package org.chancery.relations;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.SampleWords.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.database.Processes;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process that makes the tables anew is killed in the middle, and another one goes on. */
class KilledRebuildIT {
    private static final int VISITS = 12_000;
    private static final String NEXT =
            "select coalesce(max(position), -1) from read_model.reach where generation = 'next'";
    private static final String LIVE =
            "select coalesce(max(position), -1) from read_model.reach where generation = 'live'";
    private static final String DONE =
            "select (count(*) = 1 and min(generation) = 'live' and exists (select from made_at where position = %d and generation = 'next'))::int from read_model.reach"
                    .formatted(VISITS + 1);
    private static final String FACTS = "select count(*) from read_model.fact";
    private static final String MADE =
            "select coalesce(min(position), -1) from made_at where generation = 'next'";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_rebuild_that_is_killed_goes_on_where_it_was(boolean answered) throws Exception {
        try (var followed = new FollowedLedger(database)) {
            followed.ledger().record(Stream.of(source("s", "Akorda", "2020-01-01")));
            followed.ledger().record(IntStream.range(0, VISITS).mapToObj(FollowedLedger::visited));
            if (answered) {
                followed.following(new FactTable(HOUSE));
                followed.assertReached(VISITS + 1);
            }
        }
        long live = database.number(LIVE);
        // each step of a rebuild is noted; the one after 5,000 entries waits
        database.run(
                """
                create table made_at (generation text, position bigint);
                grant all on made_at to chancery_application;
                create function note_step() returns trigger language plpgsql as $$
                begin
                    insert into made_at values (new.generation, new.position);
                    if new.position > 5000 and exists (select from gate) then
                        perform pg_advisory_xact_lock(77);
                    end if;
                    return new;
                end $$;
                create table gate (shut boolean);
                insert into gate values (true);
                grant select on gate to chancery_application;
                create trigger note_step before update on read_model.reach
                    for each row execute function note_step();
                """);
        try (var holder = database.owner().getConnection();
                var statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(77)");
            var first = start("first");
            await().atMost(Duration.ofSeconds(60)).until(() -> database.number(NEXT) == 5_000);
            first.destroyForcibly();
            assertThat(first.waitFor(10, SECONDS)).isTrue();
        }
        assertThat(database.number(LIVE))
                .as("what answers, if anything does")
                .isEqualTo(live)
                .isEqualTo(answered ? VISITS + 1 : -1);
        database.run("delete from gate; delete from made_at");
        var second = start("second");
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> database.number(DONE) == 1);
        } finally {
            second.destroyForcibly();
        }
        assertThat(database.number(MADE)).as("the first step after the kill").isGreaterThan(5_000);
        assertThat(database.number(FACTS)).isEqualTo(2L * VISITS + 1);
    }

    private Process start(String name) {
        var login = database.ownerLogin();
        return Processes.java(
                temp.resolve(name + ".log"),
                RebuildsThenWaits.class,
                login.url(),
                login.user(),
                login.password());
    }
}
