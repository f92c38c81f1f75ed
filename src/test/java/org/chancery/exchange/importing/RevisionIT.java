package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.exchange.importing.Revisions.added;
import static org.chancery.exchange.importing.Revisions.changed;
import static org.chancery.exchange.importing.Revisions.removed;
import static org.chancery.exchange.importing.Revisions.visit;

import java.util.List;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a source's revisions; every test has ids of its own. */
class RevisionIT {
    private static VisitsLedger ledger;

    @BeforeAll
    static void open() {
        ledger = new VisitsLedger();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void aSourceRevisesItsOwnWordWhateverAPersonSaidMeanwhile() throws Exception {
        ledger.imported(
                List.of(
                        added(
                                "2019-01-01T00:00:00Z",
                                "11",
                                visit("2018-01-16", "2018-01-16", ""))));
        correctedByAkorda("11");
        var report =
                ledger.imported(
                        List.of(
                                changed(
                                        "2020-01-01T00:00:00Z",
                                        "11",
                                        "description",
                                        "",
                                        "Working visit.")));
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(1);
        var visit = ledger.visits("11").getFirst();
        assertThat(ledger.when(visit, "2019-05-01")).containsExactly("2018-01-16");
        assertThat(ledger.when(visit, "2019-12-31")).containsExactly("2018-01-14/2018-01-18");
        assertThat(ledger.when(visit, "2020-12-31"))
                .as("the newest word says what its own source says")
                .containsExactly("2018-01-16");
    }

    @Test
    void aRecordThatIsSaidToChangeAndSaysTheSameIsUnchanged() throws Exception {
        ledger.imported(
                List.of(
                        added(
                                "2019-01-01T00:00:00Z",
                                "131",
                                visit("2018-01-16", "2018-01-16", "Working visit."))));
        var report =
                ledger.imported(
                        List.of(
                                changed(
                                        "2020-01-01T00:00:00Z",
                                        "131",
                                        "description",
                                        "Working visit.",
                                        "Working visit.")));
        assertThat(report.fresh(Outcome.UNCHANGED)).isEqualTo(1);
        assertThat(ledger.entries("131")).as("nothing is endorsed").hasSize(1);
    }

    @Test
    void aSourceThatMovesItsIdStandsByItsOwnWordAlone() throws Exception {
        var visit = visit("2018-01-16", "2018-01-16", "");
        ledger.imported(List.of(added("2019-01-01T00:00:00Z", "12", visit)));
        correctedByAkorda("12");
        var moved = "2020-01-01T00:00:00Z";
        var report =
                ledger.imported(List.of(removed(moved, "12", visit), added(moved, "13", visit)));
        assertThat(report.fresh(Outcome.REIDENTIFIED)).isEqualTo(1);
        var subject = ledger.visits("13").getFirst();
        var theOffice = SourceFilter.parse("publisher:history-state-gov");
        assertThat(ledger.when(subject, "2020-12-31", theOffice)).containsExactly("2018-01-16");
        assertThat(ledger.when(subject, "2020-12-31")).containsExactly("2018-01-14/2018-01-18");
    }

    @Test
    void aPublicationSaysAnIdOnce() throws Exception {
        var twice = "2020-01-01T00:00:00Z";
        var report =
                ledger.imported(
                        List.of(
                                added(
                                        "2019-01-01T00:00:00Z",
                                        "14",
                                        visit("2018-01-16", "2018-01-16", "")),
                                changed(twice, "14", "end-date", "2018-01-16", "2018-01-17"),
                                changed(twice, "14", "end-date", "2018-01-17", "2018-01-18")));
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(1);
        assertThat(report.refused().getFirst().toString()).contains("said twice at one moment");
    }

    @Test
    void aLaterLineOfAMergedVisitCorrectsItsEntry() throws Exception {
        ledger.imported(
                List.of(
                        added("2019-01-01T00:00:00Z", "151", visit("2018-01-16", "2018-01-16", "")),
                        added("2019-01-01T00:00:00Z", "152", visit("2018-01", "2018-01", ""))));
        var kept = ledger.visits("152").getFirst();
        var loser = ledger.visits("151").getFirst();
        merger("MergeSubjects", kept, loser);
        var lines =
                List.of(
                        changed(
                                "2020-01-01T00:00:00Z",
                                "151",
                                "end-date",
                                "2018-01-16",
                                "2018-01-17"),
                        removed("2021-01-01T00:00:00Z", "152", visit("2018-01", "2018-01", "")));
        var report = ledger.imported(lines);
        assertThat(report.refused()).isEmpty();
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(1);
        assertThat(report.old(Outcome.RETRACTED)).isEqualTo(1);
        assertThat(ledger.when(kept, "2020-12-31")).containsExactly("2018-01");
        assertThat(ledger.when(kept, "2021-12-31"))
                .as("what was removed speaks no more")
                .containsExactly("2018-01-16/2018-01-17");
        assertThat(ledger.when(loser, "2021-12-31")).isEmpty();
        assertThat(ledger.imported(lines).old(Outcome.ALREADY_THERE)).isEqualTo(2);
        merger("SplitSubject", kept, loser);
        assertThat(ledger.when(loser, "2021-12-31")).containsExactly("2018-01-16/2018-01-17");
    }

    private static void merger(String command, Subject kept, Subject loser) {
        var answer =
                ledger.client()
                        .command(
                                command,
                                """
                                {"subject":"%s","loser":"%s"}
                                """
                                        .formatted(kept, loser));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    }

    private static void correctedByAkorda(String id) {
        var client = ledger.client();
        client.command(
                "RegisterSource",
                """
                {"subject":"source/akorda-1","publisher":"Akorda","title":"Visit",\
                "publishedAt":"2019-06-01","language":"ru"}\
                """);
        var corrected =
                client.command(
                        "CorrectEntry",
                        """
                        {"entry":%d,"ground":"better source","when":"2018-01-14/2018-01-18",\
                        "sources":[{"source":"source/akorda-1"}]}\
                        """
                                .formatted(ledger.entries(id).getFirst().position()));
        assertThat(corrected.status()).isEqualTo(201);
    }

    @Test
    void aSourceGoesBackToWhatItSaidBeforeAFlaggedWord() throws Exception {
        var lines =
                List.of(
                        added("2019-01-01T00:00:00Z", "21", visit("2018-01-16", "2018-01-17", "")),
                        changed(
                                "2020-01-01T00:00:00Z",
                                "21",
                                "end-date",
                                "2018-01-17",
                                "2018-01-10"),
                        changed(
                                "2021-01-01T00:00:00Z",
                                "21",
                                "end-date",
                                "2018-01-10",
                                "2018-01-17"),
                        changed(
                                "2022-01-01T00:00:00Z",
                                "21",
                                "end-date",
                                "2018-01-17",
                                "2018-01-18"));
        var report = ledger.imported(lines);
        assertThat(report.text("visits").lines().skip(1))
                .startsWith(
                        "  old records  3 = 2 corrected + 1 endorsed",
                        "  new records  4 = 1 recorded + 2 corrected + 1 endorsed");
        assertThat(report.flagged()).hasSize(1);
        var visit = ledger.visits("21").getFirst();
        assertThat(ledger.when(visit, "2021-06-01")).containsExactly("2018-01-16/2018-01-17");
        assertThat(ledger.when(visit, "2022-06-01")).containsExactly("2018-01-16/2018-01-18");
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
                        added("2020-06-01T00:00:00Z", "31", a),
                        added("2020-06-01T00:00:00Z", "32", b),
                        added(swapped, "31", b),
                        added(swapped, "32", a),
                        removed(swapped, "31", a),
                        removed(swapped, "32", b),
                        removed("2022-01-01T00:00:00Z", "31", b),
                        added("2022-01-01T00:00:00Z", "31", c));
        var report = ledger.imported(lines);
        assertThat(report.text("visits").lines().skip(1))
                .startsWith(
                        "  old records  3 = 2 re-identified + 1 retracted",
                        "  new records  5 = 3 recorded + 2 re-identified");
        assertThat(report.refused()).isEmpty();
        var visits = ledger.visits("31");
        assertThat(visits).as("one came from 2, one is new").hasSize(3);
        assertThat(ledger.when(visits.get(0), "2022-06-01")).containsExactly("2018-01-16");
        assertThat(ledger.when(visits.get(1), "2022-06-01")).as("retracted as 1").isEmpty();
        assertThat(ledger.when(visits.get(2), "2022-06-01")).containsExactly("2020-03-18");
        assertThat(ledger.imported(lines).refused()).isEmpty();
    }

    @Test
    void recordsThatAreExchangedByChangesAreTwoCorrections() throws Exception {
        var report =
                ledger.imported(
                        List.of(
                                added("2020-06-01T00:00:00Z", "41", visit("2018", "2018", "A")),
                                added("2020-06-01T00:00:00Z", "42", visit("2018", "2018", "B")),
                                changed("2021-01-01T00:00:00Z", "41", "description", "A", "B"),
                                changed("2021-01-01T00:00:00Z", "42", "description", "B", "A")));
        assertThat(report.fresh(Outcome.CORRECTED)).isEqualTo(2);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void whatAnEarlierPublicationSaidCannotFollowALaterOne() throws Exception {
        ledger.imported(
                List.of(
                        added("2020-01-01T00:00:00Z", "51", visit("2018", "2018", "A")),
                        changed("2022-01-01T00:00:00Z", "51", "description", "A", "C")));
        var late =
                ledger.imported(
                        List.of(changed("2021-01-01T00:00:00Z", "51", "description", "A", "B")));
        assertThat(late.refused())
                .extracting(ImportReport.RefusedLine::reason)
                .containsExactly("a later publication of 51 has been recorded before");
    }

    @Test
    void aLineThatCannotBeRecordedLeavesTheOthersAlone() throws Exception {
        var moment = "2020-01-01T00:00:00Z";
        var lines =
                List.of(
                        added(moment, "61", visit("2018", "2018", "A")),
                        added(moment, "61", visit("2018", "2018", "A")),
                        added(moment, "61", visit("2018", "2018", "another")),
                        added(moment, "62", visit("2018", "2018", "x".repeat(100_000))),
                        added(moment, "63", visit("2018", "2018", "").replace("akh", "okh")),
                        added("2019-01-01T00:00:00Z", "64", visit("2018", "2018", "")),
                        added("9999-01-01T00:00:00Z", "65", visit("2018", "2018", "")),
                        removed(moment, "66", visit("2018", "2018", "")),
                        "",
                        added(moment, "67", visit("2018", "2018", "")));
        var report = ledger.imported(lines);
        assertThat(report.fresh(Outcome.RECORDED)).isEqualTo(2);
        assertThat(report.fresh(Outcome.ALREADY_THERE)).as("stands twice").isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.RefusedLine::line)
                .containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(report.refused().get(1).reason()).contains("100");
        assertThat(ledger.imported(lines).refused()).isEqualTo(report.refused());
    }
}
