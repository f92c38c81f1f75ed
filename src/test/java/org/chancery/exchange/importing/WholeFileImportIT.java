package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.testing.NazarbayevInWashington;
import org.junit.jupiter.api.Test;

class WholeFileImportIT {
    @Test
    void theWholeHistoryIsRecordedOnce() throws Exception {
        var file = WholeFile.required();
        try (var ledger = new VisitsLedger()) {
            var rehearsed = ledger.rehearsed(file);
            assertThat(ledger.head()).as("a dry run records nothing").isZero();
            var first = ledger.imported(file);
            assertThat(rehearsed).isEqualTo(first);
            assertThat(first.text("visits").lines().skip(1))
                    .filteredOn(line -> !line.matches("    (office|type|and) .*"))
                    .containsExactly(
                            "  old records  3225 = 381 corrected + 20 re-identified + 1 retracted"
                                    + " + 2823 unchanged",
                            "  new records  6489 = 3265 recorded + 381 corrected"
                                    + " + 20 re-identified + 2823 unchanged",
                            "  sources      34 registered, 0 already there",
                            "  flagged      2",
                            "    line 865, hsg-visits/1777: ends-after-it-begins",
                            "    line 6019, hsg-visits/2899: ends-after-it-begins",
                            "  unmapped     states 0, offices 5, types of visits 497",
                            "    --mapping=FILE says what they mean:"
                                    + " docs/import.md#a-mapping-of-ones-own",
                            "  refused      0 lines");
            NazarbayevInWashington.isAnsweredBy(ledger.client());
            long head = ledger.head();
            var second = ledger.imported(file);
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(second.fresh(Outcome.ALREADY_THERE)).isEqualTo(3666);
            assertThat(second.old(Outcome.ALREADY_THERE)).isEqualTo(402);
            assertThat(second.unmapped()).isEqualTo(first.unmapped());
            assertThat(second.flagged()).isEqualTo(first.flagged()).hasSize(2);
        }
    }
}
