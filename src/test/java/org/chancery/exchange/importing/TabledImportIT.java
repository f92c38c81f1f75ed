package org.chancery.exchange.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.Tags;
import org.chancery.projections.ReadModels;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.Relations;
import org.junit.jupiter.api.Test;

/** What the tables tell of every pair, moment by moment, is what the entries tell. */
class TabledImportIT {
    /**
     * A journey to many states lies under the tags of all their pairs; the others are no visits.
     */
    private static final StateId UNITED_STATES = new StateId("united-states");

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
            isToldAlike("visits and travels", ledger, 3);
        }
    }

    private static void isToldAlike(Path file) throws Exception {
        try (var ledger = new VisitsLedger()) {
            ledger.imported(file);
            isToldAlike(String.valueOf(file.getFileName()), ledger, Integer.MAX_VALUE);
        }
    }

    /** At the last moments, so many. */
    private static void isToldAlike(String title, VisitsLedger ledger, int moments)
            throws Exception {
        long head = ledger.head();
        assertThat(ledger.bean(ReadModels.class).await(head, Duration.ofSeconds(30))).isTrue();
        var answers = ledger.bean(RelationAnswers.class);
        var relations = new Relations(ledger.bean(House.class));
        var pairs =
                ledger
                        .archive()
                        .ask(head, desk -> Tags.pairsIn(desk.tagged(Tags.kind(SubjectKind.VISIT))))
                        .stream()
                        .filter(pair -> List.of(pair.a(), pair.b()).contains(UNITED_STATES))
                        .toList();
        var all = ledger.archive().ask(head, desk -> desk.tagged(Tags.kind(SubjectKind.SOURCE)));
        var sources = all.subList(Math.max(0, all.size() - moments), all.size());
        int telling = 0;
        for (var source : sources) {
            var viewpoint = asOf(source, ledger);
            for (var pair : pairs) {
                var tabled = answers.status(pair, viewpoint);
                assertThat(tabled)
                        .as("%s at %s", pair, viewpoint)
                        .isEqualTo(
                                ledger.archive()
                                        .ask(
                                                viewpoint.position(),
                                                desk -> relations.status(pair, viewpoint, desk)));
                telling += tabled.evidence().entries() > 0 ? 1 : 0;
            }
        }
        assertThat(telling).isPositive();
        System.out.printf(
                "%s: %d moments of %d pairs, %d tell something%n",
                title, sources.size(), pairs.size(), telling);
    }

    /** The day on which a source was published, as known when it had been registered. */
    private static Viewpoint asOf(Entry source, VisitsLedger ledger) {
        var published =
                ledger.archive()
                        .ask(
                                ledger.head(),
                                desk -> desk.facts(Published.class, source.subject()).getLast());
        var day = requireNonNull(published.at()).instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return Viewpoint.everything(day, source.position());
    }
}
