package org.chancery.exchange.importing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.ChanceryApplication;
import org.chancery.database.Processes;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An import process is killed while it writes an entry, and run again, and killed again. Another
 * file, more kills or the same ones once more: {@code -Dkills.file=… -Dkills=10 -Dkills.seed=…}.
 */
class KilledImportIT {
    private static final String FILE = System.getProperty("kills.file");
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final long LOCK = 2899;
    private static final String WAITING =
            "locktype = 'advisory' and not granted and database ="
                    + " (select oid from pg_database where datname = current_database())";

    @TempDir Path temp;

    @Test
    void anImportOfVisitsThatIsKilledAgainAndAgainEndsAsOneThatIsNot() throws Exception {
        endsAsOneThatIsNotKilled(
                new HsgVisits(), FILE == null ? VisitsLedger.sample() : Path.of(FILE));
    }

    @Test
    void anImportOfTravelsThatIsKilledAgainAndAgainEndsAsOneThatIsNot() throws Exception {
        var file = temp.resolve("travels.jsonl");
        Files.write(file, RandomTravels.lines(SEED, 8));
        endsAsOneThatIsNotKilled(new HsgTravels(), file);
    }

    @Test
    void anImportOfTreatiesThatIsKilledAgainAndAgainEndsAsOneThatIsNot() throws Exception {
        endsAsOneThatIsNotKilled(new TreatyActions(), TreatyFile.sample());
    }

    private void endsAsOneThatIsNotKilled(Series series, Path file) throws Exception {
        ImportReport clean;
        List<List<String>> expected;
        long entries;
        try (var ledger = new VisitsLedger()) {
            clean = ledger.imported(series, file);
            expected = ledger.content();
            entries = ledger.head();
        }
        System.out.printf("Kills with -Dkills.seed=%d%n", SEED);
        var random = new Random(SEED);
        var database = TestDatabase.fresh();
        for (int kill = 1; kill <= KILLS; kill++) {
            long before = head(database);
            long furthest = before + Math.max(1, (entries - before) / (KILLS + 1 - kill));
            long position = random.nextLong(before + 1, furthest + 1);
            boolean written = random.nextBoolean();
            killAt(series, file, database, position, written);
            long after = head(database);
            System.out.printf("Killed while writing entry %d: %d are there%n", position, after);
            assertThat(after >= position).isEqualTo(written);
        }
        try (var ledger = new VisitsLedger(database)) {
            if (ledger.head() < entries) {
                assertThat(ledger.content())
                        .as("control: what was cut off is another content")
                        .isNotEqualTo(expected);
            }
            var report = ledger.imported(series, file);
            assertThat(report.refused()).isEqualTo(clean.refused());
            assertThat(report.flagged()).isEqualTo(clean.flagged());
            assertThat(ledger.content()).isEqualTo(expected);
        }
    }

    /**
     * Kills a process that waits for a lock in the midst of its statement. What the server does
     * with the statement, nobody can tell the process: it may still write it, or not.
     */
    private void killAt(
            Series series, Path file, TestDatabase database, long position, boolean written)
            throws Exception {
        var owner = JdbcClient.create(database.owner());
        var connection = new SingleConnectionDataSource(database.owner().getConnection(), true);
        var holder = JdbcClient.create(connection);
        owner.sql(
                        """
                        create or replace function stop_here() returns trigger language plpgsql as $$
                        begin perform pg_advisory_xact_lock(%d); return new; end $$
                        """
                                .formatted(LOCK))
                .update();
        owner.sql(
                        """
                        create trigger stop_here before insert on entry for each row
                        when (new.position = %d) execute function stop_here()
                        """
                                .formatted(position))
                .update();
        holder.sql("select pg_advisory_lock(%d)".formatted(LOCK)).query(String.class).optional();
        var output = temp.resolve("output-" + position);
        var process = importing(series, file, database, output);
        try {
            await().atMost(600, SECONDS).until(() -> waiting(owner) == 1 || !process.isAlive());
            assertThat(process.isAlive()).as("it is in the midst: %s", output).isTrue();
            process.destroyForcibly().waitFor();
            assertThat(process.exitValue()).isEqualTo(128 + 9);
            if (!written) {
                owner.sql("select pg_terminate_backend(pid) from pg_locks where " + WAITING)
                        .query(Boolean.class)
                        .list();
            }
        } finally {
            process.destroyForcibly();
            connection.destroy();
        }
        await().atMost(30, SECONDS).until(() -> sessionsOfTheKilled(owner) == 0);
        owner.sql("drop trigger stop_here on entry").update();
    }

    private static int waiting(JdbcClient owner) {
        return owner.sql("select count(*) from pg_locks where " + WAITING)
                .query(Integer.class)
                .single();
    }

    private static int sessionsOfTheKilled(JdbcClient owner) {
        return owner.sql(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid()")
                .query(Integer.class)
                .single();
    }

    private static long head(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select position from head")
                .query(Long.class)
                .single();
    }

    private Process importing(Series series, Path file, TestDatabase database, Path output)
            throws Exception {
        Files.deleteIfExists(output);
        var arguments =
                new ArrayList<>(List.of("import", "--format=" + series.format(), file.toString()));
        arguments.addAll(VisitsLedger.settings(database));
        return Processes.java(output, ChanceryApplication.class, arguments.toArray(String[]::new));
    }
}
