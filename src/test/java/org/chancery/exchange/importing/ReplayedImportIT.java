package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.audit.Asked;
import org.chancery.audit.ReplayReport;
import org.chancery.audit.ReplayReport.Outcome;
import org.chancery.audit.ReplayStatus.State;
import org.chancery.audit.Replays;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.projections.ReadModels;
import org.junit.jupiter.api.Test;

/** What an import leads to is answered as the entries tell it again, from wherever it is seen. */
class ReplayedImportIT {
    private static final List<String> DAYS = List.of("1950-01-01", "2018-01-20", "2026-01-01");

    @Test
    void theHandMadeSample() throws Exception {
        isToldAlike(VisitsLedger.sample());
    }

    @Test
    void theWholeFile() throws Exception {
        isToldAlike(WholeFile.required());
    }

    @Test
    void bothDirections() throws Exception {
        var visits = WholeFile.required();
        var trips = TravelsFile.trips();
        try (var ledger = new VisitsLedger()) {
            ledger.imported(visits);
            ledger.imported(new HsgTravels(), TravelsFile.published("2025-03-01T00:00:00Z", trips));
            isToldAlike("visits and travels", ledger);
        }
    }

    private static void isToldAlike(Path file) throws Exception {
        try (var ledger = new VisitsLedger()) {
            ledger.imported(file);
            isToldAlike(String.valueOf(file.getFileName()), ledger);
        }
    }

    private static void isToldAlike(String title, VisitsLedger ledger) throws Exception {
        long head = ledger.head();
        assertThat(ledger.bean(ReadModels.class).await(head, Duration.ofSeconds(30))).isTrue();
        var replays = ledger.bean(Replays.class);
        long told = 0;
        long begun = System.nanoTime();
        for (var viewpoint : viewpoints(head)) {
            for (var asked : asked()) {
                told += replayed(replays, asked, viewpoint).replayed().relations();
            }
        }
        var once = replayed(replays, new Asked.OfAll(), viewpoints(head).getFirst());
        var again = replayed(replays, new Asked.OfAll(), viewpoints(head).getFirst());
        assertThat(again.replayed()).isEqualTo(once.replayed());
        assertThat(told).isPositive();
        System.out.printf(
                "%s: %d entries, %d replays, %d relations told again, in %d ms%n",
                title,
                head,
                viewpoints(head).size() * asked().size() + 2,
                told,
                (System.nanoTime() - begun) / 1_000_000);
    }

    private static List<Asked> asked() {
        return List.of(
                new Asked.OfAll(),
                new Asked.OfState(StateId.parse("KAZ")),
                new Asked.OfPair(Pair.parse("KAZ-USA")));
    }

    private static List<Viewpoint> viewpoints(long head) {
        var viewpoints = new ArrayList<Viewpoint>();
        for (var day : DAYS) {
            for (long position : new long[] {head, head / 2, 1}) {
                viewpoints.add(Viewpoint.everything(LocalDate.parse(day), position));
            }
            viewpoints.add(
                    new Viewpoint(
                            LocalDate.parse(day),
                            head,
                            Moment.parse("2020-11-20"),
                            new SourceFilter.All()));
        }
        return viewpoints;
    }

    private static ReplayReport replayed(Replays replays, Asked asked, Viewpoint viewpoint)
            throws InterruptedException {
        var begun = replays.begin(asked, asked instanceof Asked.OfPair, viewpoint);
        var run = replays.run(begun.id().toString()).orElseThrow();
        var ended = run.await(Duration.ofMinutes(2));
        assertThat(ended.state()).as("%s", ended).isEqualTo(State.DONE);
        var report = ended.report();
        assertThat(report).isNotNull();
        assertThat(report.outcome())
                .as("%s at %s: %s", asked, viewpoint, report.incidents())
                .isEqualTo(Outcome.SAME);
        return report;
    }
}
