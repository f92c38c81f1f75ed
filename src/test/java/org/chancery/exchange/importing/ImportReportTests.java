package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.ImportReport.Unmapped.Kind;
import org.chancery.ledger.codec.StrictJson;
import org.junit.jupiter.api.Test;

class ImportReportTests {
    private static final String RECORD = Revisions.visit("2018-01-16", "2018-01-10", "");

    @Test
    void aChangedRecordIsAnOldAndANewOne() {
        var tally = new Tally();
        tally.count(Outcome.RECORDED, line("added", "record", RECORD));
        tally.count(Outcome.CORRECTED, line("changed", "changes", "{\"a\":[null,\"b\"]}"));
        tally.refused(line("removed", "record", RECORD), "it was not there");
        tally.unreadable(9, "it is not JSON");
        tally.flagged(line("added", "record", RECORD), "ends-after-it-begins");
        tally.done(4);
        assertThat(tally.report().text("some.jsonl"))
                .isEqualToIgnoringNewLines(
                        """
                        some.jsonl: 4 lines
                          old records  2 = 1 corrected + 1 refused
                          new records  2 = 1 recorded + 1 corrected
                          sources      0 registered, 0 already there
                          flagged      1
                            line 7, hsg-visits/1: ends-after-it-begins
                          unmapped     states 0, offices 0, types of visits 0
                          refused      2 lines
                            line 7: it was not there
                            line 9: it is not JSON
                        """);
    }

    @Test
    void aDryRunTellsWhatWouldBe() {
        var tally = new Tally();
        tally.source(false);
        tally.count(Outcome.RECORDED, line("added", "record", RECORD));
        tally.count(Outcome.ALREADY_THERE, line("added", "record", RECORD));
        assertThat(tally.report().textOfDryRun("some.jsonl"))
                .contains(
                        "  new records  2 = 1 would be recorded + 1 already there",
                        "  sources      1 would be registered, 0 already there");
    }

    @Test
    void ofALongListTheFirstLinesAreNamedAndAllCounted() {
        var tally = new Tally();
        for (int line = 5000; line > 0; line--) {
            tally.unreadable(line, "it is not JSON");
        }
        var report = tally.report();
        assertThat(report.refusedInAll()).isEqualTo(5000);
        assertThat(report.refused()).hasSize(1000).first().extracting("line").isEqualTo(1);
        assertThat(report.text("some.jsonl"))
                .endsWith("    and 4000 more" + System.lineSeparator());
    }

    @Test
    void aNameThatNoTableHasIsToldWithItsFirstLine() {
        var tally = new Tally();
        var line = line("added", "record", RECORD);
        var atlantis = new Mapping.Name(Kind.STATE, "Atlantis", "atlantis");
        tally.unmapped(line, List.of(atlantis, new Mapping.Name(Kind.OFFICE, "Solon", "")));
        tally.unmapped(line, List.of(atlantis));
        assertThat(tally.report().text("some.jsonl"))
                .contains(
                        "  unmapped     states 1, offices 1, types of visits 0",
                        "    state 'Atlantis' (atlantis): 2 lines, the first is 7",
                        "    office 'Solon': 1 line, the first is 7",
                        "    --mapping=FILE says what they mean: docs/import.md#");
    }

    @Test
    void aReportIsReadAsItWasSent() {
        var tally = new Tally();
        tally.count(Outcome.REIDENTIFIED, line("removed", "record", RECORD));
        tally.refused(line("added", "record", RECORD), "it was not there");
        tally.unmapped(
                line("added", "record", RECORD),
                List.of(new Mapping.Name(Kind.TYPE, "Good will visit", "")));
        var report = tally.report();
        var json = StrictJson.MAPPER.writeValueAsString(report);
        assertThat(StrictJson.MAPPER.readValue(json, ImportReport.class)).isEqualTo(report);
    }

    private static Line line(String op, String member, String value) {
        var json =
                "{\"knownAt\":\"2019-10-29T16:06:46-04:00\",\"op\":\"%s\",\"id\":\"1\",\"%s\":%s}"
                        .formatted(op, member, value);
        return new LineReader(new HsgVisits()).read(7, json);
    }
}
