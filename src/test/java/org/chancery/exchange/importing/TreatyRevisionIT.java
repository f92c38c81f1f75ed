package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.List;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list of treaties of a few rows, imported, imported again, and imported as it is later. */
class TreatyRevisionIT {
    private static final String HEADER =
            "Contracting Party,Treaty,Signature Date,Instrument Type,Instrument Date,Entry Into Force Date";
    private static final String MALI =
            "Mali,Marrakesh,2013-06-28,Ratification,2014-12-16,2016-09-30";

    private TreatiesLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TreatiesLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyLineIsAccountedForAndASecondImportRecordsNothing() throws Exception {
        var rehearsed = ledger.ledger().rehearsed(TreatiesLedger.TREATIES, TreatyFile.sample());
        assertThat(ledger.ledger().head()).isZero();
        var first = ledger.imported(TreatyFile.sample());
        assertThat(first).isEqualTo(rehearsed);
        assertThat(first.text("treaties").lines())
                .containsExactly(
                        "treaties: 14 lines",
                        "  old records  0",
                        "  new records  19 = 19 recorded",
                        "  sources      16 registered, 0 already there",
                        "  flagged      1",
                        "    line 9, copyright-treaty-actions/Paris/Viet Nam/force: consented-before-force",
                        "  unmapped     states 0, offices 0, types of visits 0",
                        "  refused      0 lines");
        for (var row : TreatyFile.rows(TreatyFile.sample())) {
            for (var day :
                    row.days().flatMap(day -> List.of(day.minusDays(1), day).stream()).toList()) {
                assertThat(ledger.stage(row.treaty(), row.party(), day.toString()))
                        .as("%s on %s", row, day)
                        .isEqualTo(row.stage(day));
            }
        }
        long head = ledger.ledger().head();
        var second = ledger.imported(TreatyFile.sample());
        assertThat(ledger.ledger().head()).isEqualTo(head).isEqualTo(16 + 19);
        assertThat(second.text("treaties").lines().skip(2))
                .startsWith(
                        "  new records  19 = 19 already there",
                        "  sources      0 registered, 16 already there",
                        "  flagged      1");
        assertThat(ledger.subjects()).hasSize(5);
    }

    @Test
    void aSourceIsTheDayOfTheAct() throws Exception {
        ledger.imported(List.of(HEADER, MALI));
        var entry =
                ledger.ledger()
                        .entries(TreatiesLedger.TREATIES, "Marrakesh/Mali/signature")
                        .getFirst();
        assertThat(entry.said().sources().getFirst().source())
                .hasToString("source/copyright-treaty-actions-2013-06-28");
        assertThat(entry.said().when()).hasToString("2013-06-28");
    }

    /** The same day: what the list had left out, or had otherwise. */
    @Test
    void aRowThatHasItsForceLaterIsCorrected() throws Exception {
        ledger.imported(List.of(HEADER, MALI.replace("2016-09-30", "")));
        assertThat(ledger.stage("Marrakesh", "Mali", "2020-01-01")).isEqualTo("consented");
        var later = ledger.imported(List.of(HEADER, MALI));
        assertThat(later.text("treaties").lines().skip(1))
                .startsWith(
                        "  old records  1 = 1 corrected",
                        "  new records  2 = 1 corrected + 1 already there");
        assertThat(ledger.stage("Marrakesh", "Mali", "2020-01-01")).isEqualTo("in force");
        long head = ledger.ledger().head();
        assertThat(ledger.imported(List.of(HEADER, MALI)).fresh(Outcome.ALREADY_THERE))
                .isEqualTo(2);
        assertThat(ledger.ledger().head()).isEqualTo(head);
    }

    @Test
    void anActOfALaterDayIsCorrectedAndOneOfAnEarlierIsRefused() throws Exception {
        ledger.imported(List.of(HEADER, MALI));
        var later = ledger.imported(List.of(HEADER, MALI.replace("2014-12-16", "2014-12-20")));
        assertThat(later.fresh(Outcome.CORRECTED)).isEqualTo(1);
        assertThat(ledger.stage("Marrakesh", "Mali", "2014-12-19")).isEqualTo("signed");
        assertThat(ledger.stage("Marrakesh", "Mali", "2014-12-20")).isEqualTo("consented");
        long head = ledger.ledger().head();
        ledger.imported(List.of(HEADER, MALI.replace("2014-12-16", "2014-12-20")));
        assertThat(ledger.imported(List.of(HEADER, MALI)).refused())
                .as("an older list changes nothing")
                .isEmpty();
        assertThat(ledger.ledger().head()).isEqualTo(head);
        var earlier = ledger.imported(List.of(HEADER, MALI.replace("2014-12-16", "2014-12-10")));
        assertThat(earlier.refused())
                .extracting(each -> each.line() + ": " + each.reason())
                .containsExactly(
                        "2: a later day of Marrakesh/Mali/instrument has been recorded before");
        assertThat(ledger.stage("Marrakesh", "Mali", "2014-12-19")).isEqualTo("signed");
    }

    @Test
    void whatIsRecordedByHandWithTheAliasIsTheTreaty() throws Exception {
        var client = ledger.ledger().client();
        client.command(
                "RegisterSource",
                """
                {"subject":"source/text-1","publisher":"WIPO","title":"Marrakesh Treaty","publishedAt":"2013-06-27"}
                """);
        var adopted =
                client.command(
                        "AdoptText",
                        """
                        {"subject":"agreement/0198c2f1-0000-7000-8000-00000000ab01","when":"2013-06-27",
                        "terms":{"title":"Marrakesh Treaty","instrument":"treaty","binding":"yes"},
                        "sources":[{"source":"source/text-1",
                        "alias":{"series":"copyright-treaty-actions","id":"Marrakesh"}}]}
                        """);
        assertThat(adopted.status()).as(adopted.response().body()).isEqualTo(201);
        assertThat(ledger.imported(List.of(HEADER, MALI)).flagged()).isEmpty();
        assertThat(ledger.subjects()).hasSize(1);
        assertThat(ledger.agreements())
                .as("it keeps its title")
                .containsOnlyKeys("Marrakesh Treaty");
        assertThat(ledger.stage("Marrakesh Treaty", "Mali", "2016-09-30")).isEqualTo("in force");
    }

    @Test
    void aForceOfWhichNothingIsToldBeforeIsRefused() throws Exception {
        var report =
                ledger.imported(
                        List.of(
                                HEADER,
                                "Viet Nam,Paris,,,,1949-03-08",
                                "Mali,Paris,,Accession,1982-12-08,1983-03-01"));
        assertThat(report.refused()).extracting(each -> each.line()).containsExactly(2);
        assertThat(ledger.stage("Paris", "Mali", "1983-03-01")).isEqualTo("in force");
        assertThat(ledger.stage("Paris", "Viet Nam", "1983-03-01")).isEqualTo("none");
    }

    /** Whoever else signed on the first day, and whoever is told of later with an earlier day. */
    @Test
    void whatIsEarlierThanAllThatIsToldSaysWhatTheTreatyIs() throws Exception {
        ledger.imported(List.of(HEADER, "Mali,Paris,,Accession,1982-12-08,1983-03-01"));
        var earlier =
                ledger.imported(
                        List.of(
                                HEADER,
                                "Switzerland,Paris,1883-03-20,Ratification,1884-06-06,1884-07-07",
                                "Belgium,Paris,1883-03-20,Ratification,1884-06-06,1884-07-07",
                                "Mali,Paris,,Accession,1982-12-08,1983-03-01"));
        assertThat(earlier.flagged()).isEmpty();
        assertThat(ledger.subjects()).hasSize(1);
        assertThat(ledger.stage("Paris", "Belgium", "1884-07-07")).isEqualTo("in force");
        assertThat(ledger.stage("Paris", "Mali", "1883-03-20")).isEqualTo("none");
    }

    @Test
    void whatNoTableHasIsRefusedAndTold() throws Exception {
        var report =
                ledger.imported(
                        List.of(
                                HEADER,
                                "Atlantis,Rome,1961-10-26,Ratification,1963-01-01,1964-05-18",
                                "Togo,Rome,1961-10-26,Oath,1963-01-01,1964-05-18"));
        assertThat(report.refused())
                .extracting(each -> each.line() + ": " + each.reason())
                .containsExactly(
                        "2: no party is known as 'Atlantis'",
                        "2: no party is known as 'Atlantis'",
                        "3: no instrument is known as 'Oath'");
        assertThat(report.unmapped())
                .containsExactly(
                        new ImportReport.Unmapped(
                                ImportReport.Unmapped.Kind.STATE, "Atlantis", null, 1, 2));
        assertThat(report.lines()).isEqualTo(3);
        assertThat(ledger.stage("Rome", "Togo", "1990-01-01")).isEqualTo("signed");
    }

    /** It is sent as a table. */
    @Test
    void overHttp() throws Exception {
        var client = ledger.ledger().client();
        var begun =
                client.post(
                        "/api/imports?format=copyright-treaty-actions",
                        Files.readString(TreatyFile.sample()),
                        "text/csv");
        assertThat(begun.status()).isEqualTo(202);
        await().until(() ->
                client.get("/api/imports/" + begun.body().path("id").asString())
                        .body()
                        .path("state")
                        .asString()
                        .equals("done"));
        assertThat(ledger.ledger().head()).isEqualTo(16 + 19);
    }
}
