package org.chancery.exchange.exporting;

import static org.chancery.ledger.Submission.Strictness.REFUSE;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.visit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.Said;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Ledgers, and what is written of them and read again. */
final class Copies {
    private static final int STEPS = 3;

    private Copies() {}

    /**
     * Entries of all sorts, in letters of any script, some with keys; more than are read at once.
     */
    static TestLedger of(Random random) throws Exception {
        var ledger = new TestLedger();
        var made =
                RandomLedger.of(
                        IntStream.range(0, STEPS)
                                .boxed()
                                .flatMap(_ -> RandomLedger.steps(random).stream())
                                .toList());
        ledger.copy(made.entries());
        few(ledger);
        ledger.record(
                IntStream.range(0, 2 * StoredStretch.AT_A_TIME)
                        .mapToObj(i -> source("s-more-" + i, "Akorda", "2022-06-01")));
        return ledger;
    }

    /** Three entries that were recorded through the door. */
    static void few(TestLedger ledger) {
        ledger.ledger().recordNow(said("s-report", "Putin və Pezeşkian", "first"));
        ledger.ledger().recordNow(said("s-irna", "IRNA تحریم‌ها\u2028\"\\ 𐎠 🏛", "second"));
        ledger.ledger()
                .recordNow(
                        Said.on(
                                        "2018-01-16",
                                        visit(77),
                                        visit("KAZ", "USA", "Нұрсұлтан\tНазарбаев"))
                                .cited("s-report")
                                .by("test", null, "request-3", REFUSE));
    }

    static org.chancery.ledger.Submission said(String id, String publisher, String key) {
        return source(id, publisher, "2025-12-10")
                .by("test", "key-" + key, "request-" + key, REFUSE);
    }

    static byte[] export(TestLedger ledger) throws Exception {
        return export(ledger, null);
    }

    static byte[] export(TestLedger ledger, @Nullable Long to) throws Exception {
        var exporter = new Exporter(ledger.store().reader());
        var out = new ByteArrayOutputStream();
        exporter.write(exporter.header(to), out);
        return out.toByteArray();
    }

    static ExportSum restore(TestLedger ledger, byte[] export) throws Exception {
        return new Restorer(ledger.store(), ChanceryHouse.CODEC)
                .restore(new ByteArrayInputStream(export));
    }

    static ExportSum check(byte[] export) throws Exception {
        return Restorer.check(new ByteArrayInputStream(export), ChanceryHouse.CODEC);
    }

    /** How far an export was written of which the first so many bytes are there. */
    static Begun begun(byte[] export, int bytes) throws Exception {
        return Begun.of(new ByteArrayInputStream(export, 0, bytes));
    }

    /** Everything in the tables of the ledger, as PostgreSQL writes it. */
    static List<String> tables(TestLedger ledger) throws Exception {
        var rows = new ArrayList<String>();
        try (var connection = ledger.database().owner().getConnection()) {
            for (var table :
                    List.of("entry order by position", "payload order by position", "head")) {
                var out = new StringWriter();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from %s) to stdout".formatted(table), out);
                out.toString().lines().forEach(line -> rows.add(table + " " + line));
            }
        }
        return rows;
    }
}
