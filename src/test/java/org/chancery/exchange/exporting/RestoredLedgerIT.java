package org.chancery.exchange.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.Tags;
import org.chancery.ledger.store.Restoration;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;
import org.junit.jupiter.api.Test;

/** What is exported and restored is the ledger that it was, and goes on as it would have. */
class RestoredLedgerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void export_restore_export_are_the_same_bytes_and_the_same_tables() throws Exception {
        long seed = Long.getLong("export.seed", System.nanoTime());
        System.out.printf("Exports with -Dexport.seed=%d%n", seed);
        for (int round = 0; round < 5; round++) {
            try (var ledger = Copies.of(new Random(seed + round));
                    var restored = new TestLedger()) {
                var export = Copies.export(ledger);
                assertThat(Copies.check(export)).isEqualTo(Copies.restore(restored, export));
                assertThat(Copies.export(restored)).isEqualTo(export);
                var tables = Copies.tables(ledger);
                assertThat(tables).hasSizeGreaterThan(2 * StoredStretch.AT_A_TIME);
                assertThat(Copies.tables(restored)).isEqualTo(tables);
            }
        }
    }

    @Test
    void an_empty_ledger_is_exported_and_restored_too() throws Exception {
        try (var ledger = new TestLedger();
                var restored = new TestLedger()) {
            var export = Copies.export(ledger);
            assertThat(new String(export, UTF_8)).hasLineCount(2);
            assertThat(Copies.restore(restored, export).entries()).isZero();
            assertThat(Copies.export(restored)).isEqualTo(export);
            Copies.few(restored);
        }
    }

    @Test
    void up_to_a_position_it_is_the_export_that_was_made_there() throws Exception {
        try (var ledger = new TestLedger()) {
            Copies.few(ledger);
            var then = Copies.export(ledger);
            ledger.ledger().recordNow(Copies.said("s-later", "Later", "later"));
            assertThat(Copies.export(ledger, 3L)).isEqualTo(then);
            assertThat(Copies.export(ledger)).isNotEqualTo(then);
            assertThatThrownBy(() -> Copies.export(ledger, 5L))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("5 is not reached: the ledger ends at entry 4");
        }
    }

    @Test
    void a_restored_ledger_goes_on() throws Exception {
        try (var ledger = Copies.of(new Random(1));
                var restored = new TestLedger();
                var models = models(restored)) {
            models.start();
            assertThat(models.await(0, PATIENCE)).isTrue();
            // it knows that nothing has this tag, which will not stay so
            var key = List.of(Tags.key("key-first"));
            assertThat(restored.store().reader().tagged(key, 0, Long.MAX_VALUE)).isEmpty();
            var export = Copies.export(ledger);
            long last = Copies.restore(restored, export).entries();
            assertThat(restored.ledger().last()).isEqualTo(last);
            assertThat(models.await(last, PATIENCE)).isTrue();
            var rows = restored.database().number("select count(*) from read_model.register");
            assertThat(rows).isPositive();

            var again =
                    restored.ledger()
                            .recordNow(Copies.said("s-report", "Putin və Pezeşkian", "first"));
            assertThat(again.replayed()).isTrue();
            assertThat(again)
                    .isEqualTo(
                            ledger.ledger()
                                    .recordNow(
                                            Copies.said(
                                                    "s-report", "Putin və Pezeşkian", "first")));
            var next = restored.ledger().recordNow(Copies.said("s-next", "Next", "next"));
            assertThat(next.position()).isEqualTo(last + 1);
            assertThat(models.await(last + 1, PATIENCE)).isTrue();
        }
    }

    @Test
    void only_an_empty_ledger_is_restored() throws Exception {
        try (var ledger = new TestLedger()) {
            Copies.few(ledger);
            var export = Copies.export(ledger);
            var before = Copies.tables(ledger);
            assertThatThrownBy(() -> Copies.restore(ledger, export))
                    .isInstanceOf(Restoration.NotEmpty.class)
                    .hasMessageContaining("ends at entry 3");
            assertThat(Copies.tables(ledger)).isEqualTo(before);
        }
    }

    @Test
    void of_a_bad_export_nothing_is_written() throws Exception {
        try (var ledger = Copies.of(new Random(2));
                var restored = new TestLedger()) {
            var export = Copies.export(ledger);
            var empty = Copies.tables(restored);
            var bad = export.clone();
            bad[bad.length - 10] ^= 1;
            assertThatThrownBy(() -> Copies.restore(restored, bad)).isInstanceOf(BadExport.class);
            assertThat(Copies.tables(restored)).isEqualTo(empty);
            Copies.restore(restored, export);
            assertThat(Copies.export(restored)).isEqualTo(export);
        }
    }

    /** Whatever contradicts an envelope in its own tables is not exported as if it were well. */
    @Test
    void a_ledger_that_was_changed_is_not_exported() throws Exception {
        var changes =
                List.of(
                        "update entry set event_id = gen_random_uuid() where position = 2",
                        "update entry set recorded_at = recorded_at + interval '1 ms' where position = 2",
                        "update entry set tags = tags[2:] where position = 2",
                        "update entry set envelope = (select envelope from entry where position = 1) where position = 2",
                        "update payload set body = body || ' ' where position = 2",
                        "update payload set salt = sha256(salt) where position = 2",
                        "delete from payload where position = 2",
                        "delete from entry where position = 2",
                        "update entry set envelope = envelope || '\\x0a' where position = 2");
        for (var change : changes) {
            try (var ledger = new TestLedger()) {
                Copies.few(ledger);
                Copies.export(ledger);
                ledger.database().run("alter table entry disable trigger append_only");
                ledger.database().run("alter table payload disable trigger append_only");
                ledger.database().run(change);
                assertThatThrownBy(() -> Copies.export(ledger))
                        .as(change)
                        .isInstanceOf(ExportedEntry.Contradiction.class)
                        .hasMessageStartingWith("entry 2: ");
            }
        }
    }

    @Test
    void in_pieces_it_is_the_same() throws Exception {
        try (var ledger = new TestLedger()) {
            Copies.few(ledger);
            var export = Copies.export(ledger);
            var exporter = new Exporter(ledger.store().reader());
            for (int cut = 0; cut <= export.length; cut++) {
                var begun = Copies.begun(export, cut);
                var out = new ByteArrayOutputStream();
                if (begun.ended()) {
                    assertThat(cut).isEqualTo(export.length);
                } else if (begun.header() == null) {
                    exporter.write(exporter.header(null), out);
                    assertThat(out.toByteArray()).isEqualTo(export);
                } else {
                    out.write(export, 0, Math.toIntExact(begun.bytes()));
                    exporter.goOn(begun.header(), begun.entries(), out);
                    assertThat(out.toByteArray()).as("cut after %d", cut).isEqualTo(export);
                }
            }
        }
    }

    private static ReadModels models(TestLedger ledger) {
        return new ReadModels(
                ledger.store().connections(),
                ledger.store().positions(),
                ledger.archive(),
                List.of(
                        new FactTable(ChanceryHouse.HOUSE),
                        new RegisterTable(ChanceryHouse.HOUSE)));
    }
}
