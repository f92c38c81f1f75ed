package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * At each moment the ledger has the stops that the source had published by then, each under its id
 * and in its words, and joined into the visits that a plain reading of the rule makes of them.
 */
class PublishedTravelsIT {
    private static final Series TRAVELS = new HsgTravels();
    private static final int HISTORIES = Integer.getInteger("travels.histories", 3);
    private static final long SEED = Long.getLong("travels.seed", System.nanoTime());

    @TempDir Path temp;

    /**
     * A stop as it stands at a moment.
     *
     * @param visit whatever tells visits apart
     */
    private record Stop(
            String id, SortedMap<String, String> words, boolean accompanying, String visit) {}

    @Test
    void theSampleOfThePublishedHistory() throws Exception {
        var file = TravelsFile.revisions();
        try (var ledger = new VisitsLedger()) {
            var report = ledger.imported(TRAVELS, file);
            System.out.println(report.text(file.getFileName().toString()));
            isAsPublished(ledger, PublishedState.of(file));
            long head = ledger.head();
            ledger.imported(TRAVELS, file);
            assertThat(ledger.head()).as("a second run records nothing").isEqualTo(head);
        }
    }

    @Test
    void historiesMadeByChance() throws Exception {
        System.out.printf("Travels with -Dtravels.seed=%d%n", SEED);
        for (int i = 0; i < HISTORIES; i++) {
            var file = temp.resolve("travels-" + i + ".jsonl");
            Files.write(file, RandomTravels.lines(SEED + i, 12));
            try (var ledger = new VisitsLedger()) {
                var report = ledger.imported(TRAVELS, file);
                assertThat(report.refused()).isEmpty();
                assertThat(report.flagged()).isEmpty();
                isAsPublished(ledger, PublishedState.of(file));
                long head = ledger.head();
                var again = ledger.imported(TRAVELS, file);
                assertThat(ledger.head()).as("%s", again.text("again")).isEqualTo(head);
            }
        }
    }

    @Test
    void aFileThatGoesOnWhereAnotherEndedJoinsTheSameVisits() throws Exception {
        var lines = RandomTravels.lines(SEED, 8);
        var file = temp.resolve("whole.jsonl");
        Files.write(file, lines);
        int half =
                lines.indexOf(
                        lines.stream()
                                .filter(line -> line.contains("2004-01-01"))
                                .findFirst()
                                .orElseThrow());
        try (var ledger = new VisitsLedger()) {
            ledger.imported(TRAVELS, lines.subList(0, half));
            ledger.imported(TRAVELS, lines.subList(half, lines.size()));
            isAsPublished(ledger, PublishedState.of(file));
        }
    }

    @Test
    void aYearThatHasNotComeIsFlaggedAndCountsOnceItIsMended() throws Exception {
        var stop =
                """
                {"@who":"kerry-john-forbes","role":"secretary","name":"John Forbes Kerry",\
                "start-date":"%s","end-date":"%s","country":"%s","country@id":"%s",\
                "locale":"","remarks":"Met with officials."}\
                """;
        var lines =
                List.of(
                        Revisions.added(
                                "2016-05-01T00:00:00Z",
                                "1",
                                stop.formatted("2016-04-01", "2016-04-02", "France", "france")),
                        Revisions.added(
                                "2016-05-01T00:00:00Z",
                                "2",
                                stop.formatted("3016-04-02", "3016-04-03", "Japan", "japan")),
                        Revisions.changed(
                                "2016-06-01T00:00:00Z",
                                "2",
                                """
                                {"start-date":["3016-04-02","2016-04-02"],\
                                "end-date":["3016-04-03","2016-04-03"]}\
                                """));
        try (var ledger = new VisitsLedger()) {
            var report = ledger.imported(TRAVELS, lines);
            assertThat(report.flagged())
                    .extracting(ImportReport.Flagged::rule)
                    .containsExactly("not-in-the-future");
            var visits = ledger.client().get("/api/visits?publishedBy=2016-05-02").body();
            assertThat(visits.path("items").path(0).path("stops").size()).isEqualTo(1);
            visits = ledger.client().get("/api/visits?publishedBy=2016-06-02").body();
            assertThat(visits.path("items").size()).as("they are one journey").isEqualTo(1);
            assertThat(visits.path("items").path(0).path("stops").size()).isEqualTo(2);
        }
    }

    private static void isAsPublished(VisitsLedger ledger, List<PublishedState> states)
            throws IOException {
        for (var state : states) {
            var expected = expected(state);
            var told = told(ledger, state);
            assertThat(words(told)).as("published by %s", state.at()).isEqualTo(words(expected));
            assertThat(visits(told)).as("published by %s", state.at()).isEqualTo(visits(expected));
        }
        assertThat(words(expected(states.getLast())))
                .as("control: another moment answers otherwise")
                .isNotEqualTo(words(expected(states.getFirst())));
        System.out.printf(
                "%d moments, %d stops at the last one%n",
                states.size(), states.getLast().visits().size());
    }

    private static Map<String, SortedMap<String, String>> words(List<Stop> stops) {
        var words = new TreeMap<String, SortedMap<String, String>>();
        stops.forEach(stop -> assertThat(words.put(stop.id(), stop.words())).isNull());
        return words;
    }

    /** The stops of each visit, those of whoever accompanied marked. */
    private static Set<Set<String>> visits(List<Stop> stops) {
        var visits = new HashMap<String, Set<String>>();
        stops.forEach(stop ->
                visits.computeIfAbsent(stop.visit(), _ -> new TreeSet<>())
                        .add(stop.id() + (stop.accompanying() ? " accompanying" : "")));
        return new HashSet<>(visits.values());
    }

    private static List<Stop> told(VisitsLedger ledger, PublishedState state) {
        long head = ledger.head();
        var viewpoint =
                new Viewpoint(
                        LocalDate.of(2026, 1, 1),
                        head,
                        Moment.parse(state.at().toString()),
                        new SourceFilter.All());
        return ledger.archive()
                .ask(
                        head,
                        desk ->
                                desk.tagged(Tags.kind(SubjectKind.VISIT)).stream()
                                        .map(Entry::subject)
                                        .distinct()
                                        .flatMap(visit -> told(visit, viewpoint, desk).stream())
                                        .toList());
    }

    private static List<Stop> told(Subject visit, Viewpoint viewpoint, Desk desk) {
        return desk.read(visit, viewpoint).counting().stream()
                .map(said -> {
                    var stop = (StopRecorded) said.word().what();
                    return new Stop(
                            said.aliases(viewpoint, desk::published).getFirst().id(),
                            new TreeMap<>(stop.worded()),
                            stop.role() != null,
                            visit.toString());
                })
                .toList();
    }

    /** A plain reading of the rule, by code of the test's own. */
    private static List<Stop> expected(PublishedState state) {
        var journeys = new ArrayList<List<String>>();
        var byTraveller = new TreeMap<String, List<String>>();
        state.visits()
                .forEach((id, _) ->
                        byTraveller
                                .computeIfAbsent(says(state, id, "@who"), _ -> new ArrayList<>())
                                .add(id));
        for (var ids : byTraveller.values()) {
            ids.sort(
                    Comparator.comparing((String id) -> says(state, id, "start-date"))
                            .thenComparing(id -> says(state, id, "end-date"))
                            .thenComparing(id -> id));
            var until = LocalDate.MIN;
            for (var id : ids) {
                var start = LocalDate.parse(says(state, id, "start-date"));
                if (until.equals(LocalDate.MIN) || start.isAfter(until.plusDays(1))) {
                    journeys.add(new ArrayList<>());
                }
                journeys.getLast().add(id);
                var end = LocalDate.parse(says(state, id, "end-date"));
                until = end.isAfter(until) ? end : until;
            }
        }
        var stops = new ArrayList<Stop>();
        for (var journey : journeys) {
            for (var id : journey) {
                var leader = leader(state, id, journeys);
                stops.add(
                        new Stop(
                                id,
                                state.visits().getOrDefault(id, new TreeMap<>()),
                                leader != null,
                                String.valueOf(leader == null ? journey : leader)));
            }
        }
        return stops;
    }

    private static @Nullable List<String> leader(
            PublishedState state, String id, List<List<String>> journeys) {
        var remarks = says(state, id, "remarks");
        int told = remarks.toLowerCase(Locale.ROOT).indexOf("accompanied president ");
        if (told < 0 || says(state, id, "role").equals("president")) {
            return null;
        }
        var from = LocalDate.parse(says(state, id, "start-date"));
        var to = LocalDate.parse(says(state, id, "end-date"));
        var near = new ArrayList<List<String>>();
        for (var journey : journeys) {
            var name = says(state, journey.getFirst(), "name").split(" ", -1);
            boolean his =
                    says(state, journey.getFirst(), "role").equals("president")
                            && remarks.substring(told).contains(name[name.length - 1]);
            var first = LocalDate.parse(says(state, journey.getFirst(), "start-date"));
            var last =
                    journey.stream()
                            .map(one -> LocalDate.parse(says(state, one, "end-date")))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            if (his && !from.minusDays(1).isAfter(last) && !to.plusDays(1).isBefore(first)) {
                near.add(journey);
            }
        }
        near.sort(Comparator.comparing(journey -> says(state, journey.getFirst(), "start-date")));
        for (var journey : near) {
            for (var one : journey) {
                if (says(state, one, "country").equals(says(state, id, "country"))
                        && !from.isAfter(LocalDate.parse(says(state, one, "end-date")))
                        && !to.isBefore(LocalDate.parse(says(state, one, "start-date")))) {
                    return journey;
                }
            }
        }
        return near.isEmpty() ? null : near.getFirst();
    }

    private static String says(PublishedState state, String id, String member) {
        return state.visits().getOrDefault(id, new TreeMap<>()).getOrDefault(member, "");
    }
}
