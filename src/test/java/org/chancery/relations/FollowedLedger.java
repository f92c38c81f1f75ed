package org.chancery.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.SampleWords.visit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.Form;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.testing.Said;
import org.chancery.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A ledger of visits between two states, and the tables that follow it. */
final class FollowedLedger implements AutoCloseable {
    static final Pair PAIR = Pair.parse("KAZ-USA");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestLedger ledger;
    private @Nullable ReadModels models;

    FollowedLedger() {
        this(TestDatabase.fresh());
    }

    FollowedLedger(TestDatabase database) {
        this.ledger = new TestLedger(database);
    }

    TestLedger ledger() {
        return ledger;
    }

    /** Follows it with this table of facts; what followed before is at its end. */
    RelationAnswers following(Form<?> facts) {
        closeModels();
        var begun =
                new ReadModels(
                        ledger.store().connections(),
                        ledger.store().positions(),
                        ledger.archive(),
                        List.of(facts, new RegisterTable(HOUSE)));
        begun.start();
        models = begun;
        return new RelationAnswers(new Answering(ledger.archive(), begun), HOUSE);
    }

    ReadModels models() {
        return Objects.requireNonNull(models);
    }

    void assertReached(long position) {
        assertThat(models().await(position, PATIENCE)).isTrue();
    }

    RelationStatus onDemand(Viewpoint viewpoint) {
        return ledger.archive()
                .ask(
                        viewpoint.position(),
                        desk -> new Relations(HOUSE).status(PAIR, viewpoint, desk));
    }

    /** Generation, subject and the first entry that it stands without. */
    List<String> parked() throws SQLException {
        var parked = new ArrayList<String>();
        try (var connection = ledger.database().owner().getConnection();
                var statement =
                        connection.prepareStatement(
                                "select generation || ' ' || subject || ' ' || since from read_model.parked order by 1");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                parked.add(rows.getString(1));
            }
        }
        return parked;
    }

    static Viewpoint at(long position) {
        return Viewpoint.everything(DAY, position);
    }

    static Said visited(int number) {
        return on(
                        LocalDate.of(2000, 1, 1).plusDays(number % 8_000).toString(),
                        visit((long) number),
                        visit("KAZ", "USA", "Principal " + number))
                .cited("s");
    }

    private void closeModels() {
        if (models != null) {
            models.close();
        }
    }

    @Override
    public void close() {
        closeModels();
        ledger.close();
    }
}
