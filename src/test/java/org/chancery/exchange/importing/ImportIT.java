package org.chancery.exchange.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.testing.NazarbayevInWashington;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private VisitsLedger ledger;

    @TempDir Path temp;

    @BeforeEach
    void open() {
        ledger = new VisitsLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyLineIsAccountedForAndASecondImportRecordsNothing() throws Exception {
        var first = ledger.imported(VisitsLedger.sample());
        assertThat(first.text("visits").lines().skip(1))
                .containsExactly(
                        "  old records  8 = 2 corrected + 2 re-identified + 1 retracted + 3 unchanged",
                        "  new records  22 = 15 recorded + 2 corrected + 2 re-identified + 3 unchanged",
                        "  sources      10 registered, 0 already there",
                        "  flagged      1",
                        "    line 15, hsg-visits/2899: ends-after-it-begins",
                        "  unmapped     states 0, offices 0, types of visits 3",
                        "    type 'Met with President Clinton and attended a meeting of the"
                                + " U.S.-Kazakhstan Joint C …': 1 line, the first is 5",
                        "    type 'Bilateral Meeting.': 1 line, the first is 16",
                        "    type 'Bilateral Meeting (National Prayer Breakfast).': 1 line, the"
                                + " first is 24",
                        "    --mapping=FILE says what they mean:"
                                + " docs/import.md#a-mapping-of-ones-own",
                        "  refused      1 line",
                        first.text("visits").lines().toList().getLast())
                .last(STRING)
                .startsWith("    line 19: it is not JSON");
        long head = ledger.head();
        assertThat(head).isEqualTo(10 + 15 + 2 + 2 + 1);

        var visit = ledger.visits("2899").getFirst();
        assertThat(ledger.when(visit, "2019-10-30")).isEmpty();
        assertThat(ledger.when(visit, "2020-11-20")).containsExactly("2018-01-16");
        assertThat(ledger.when(visit, "2021-03-01")).containsExactly("2018-01-15/2018-01-17");
        var takenBack = ledger.visits("2974").getFirst();
        assertThat(ledger.when(takenBack, "2021-03-01")).containsExactly("2019-01-31");
        assertThat(ledger.when(takenBack, "2024-12-31")).isEmpty();
        assertThat(ledger.visits("2966")).as("an id used again is another visit").hasSize(2);
        assertThat(ledger.visits("2939")).isEqualTo(ledger.visits("2138#2"));

        NazarbayevInWashington.isAnsweredBy(ledger.client());

        var second = ledger.imported(VisitsLedger.sample());
        assertThat(second.text("visits").lines().skip(1))
                .startsWith(
                        "  old records  8 = 3 unchanged + 5 already there",
                        "  new records  22 = 3 unchanged + 19 already there",
                        "  sources      0 registered, 10 already there",
                        "  flagged      1",
                        "    line 15, hsg-visits/2899: ends-after-it-begins");
        assertThat(second.refused()).isEqualTo(first.refused());
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void aDryRunReportsWhatAnImportWouldAndRecordsNothing() throws Exception {
        var rehearsed = ledger.rehearsed(VisitsLedger.sample());
        assertThat(ledger.head()).isZero();
        assertThat(ledger.imported(VisitsLedger.sample())).isEqualTo(rehearsed);
        long head = ledger.head();
        var again = ledger.rehearsed(VisitsLedger.sample());
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(again).as("judged on what is there").isNotEqualTo(rehearsed);
        assertThat(ledger.imported(VisitsLedger.sample())).isEqualTo(again);
    }

    @Test
    void aStateThatNoTableHasIsMendedByAMapping() throws Exception {
        var line =
                Revisions.added(
                        "2020-01-01T00:00:00Z",
                        "7",
                        Revisions.visit("2019-01-01", "2019-01-02", "Working visit.")
                                .replace("\"Kazakhstan\"", "\"Atlantis\"")
                                .replace("\"kazakhstan\"", "\"atlantis\""));
        var file = Files.writeString(temp.resolve("visits.jsonl"), line);
        var first = ledger.imported(file);
        assertThat(first.refused())
                .extracting(ImportReport.RefusedLine::reason)
                .containsExactly("no state is known as 'Atlantis' (atlantis)");
        assertThat(first.unmapped())
                .containsExactly(
                        new ImportReport.Unmapped(
                                ImportReport.Unmapped.Kind.STATE, "Atlantis", "atlantis", 1, 1));
        assertThat(ledger.visits("7")).isEmpty();

        var mapping =
                Mapping.parse(
                        "kind,name,id,since,until,means\nstate,,atlantis,,,KAZ\n".getBytes(UTF_8));
        var second = ledger.imported(file, mapping);
        assertThat(second.refused()).isEmpty();
        assertThat(second.unmapped()).isEmpty();
        assertThat(ledger.visits("7")).hasSize(1);
    }

    /**
     * Cut after every line: also within a moment, and between the halves of a re-identification.
     */
    @Test
    void aFileGoesOnWhereAnotherEnded() throws Exception {
        ledger.imported(VisitsLedger.sample());
        var whole = ledger.content();
        var lines = Files.readAllLines(VisitsLedger.sample());
        lines.removeIf(line -> !line.endsWith("}"));
        for (int cut : List.of(4, 15, 18)) {
            try (var other = new VisitsLedger()) {
                var earlier = other.imported(lines.subList(0, cut));
                var later = other.imported(lines.subList(cut, lines.size()));
                assertThat(later.refused()).as("cut after line %d", cut).isEmpty();
                assertThat(earlier.refused()).isEmpty();
                assertThat(other.content()).isEqualTo(whole);
            }
        }
    }
}
