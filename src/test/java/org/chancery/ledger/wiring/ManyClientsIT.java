package org.chancery.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.chancery.ChanceryHouse;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.LedgerRule;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many clients at once about few subjects, by two ledgers on one database: nothing is lost, nothing
 * twice, no rule broken.
 */
class ManyClientsIT {
    private static final int CLIENTS = 32;
    private static final int COMMANDS = 1_000;
    private static final int SUBJECTS = 6;

    private final TestDatabase database = TestDatabase.fresh();
    private final LedgerStore store = open();
    private final Archive archive = new Archive(ChanceryHouse.HOUSE, store.reader());
    private final LedgerStore another = open();
    private final List<Gateway> gateways = List.of(gateway(store), gateway(another));

    @AfterEach
    void close() {
        gateways.forEach(Gateway::close);
        another.close();
        store.close();
    }

    private LedgerStore open() {
        return new LedgerStore(
                database.application(), new StoredEntries(ChanceryHouse.CODEC), Clock.systemUTC());
    }

    private static Gateway gateway(LedgerStore store) {
        return new Gateway(
                ChanceryHouse.HOUSE,
                store.engine(),
                new Archive(ChanceryHouse.HOUSE, store.reader()),
                new SystemMaking(Clock.systemUTC()));
    }

    @Test
    void every_acknowledged_entry_is_there_once_and_visits_are_recorded_once() throws Exception {
        gateways.getFirst()
                .record(submission(SampleWords.source("s", "S", "2020-01-01"), null))
                .join();
        var acknowledged = new ArrayList<Receipt>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = new ArrayList<Future<Receipt>>();
            for (int i = 0; i < COMMANDS; i++) {
                var submission = submission(command(i), "key-" + i / 2);
                var gateway = gateways.get(i % 2);
                answers.add(clients.submit(() -> gateway.record(submission).join()));
            }
            for (var answer : answers) {
                try {
                    acknowledged.add(answer.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(cause(e)).isInstanceOfAny(Refused.class, Gateway.Busy.class);
                }
            }
        }
        var entries = entries();
        assertThat(entries)
                .extracting(Entry::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        var fresh =
                acknowledged.stream()
                        .filter(receipt -> !receipt.replayed())
                        .flatMap(receipt -> receipt.entries().stream())
                        .map(Receipt.Line::eventId)
                        .toList();
        assertThat(fresh).doesNotHaveDuplicates().hasSize(entries.size() - 1);
        assertThat(entries.stream().map(Entry::eventId)).containsAll(fresh);
        var keys = entries.stream().map(entry -> entry.draft().key()).filter(k -> k != null);
        assertThat(keys.toList()).doesNotHaveDuplicates();
        assertNoRuleIsBroken();
        assertThat(entries.size()).isGreaterThan(SUBJECTS);
    }

    /**
     * Two in a row, one to each ledger, share a key; each subject gets visits, moves to others, and
     * retractions.
     */
    private static Said command(int i) {
        int each = i / 2;
        var subject = SampleWords.visit(each % SUBJECTS);
        Command what =
                switch (each % 5) {
                    case 0, 1 -> SampleWords.visit("KAZ", "USA", "P" + each);
                    case 2, 3 ->
                            new CorrectEntry(
                                    Named.at(2 + each % 7), null, Ground.BETTER_SOURCE, null);
                    default -> new RetractEntry(Named.at(2 + each % 11), null);
                };
        return what instanceof RetractEntry
                ? Said.that(what)
                : Said.on("2018-01-%02d".formatted(1 + each % 28), subject, what).cited("s");
    }

    private void assertNoRuleIsBroken() {
        for (long number = 0; number < SUBJECTS; number++) {
            Subject visit = SampleWords.visit(number);
            var history =
                    archive.ask(
                            Long.MAX_VALUE,
                            desk ->
                                    desk.read(
                                                    visit,
                                                    org.chancery.kernel.Viewpoint.everything(
                                                            java.time.LocalDate.MAX,
                                                            Long.MAX_VALUE))
                                            .history());
            assertThat(history).as("recorded once").hasSizeLessThanOrEqualTo(1);
        }
    }

    private List<Entry> entries() {
        var all = new ArrayList<Entry>();
        for (var some = store.reader().after(0, 1_000);
                !some.isEmpty();
                some = store.reader().after(all.size(), 1_000)) {
            some.forEach(opened -> all.add((Entry) opened.entry()));
        }
        return all;
    }

    private static Submission submission(Said said, @Nullable String key) {
        return said.by("test", key, "request of " + key, Strictness.REFUSE);
    }

    private static Throwable cause(Throwable failure) {
        var seen = new HashSet<Throwable>();
        Throwable cause = failure;
        while ((cause instanceof CompletionException
                        || cause instanceof java.util.concurrent.ExecutionException)
                && cause.getCause() != null
                && seen.add(cause)) {
            cause = cause.getCause();
        }
        return cause instanceof org.chancery.ledger.Unknown
                ? LedgerRule.STANDS.refused("not there yet")
                : cause;
    }
}
