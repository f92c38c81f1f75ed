package org.chancery.ledger.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import org.chancery.ChanceryHouse;
import org.chancery.ledger.Submission;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.store.LedgerStore;
import org.chancery.testing.SampleWords;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class RehearsalIT {
    private static final long MOST = 1 << 20;

    @Test
    void itEndsBeforeWhatItKeepsIsTooMuch() {
        var form = new StoredEntries(ChanceryHouse.CODEC);
        var clock = Clock.systemUTC();
        try (var store = new LedgerStore(TestDatabase.fresh().application(), form, clock)) {
            var rehearsal =
                    new Rehearsal(
                            ChanceryHouse.HOUSE,
                            new Archive(ChanceryHouse.HOUSE, store.reader()),
                            new SystemMaking(clock),
                            form,
                            clock,
                            MOST);
            assertThatExceptionOfType(Rehearsal.TooLong.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            rehearsal.recordNow(source(i));
                        }
                    })
                    .withMessageStartingWith("a dry run keeps at most 1 MiB in memory");
            assertThat(rehearsal.entries()).hasSizeBetween(100, 350);
        }
    }

    private static Submission source(int number) {
        return SampleWords.source("s" + number, "S", "2020-01-01")
                .by("test", "key-" + number, "request", Strictness.REFUSE);
    }
}
