package org.chancery.relations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chancery.relations.FollowedLedger.PAIR;
import static org.chancery.relations.FollowedLedger.at;
import static org.chancery.relations.FollowedLedger.visited;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Ground;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModels;
import org.chancery.projections.ReadModelsHealth;
import org.chancery.projections.Rebuilt;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What cannot be read, folded or written parks its subject, and nothing else. */
class ParkedIT {

    @Test
    void a_subject_that_cannot_be_folded_is_parked_and_nothing_else() throws Exception {
        var poisoned = visit(2);
        try (var followed = begun(3)) {
            var answers = followed.following(failing(poisoned, new AtomicBoolean(true)));
            followed.assertReached(4);
            assertThat(followed.parked()).containsExactly("live " + poisoned + " 3");
            assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(2);
            followed.ledger().record(Stream.of(visited(4)));
            followed.assertReached(5);
            assertThat(answers.status(PAIR, at(5)).evidence().entries()).isEqualTo(3);
            assertThat(followed.models().parked()).containsExactly(Map.entry(poisoned, 3L));
            assertThat(health(followed)).isEqualTo("PARTIAL");

            requireReleased(followed, 5);
            assertThat(health(followed)).isEqualTo("UP");
        }
    }

    @Test
    void an_entry_that_cannot_be_read_parks_its_subject_and_nothing_else() throws Exception {
        var database = TestDatabase.fresh();
        try (var recorded = begun(database, 3)) {
            recorded.ledger()
                    .record(Stream.of(undated(visit(3), new MergeSubjects(visit(1), null))));
        }
        var body = spoil(database, 3);
        try (var followed = new FollowedLedger(database)) {
            var answers = followed.following(new FactTable(HOUSE));
            followed.assertReached(5);
            assertThat(followed.parked()).containsExactly("live " + visit(2) + " 3");
            assertThat(answers.status(PAIR, at(5)).evidence().entries())
                    .as("of the two that are one and can be read")
                    .isEqualTo(1);
            followed.ledger().record(Stream.of(visited(4)));
            followed.assertReached(6);
            assertThat(answers.status(PAIR, at(6)).evidence().entries()).isEqualTo(2);
        }
        write(database, 3, body);
        try (var followed = new FollowedLedger(database)) {
            requireReleased(followed, 6);
        }
    }

    @Test
    void what_was_parked_is_whole_again_though_it_was_merged_in_the_meantime() throws Exception {
        var poison = new AtomicBoolean();
        try (var followed = begun(3)) {
            followed.following(failing(visit(1), poison));
            followed.assertReached(4);
            poison.set(true);
            followed.ledger()
                    .record(
                            Stream.of(
                                    correction(2, Ground.BETTER_SOURCE)
                                            .when("1990-05-01")
                                            .cited("s")));
            followed.ledger()
                    .record(Stream.of(undated(visit(1), new MergeSubjects(visit(2), null))));
            followed.ledger()
                    .record(
                            Stream.of(
                                    correction(3, Ground.BETTER_SOURCE)
                                            .when("1991-05-01")
                                            .cited("s")));
            followed.assertReached(7);
            assertThat(followed.parked()).contains("live " + visit(1) + " 5");
            poison.set(false);
            followed.ledger()
                    .record(
                            Stream.of(
                                    correction(3, Ground.BETTER_SOURCE)
                                            .when("1992-05-01")
                                            .cited("s")));
            followed.assertReached(8);
            requireReleased(followed, 8);
        }
    }

    @Test
    void a_subject_that_cannot_be_written_is_parked_and_nothing_else() throws Exception {
        var unwritable = visit(2);
        try (var followed = begun(3)) {
            var answers =
                    followed.following(
                            new ChangedFacts(
                                    new FactTable(HOUSE),
                                    0,
                                    _ -> false,
                                    row ->
                                            row.value().contains(unwritable.id())
                                                    ? dated(LocalDate.of(99_999, 1, 1), row)
                                                    : row));
            followed.assertReached(4);
            assertThat(followed.parked()).containsExactly("live " + unwritable + " 3");
            assertThat(answers.status(PAIR, at(4)).evidence().entries()).isEqualTo(2);
        }
    }

    @Test
    void a_source_that_is_parked_takes_no_answer_away() throws Exception {
        try (var followed = begun(1)) {
            var answers =
                    followed.following(
                            new ChangedFacts(
                                    new FactTable(HOUSE),
                                    reading -> {
                                        if (reading.dossier().subject().kind()
                                                == SubjectKind.SOURCE) {
                                            throw new StackOverflowError();
                                        }
                                        return false;
                                    }));
            followed.assertReached(2);
            assertThat(followed.parked()).containsExactly("live source/s 1");
            var evidence = answers.status(PAIR, at(2)).evidence();
            assertThat(evidence.entries()).isEqualTo(1);
            assertThat(evidence.sources()).isZero();
        }
    }

    /** With one source and so many visits. */
    private static FollowedLedger begun(int visits) {
        return begun(TestDatabase.fresh(), visits);
    }

    private static FollowedLedger begun(TestDatabase database, int visits) {
        var followed = new FollowedLedger(database);
        followed.ledger().record(Stream.of(source("s", "Akorda", "2020-01-01")));
        followed.ledger()
                .record(IntStream.rangeClosed(1, visits).mapToObj(FollowedLedger::visited));
        return followed;
    }

    /** Another version, which can do it all, has nothing parked and the rows of a rebuild. */
    private static void requireReleased(FollowedLedger followed, long last) throws Exception {
        var mended = followed.following(new FactTable(HOUSE));
        followed.assertReached(last);
        await().atMost(20, SECONDS).until(() -> followed.parked().isEmpty());
        for (long position = 1; position <= last; position++) {
            assertThat(mended.status(PAIR, at(position)))
                    .as("at %d", position)
                    .isEqualTo(followed.onDemand(at(position)));
        }
        requireAsRebuilt(followed.models());
    }

    private static void requireAsRebuilt(ReadModels models) {
        int before = models.rebuilds();
        models.rebuild();
        await().atMost(20, SECONDS).until(() -> models.rebuilds() == before + 1);
        assertThat(models.rebuilt()).extracting(Rebuilt::same).isEqualTo(true);
    }

    private static String health(FollowedLedger followed) {
        return new ReadModelsHealth(followed.models(), followed.ledger().store().positions())
                .health()
                .getStatus()
                .getCode();
    }

    /** Takes away what an entry says, and gives it back. */
    private static byte[] spoil(TestDatabase database, long position) throws Exception {
        try (var connection = database.owner().getConnection();
                var statement =
                        connection.prepareStatement(
                                "select body from payload where position = " + position);
                var rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            var body = rows.getBytes(1);
            write(database, position, "{".getBytes(UTF_8));
            return body;
        }
    }

    private static void write(TestDatabase database, long position, byte[] body) throws Exception {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var update =
                        connection.prepareStatement(
                                "update payload set body = ? where position = ?")) {
            statement.execute("alter table payload disable trigger append_only");
            update.setBytes(1, body);
            update.setLong(2, position);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** A table that cannot be made for one subject as long as that is so. */
    private static Form<FactRow> failing(Subject subject, AtomicBoolean so) {
        return new ChangedFacts(
                new FactTable(HOUSE),
                reading -> {
                    if (so.get() && reading.dossier().subject().equals(subject)) {
                        throw new IllegalStateException("poison");
                    }
                    return false;
                });
    }

    private static FactRow dated(LocalDate day, FactRow row) {
        var days = new FactRow.Days(day, day);
        return new FactRow(
                row.between(),
                row.element(),
                row.direction(),
                row.code(),
                days,
                row.because(),
                row.cites(),
                row.value());
    }
}
