package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.testing.NazarbayevInWashington;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The sample holds lines of a file that is imported later: nothing comes twice, or otherwise. */
class SampleThenImportIT {
    private static final String SAMPLE = "--chancery.sample=true";

    @Test
    void whatTheSampleHasIsThereAlreadyAndTheRestComesAsOnACleanLedger() throws Exception {
        var lines = new ArrayList<String>();
        var sample = sample();
        for (int i = 0; i < sample.size(); i++) {
            lines.add(sample.get(i));
            var moment = sample.get(i).substring("{\"knownAt\":\"".length()).split("\"", 2)[0];
            lines.add(
                    Revisions.added(
                            moment, "x" + i, Revisions.visit("1994-02-13", "1994-02-15", "")));
        }
        try (var clean = new VisitsLedger();
                var ledger = new VisitsLedger(TestDatabase.fresh(), SAMPLE)) {
            clean.imported(lines);
            var report = ledger.imported(lines);
            assertThat(report.refused()).isEmpty();
            assertThat(report.fresh(Outcome.ALREADY_THERE)).isEqualTo(sample.size());
            assertThat(report.fresh(Outcome.RECORDED)).isEqualTo(sample.size());
            isCleanApartFromTheCommandsOfTheSample(ledger, clean);
        }
    }

    @Test
    void theWholeHistoryComesAsOnACleanLedger() throws Exception {
        var file = WholeFile.required();
        try (var clean = new VisitsLedger();
                var ledger = new VisitsLedger(TestDatabase.fresh(), SAMPLE)) {
            var expected = clean.imported(file);
            var report = ledger.imported(file);
            assertThat(report.refused()).isEmpty();
            assertThat(report.flagged()).isEqualTo(expected.flagged());
            assertThat(report.fresh(Outcome.ALREADY_THERE)).isEqualTo(sample().size());
            assertThat(report.fresh(Outcome.RECORDED))
                    .isEqualTo(expected.fresh(Outcome.RECORDED) - 6);
            isCleanApartFromTheCommandsOfTheSample(ledger, clean);
            NazarbayevInWashington.isAnsweredBy(ledger.client());
        }
    }

    private static void isCleanApartFromTheCommandsOfTheSample(
            VisitsLedger ledger, VisitsLedger clean) {
        var more = new ArrayList<>(ledger.content());
        for (var subject : clean.content()) {
            assertThat(more.remove(subject)).as("%s", subject).isTrue();
        }
        assertThat(more).hasSize(138).noneMatch(each -> each.toString().contains("hsg-visits"));
    }

    private static List<String> sample() throws Exception {
        var file =
                Objects.requireNonNull(
                        SampleThenImportIT.class.getResource("/org/chancery/sample/visits.jsonl"));
        return Files.readAllLines(Path.of(file.toURI()));
    }
}
