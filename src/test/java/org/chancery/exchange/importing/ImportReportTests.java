package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chancery.exchange.importing.ImportReport.Outcome;
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
        var report = tally.report("some.jsonl", 4);
        assertThat(report.text())
                .isEqualToIgnoringNewLines(
                        """
                        some.jsonl: 4 lines
                          old records  2 = 1 corrected + 1 refused
                          new records  2 = 1 recorded + 1 corrected
                          sources      0 registered, 0 already there
                          flagged      1
                            line 7, hsg-visits/1: ends-after-it-begins
                          refused      2 lines
                            line 7: it was not there
                            line 9: it is not JSON
                        """);
    }

    private static HsgLine line(String op, String member, String value) {
        var json =
                "{\"knownAt\":\"2019-10-29T16:06:46-04:00\",\"op\":\"%s\",\"id\":\"1\",\"%s\":%s}"
                        .formatted(op, member, value);
        return HsgReader.read(7, json.getBytes(StandardCharsets.UTF_8));
    }
}
