package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.chancery.exchange.importing.Revisions.added;
import static org.chancery.exchange.importing.Revisions.changed;
import static org.chancery.exchange.importing.Revisions.removed;
import static org.chancery.exchange.importing.Revisions.visit;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.testing.NazarbayevInWashington;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private VisitsLedger ledger;

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
        assertThat(first.text().lines().skip(1))
                .containsExactly(
                        "  old records  8 = 2 corrected + 2 re-identified + 1 retracted + 3 unchanged",
                        "  new records  22 = 15 recorded + 2 corrected + 2 re-identified + 3 unchanged",
                        "  sources      10 registered, 0 already there",
                        "  flagged      1",
                        "    line 15, hsg-visits/2899: ends-after-it-begins",
                        "  refused      1 line",
                        first.text().lines().toList().getLast())
                .last(STRING)
                .startsWith("    line 19: it is not JSON");
        long head = ledger.head();
        assertThat(head).isEqualTo(10 + 15 + 2 + 2 + 1);

        var visit = ledger.visits("2899").getFirst();
        assertThat(when(visit, "2019-10-30")).isEmpty();
        assertThat(when(visit, "2020-11-20")).containsExactly("2018-01-16");
        assertThat(when(visit, "2021-03-01")).containsExactly("2018-01-15/2018-01-17");
        var takenBack = ledger.visits("2974").getFirst();
        assertThat(when(takenBack, "2021-03-01")).containsExactly("2019-01-31");
        assertThat(when(takenBack, "2024-12-31")).isEmpty();
        assertThat(ledger.visits("2966")).as("an id used again is another visit").hasSize(2);
        assertThat(ledger.visits("2939")).isEqualTo(ledger.visits("2138#2"));

        NazarbayevInWashington.isAnsweredBy(ledger.client());

        var second = ledger.imported(VisitsLedger.sample());
        assertThat(second.text().lines().skip(1))
                .startsWith(
                        "  old records  8 = 3 unchanged + 5 already there",
                        "  new records  22 = 3 unchanged + 19 already there",
                        "  sources      0 registered, 10 already there",
                        "  flagged      1",
                        "    line 15, hsg-visits/2899: ends-after-it-begins");
        assertThat(second.refused()).isEqualTo(first.refused());
        assertThat(ledger.head()).isEqualTo(head);
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
        for (int cut : List.of(4, 9, 15, 18, 22)) {
            try (var other = new VisitsLedger()) {
                var earlier = other.imported(lines.subList(0, cut));
                var later = other.imported(lines.subList(cut, lines.size()));
                assertThat(later.refused()).as("cut after line %d", cut).isEmpty();
                assertThat(earlier.refused()).isEmpty();
                assertThat(other.content()).containsExactlyInAnyOrderElementsOf(whole);
            }
        }
    }

    @Test
    void aSourceRevisesItsOwnWordWhateverAPersonSaidMeanwhile() throws Exception {
        ledger.imported(
                List.of(added("2019-01-01T00:00:00Z", "1", visit("2018-01-16", "2018-01-16", ""))));
        var entry = ledger.entries("1").getFirst().position();
        var client = ledger.client();
        assertThat(
                        client.command(
                                        "RegisterSource",
                                        """
                                        {"subject":"source/akorda-1","publisher":"Akorda","title":"Visit",\
                                        "publishedAt":"2019-06-01","language":"ru"}\
                                        """)
                                .status())
                .isEqualTo(201);
        assertThat(
                        client.command(
                                        "CorrectEntry",
                                        """
                                        {"entry":%d,"ground":"better source","when":"2018-01-14/2018-01-18",\
                                        "sources":[{"source":"source/akorda-1"}]}\
                                        """
                                                .formatted(entry))
                                .status())
                .isEqualTo(201);
        var report =
                ledger.imported(
                        List.of(
                                changed(
                                        "2020-01-01T00:00:00Z",
                                        "1",
                                        "description",
                                        "",
                                        "Working visit.")));
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(1);
        var visit = ledger.visits("1").getFirst();
        assertThat(when(visit, "2019-05-01")).containsExactly("2018-01-16");
        assertThat(when(visit, "2019-12-31")).containsExactly("2018-01-14/2018-01-18");
        assertThat(when(visit, "2020-12-31"))
                .as("the newest word says what its own source says")
                .containsExactly("2018-01-16");
    }

    @Test
    void aSourceGoesBackToWhatItSaidBeforeAFlaggedWord() throws Exception {
        var lines =
                List.of(
                        added("2019-01-01T00:00:00Z", "1", visit("2018-01-16", "2018-01-17", "")),
                        changed(
                                "2020-01-01T00:00:00Z",
                                "1",
                                "end-date",
                                "2018-01-17",
                                "2018-01-10"),
                        changed(
                                "2021-01-01T00:00:00Z",
                                "1",
                                "end-date",
                                "2018-01-10",
                                "2018-01-17"),
                        changed(
                                "2022-01-01T00:00:00Z",
                                "1",
                                "end-date",
                                "2018-01-17",
                                "2018-01-18"));
        var report = ledger.imported(lines);
        assertThat(report.text().lines().skip(1))
                .startsWith(
                        "  old records  3 = 2 corrected + 1 endorsed",
                        "  new records  4 = 1 recorded + 2 corrected + 1 endorsed",
                        "  sources      4 registered, 0 already there",
                        "  flagged      1");
        var visit = ledger.visits("1").getFirst();
        assertThat(when(visit, "2021-06-01")).containsExactly("2018-01-16/2018-01-17");
        assertThat(when(visit, "2022-06-01")).containsExactly("2018-01-16/2018-01-18");
        assertThat(ledger.imported(lines).fresh(Outcome.ALREADY_THERE)).isEqualTo(4);
    }

    @Test
    void idsThatAreSwappedAtOneMomentAreTwoReidentifications() throws Exception {
        var a = visit("2018-01-16", "2018-01-16", "A");
        var b = visit("2019-02-17", "2019-02-17", "B");
        var c = visit("2020-03-18", "2020-03-18", "C");
        var swapped = "2021-01-01T00:00:00Z";
        var lines =
                List.of(
                        added("2020-06-01T00:00:00Z", "1", a),
                        added("2020-06-01T00:00:00Z", "2", b),
                        added(swapped, "1", b),
                        added(swapped, "2", a),
                        removed(swapped, "1", a),
                        removed(swapped, "2", b),
                        removed("2022-01-01T00:00:00Z", "1", b),
                        added("2022-01-01T00:00:00Z", "1", c));
        var report = ledger.imported(lines);
        assertThat(report.text().lines().skip(1))
                .startsWith(
                        "  old records  3 = 2 re-identified + 1 retracted",
                        "  new records  5 = 3 recorded + 2 re-identified",
                        "  sources      3 registered, 0 already there",
                        "  flagged      0",
                        "  refused      0 lines");
        var visits = ledger.visits("1");
        assertThat(visits).as("one came from 2, one is new").hasSize(3);
        assertThat(when(visits.get(0), "2022-06-01")).containsExactly("2018-01-16");
        assertThat(when(visits.get(1), "2022-06-01")).as("retracted as 1").isEmpty();
        assertThat(when(visits.get(2), "2022-06-01")).containsExactly("2020-03-18");
        assertThat(ledger.imported(lines).refused()).isEmpty();
    }

    @Test
    void recordsThatAreExchangedByChangesAreTwoCorrections() throws Exception {
        var report =
                ledger.imported(
                        List.of(
                                added("2020-06-01T00:00:00Z", "1", visit("2018", "2018", "A")),
                                added("2020-06-01T00:00:00Z", "2", visit("2018", "2018", "B")),
                                changed("2021-01-01T00:00:00Z", "1", "description", "A", "B"),
                                changed("2021-01-01T00:00:00Z", "2", "description", "B", "A")));
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(2);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void whatAnEarlierPublicationSaidCannotFollowALaterOne() throws Exception {
        ledger.imported(
                List.of(
                        added("2020-01-01T00:00:00Z", "1", visit("2018", "2018", "A")),
                        changed("2022-01-01T00:00:00Z", "1", "description", "A", "C")));
        var late =
                ledger.imported(
                        List.of(changed("2021-01-01T00:00:00Z", "1", "description", "A", "B")));
        assertThat(late.refused())
                .extracting(ImportReport.RefusedLine::reason)
                .containsExactly("a later publication of 1 has been recorded before");
    }

    @Test
    void aLineThatCannotBeRecordedLeavesTheOthersAlone() throws Exception {
        var moment = "2020-01-01T00:00:00Z";
        var lines =
                List.of(
                        added(moment, "1", visit("2018", "2018", "A")),
                        added(moment, "1", visit("2018", "2018", "A")),
                        added(moment, "1", visit("2018", "2018", "another")),
                        added(moment, "2", visit("2018", "2018", "x".repeat(100_000))),
                        added(moment, "3", visit("2018", "2018", "").replace("akh", "okh")),
                        added("2019-01-01T00:00:00Z", "4", visit("2018", "2018", "")),
                        added("9999-01-01T00:00:00Z", "5", visit("2018", "2018", "")),
                        removed(moment, "6", visit("2018", "2018", "")),
                        "",
                        added(moment, "7", visit("2018", "2018", "")));
        var report = ledger.imported(lines);
        assertThat(report.fresh(Outcome.RECORDED)).isEqualTo(2);
        assertThat(report.fresh(Outcome.ALREADY_THERE)).as("stands twice").isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.RefusedLine::line)
                .containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(report.refused().get(1).reason()).contains("100");
        assertThat(ledger.imported(lines).refused()).isEqualTo(report.refused());
    }

    private List<String> when(Subject visit, String publishedBy) {
        long head = ledger.head();
        var viewpoint = new Viewpoint(DAY, head, Moment.parse(publishedBy), new SourceFilter.All());
        return ledger.archive().ask(head, desk -> desk.read(visit, viewpoint)).history().stream()
                .map(word -> String.valueOf(word.when()))
                .toList();
    }
}
