package org.chancery.exchange.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.exchange.importing.TreatiesLedger.word;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.TreatyFile.Row;
import org.chancery.facts.AgreementSummaries.OfAgreement;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.OutstandingAct;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.kernel.When;
import org.chancery.projections.ReadModels;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.elements.Agreements;
import org.chancery.relations.elements.AgreementsKept;
import org.chancery.relations.elements.AgreementsKept.Agreement;
import org.chancery.relations.elements.Cell;
import org.chancery.relations.elements.Relation;
import org.chancery.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole list of treaties and their parties, against what the test works out from its rows. More
 * pairs and dates, or all of them, or the same ones once more: {@code -Dcampaign.pairdates=… or
 * all, -Dtreaties.seed=…}.
 */
class TreatyActionsIT {
    private static final String PAIR_DATES = System.getProperty("campaign.pairdates", "20000");
    private static final long SEED = Long.getLong("treaties.seed", System.nanoTime());

    /** So many are asked of the tables. */
    private static final int ANSWERS = 100;

    /** Of so many agreements an element of a relation names all. */
    private static final int NAMED = 10;

    /** Elements of the table of facts, by their codes there. */
    private static final int PUBLICATION = 1;

    private static final int EVIDENCE = 2;
    private static final int PARTY = 11;

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static List<Row> rows = List.of();
    private static TreatiesLedger ledger;
    private static ImportReport report;
    private static Map<String, OfAgreement> agreements = Map.of();

    @BeforeAll
    static void theWholeListIsImported() throws Exception {
        var file = TreatyFile.whole();
        rows = TreatyFile.rows(file);
        ledger = new TreatiesLedger(DATABASE);
        long begun = System.nanoTime();
        report = ledger.imported(file);
        System.out.println(report.text("treaties in %d s".formatted(seconds(begun))));
        agreements = ledger.agreements();
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    @AfterAll
    static void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    @Test
    void everyRowIsRecordedAndTwoAreFlagged() {
        assertThat(rows).hasSize(1501);
        assertThat(report.refused()).isEmpty();
        assertThat(report.unmapped()).isEmpty();
        assertThat(report.lines()).isEqualTo(1502);
        assertThat(report.fresh(Outcome.RECORDED))
                .isEqualTo(rows.stream().mapToInt(Row::acts).sum());
        assertThat(report.flagged())
                .extracting(each -> each.alias() + ": " + each.rule())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream()
                                .filter(Row::isFlagged)
                                .map(row ->
                                        "copyright-treaty-actions/%s/%s/force: consented-before-force"
                                                .formatted(row.treaty(), row.party()))
                                .toList())
                .hasSize(2);
        assertThat(agreements.keySet())
                .isEqualTo(rows.stream().map(Row::treaty).collect(Collectors.toSet()))
                .hasSize(17);
        assertThat(ledger.subjects()).hasSize(17);
        assertThat(rows.stream().map(row -> TreatiesLedger.party(row.party())).distinct())
                .as("each name is a party of its own")
                .hasSize(194);
    }

    @Test
    void forEveryRowTheStageIsThatOfTheRowOnEachDayOnWhichAnythingChanges() {
        var days =
                rows.stream()
                        .flatMap(Row::days)
                        .flatMap(day -> List.of(day.minusDays(1), day).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        long compared = 0;
        for (var row : rows) {
            var party =
                    TreatiesLedger.party(requireNonNull(agreements.get(row.treaty())), row.party());
            assertThat(party == null).as(row.toString()).isEqualTo(row.isFlagged());
            for (var day : days) {
                var stage = party == null ? "none" : word(party.stage(day));
                if (!stage.equals(row.stage(day))) {
                    assertThat(stage).as("%s on %s", row, day).isEqualTo(row.stage(day));
                }
                compared++;
            }
        }
        System.out.printf("%d rows on %d days: %d stages%n", rows.size(), days.size(), compared);
    }

    /** Two states, in the order of their names, and what the list has of them. */
    private record Two(StateId a, StateId b, List<Row> ofA, List<Row> ofB) {

        Pair pair() {
            return new Pair(a, b);
        }

        Set<String> inForce(LocalDate day) {
            var titles = titles(ofA, day);
            titles.retainAll(titles(ofB, day));
            return titles;
        }

        private static Set<String> titles(List<Row> rows, LocalDate day) {
            return rows.stream()
                    .filter(row -> row.isInForce(day))
                    .map(Row::treaty)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        List<LocalDate> days() {
            var days = new TreeSet<LocalDate>();
            for (var of : List.of(ofA, ofB)) {
                of.stream()
                        .flatMap(Row::days)
                        .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
            }
            return List.copyOf(days);
        }
    }

    @Test
    void betweenTwoStatesIsInForceWhatIsForBoth() {
        var facts = ledger.facts();
        var pairs = pairs();
        long begun = System.nanoTime();
        int compared = 0;
        int named = 0;
        if (PAIR_DATES.equals("all")) {
            for (var pair : pairs) {
                var relation = Relation.of(pair.pair(), facts);
                for (var day : pair.days()) {
                    named += compare(pair, day, relation.on(day).agreements());
                    compared++;
                }
            }
        } else {
            System.out.printf("Pairs with -Dtreaties.seed=%d%n", SEED);
            var random = new Random(SEED);
            for (; compared < Integer.parseInt(PAIR_DATES); compared++) {
                var pair = any(pairs, random);
                var day = any(pair.days(), random);
                named += compare(pair, day, Relation.of(pair.pair(), facts).on(day).agreements());
            }
        }
        assertThat(named).isPositive();
        System.out.printf(
                "%d pairs and days in %d s, %d with all names%n", compared, seconds(begun), named);
    }

    /** The tables tell the same. */
    @Test
    void soItIsAnsweredFromTheTables() throws Exception {
        assertThat(ledger.ledger().bean(ReadModels.class).await(head(), Duration.ofSeconds(60)))
                .isTrue();
        var answers = ledger.ledger().bean(RelationAnswers.class);
        var pairs = pairs();
        var random = new Random(SEED);
        for (int i = 0; i < ANSWERS; i++) {
            var pair = any(pairs, random);
            var day = any(pair.days(), random);
            compare(
                    pair,
                    day,
                    answers.status(pair.pair(), Viewpoint.everything(day, head()))
                            .elements()
                            .agreements());
        }
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static long head() {
        return ledger.ledger().head();
    }

    private static List<Two> pairs() {
        var byState = new HashMap<StateId, List<Row>>();
        for (var row : rows) {
            if (TreatiesLedger.party(row.party()) instanceof StateId state) {
                byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(row);
            }
        }
        var states = byState.keySet().stream().sorted().toList();
        assertThat(states).hasSize(190);
        var pairs = new ArrayList<Two>();
        for (var a : states) {
            for (var b : states) {
                if (a.compareTo(b) < 0) {
                    pairs.add(
                            new Two(
                                    a,
                                    b,
                                    requireNonNull(byState.get(a)),
                                    requireNonNull(byState.get(b))));
                }
            }
        }
        return pairs;
    }

    /** How many; and which, where all are named: 1 then, else 0. */
    private static int compare(Two pair, LocalDate day, Agreements agreed) {
        var expected = pair.inForce(day);
        assertThat(agreed.bilateral()).isInstanceOf(Cell.NotRecorded.class);
        assertThat(agreed.nonBinding()).isInstanceOf(Cell.NotRecorded.class);
        if (!(agreed.multilateral() instanceof Cell.Recorded<AgreementsKept> recorded)) {
            assertThat(expected).as("%s and %s on %s", pair.a, pair.b, day).isEmpty();
            return 0;
        }
        var kept = recorded.value();
        assertThat(kept.inForce())
                .as("%s and %s on %s", pair.a, pair.b, day)
                .isEqualTo(expected.size());
        var names =
                kept.items().stream()
                        .filter(item -> item.stage().inForce())
                        .map(Agreement::title)
                        .collect(Collectors.toSet());
        long all = kept.stages().values().stream().mapToLong(Long::longValue).sum();
        if (all > NAMED) {
            assertThat(expected).containsAll(names);
            return 0;
        }
        assertThat(names).as("%s and %s on %s", pair.a, pair.b, day).isEqualTo(expected);
        return 1;
    }

    @Test
    void iranSignedMarrakeshAndItsRatificationIsOutstandingSince() {
        var marrakesh = requireNonNull(agreements.get("Marrakesh"));
        var iran = new StateId("iran");
        for (var day : List.of("2014-06-27", "2020-01-01", "2025-12-31")) {
            var stage =
                    requireNonNull(
                            TreatiesLedger.stage(
                                    marrakesh, "Iran (Islamic Republic of)", LocalDate.parse(day)));
            assertThat(word(stage)).isEqualTo("signed");
            assertThat(stage.outstanding())
                    .containsExactly(
                            new Outstanding(
                                    iran, OutstandingAct.RATIFICATION, When.parse("2014-06-27")));
        }
    }

    @Test
    void kazakhstanConsentedToMarrakeshBeforeItWasInForce() {
        var known = requireNonNull(agreements.get("Marrakesh"));
        var published = requireNonNull(ledger.agreements("2025-05-01").get("Marrakesh"));
        for (var marrakesh : List.of(known, published)) {
            assertThat(
                            word(
                                    TreatiesLedger.stage(
                                            marrakesh, "Kazakhstan", LocalDate.of(2025, 7, 13))))
                    .isEqualTo("consented");
            assertThat(
                            word(
                                    TreatiesLedger.stage(
                                            marrakesh, "Kazakhstan", LocalDate.of(2025, 7, 14))))
                    .isEqualTo("in force");
        }
        assertThat(
                        TreatiesLedger.stage(
                                requireNonNull(ledger.agreements("2025-04-13").get("Marrakesh")),
                                "Kazakhstan",
                                LocalDate.of(2025, 7, 14)))
                .as("the day before its instrument nothing was published")
                .isNull();
    }

    @Test
    void byWhatWasPublishedInMayTheForceForKazakhstanIsProjected() {
        assertThat(kazakhstan("asOf=2025-07-13")).isEqualTo("consented");
        assertThat(kazakhstan("asOf=2025-07-14")).isEqualTo("in force");
        assertThat(kazakhstan("asOf=2025-07-13&publishedBy=2025-05-01")).isEqualTo("consented");
        assertThat(kazakhstan("asOf=2025-07-14&publishedBy=2025-05-01"))
                .isEqualTo("in force, projected");
        assertThat(kazakhstan("asOf=2025-07-14&publishedBy=2025-04-13")).isEqualTo("");
    }

    /** How the register has it stand. */
    private static String kazakhstan(String viewpoint) {
        var marrakesh =
                ledger.ledger()
                        .entries(TreatiesLedger.TREATIES, "Marrakesh/Kazakhstan/instrument")
                        .getFirst()
                        .subject();
        var body =
                ledger.ledger()
                        .client()
                        .get("/api/agreements/%s?%s".formatted(marrakesh.id(), viewpoint))
                        .body();
        var stages = new ArrayList<String>();
        for (var party : body.path("parties")) {
            if (party.path("party").asString().equals("KAZ")) {
                stages.add(party.path("stage").asString());
                if (party.path("projected").asBoolean(false)) {
                    stages.add("projected");
                }
            }
        }
        return String.join(", ", stages);
    }

    @Test
    void whatGoesOnOrSucceedsReachesBack() {
        var back =
                rows.stream()
                        .filter(Row::reachesBack)
                        .collect(Collectors.groupingBy(Row::instrument, Collectors.counting()));
        assertThat(back)
                .isEqualTo(
                        Map.of(
                                "Declaration of Continued Application", 45L,
                                "Declaration/Notification of Succession", 17L));
        for (var row : rows.stream().filter(Row::reachesBack).toList()) {
            var agreement = requireNonNull(agreements.get(row.treaty()));
            var force = requireNonNull(row.inForce());
            assertThat(word(TreatiesLedger.stage(agreement, row.party(), force)))
                    .isEqualTo("in force");
            assertThat(TreatiesLedger.stage(agreement, row.party(), force.minusDays(1))).isNull();
        }
    }

    @Test
    void noFactOfAPairIsWrittenAndFewRowsForAnAct() throws Exception {
        assertThat(ledger.ledger().bean(ReadModels.class).await(head(), Duration.ofSeconds(60)))
                .isTrue();
        var counts = new HashMap<Integer, Long>();
        var ofPairs = new HashMap<Integer, Long>();
        JdbcClient.create(DATABASE.owner())
                .sql(
                        """
                        select element, count(*) as every, count(*) filter (where b > 0) as of_pairs
                        from read_model.fact group by element
                        """)
                .query((row, _) -> {
                    counts.put(row.getInt(1), row.getLong(2));
                    return ofPairs.put(row.getInt(1), row.getLong(3));
                })
                .list();
        long acts = rows.stream().mapToInt(Row::acts).sum();
        long facts = counts.getOrDefault(PARTY, 0L);
        long evidence = counts.getOrDefault(EVIDENCE, 0L);
        System.out.printf(
                "Rows by element %s, of pairs %s: of %d acts %.2f facts and %.2f rows of evidence an act%n",
                counts, ofPairs, acts, (double) facts / acts, (double) evidence / acts);
        assertThat(counts).containsEntry(PUBLICATION, (long) report.sources());
        assertThat(counts.keySet()).isEqualTo(Set.of(PUBLICATION, EVIDENCE, PARTY));
        assertThat(ofPairs).containsEntry(PARTY, 0L);
        assertThat(facts).isPositive();
        assertThat(evidence).isGreaterThanOrEqualTo(acts);
        assertThat(facts + evidence).isLessThan(5 * acts);
    }

    /** What a state does with an agreement of many is between it and each other party. */
    @Test
    void theAccessionOfAStateIsEvidenceOnItsOwnPairsAlone() throws Exception {
        assertThat(ledger.ledger().bean(ReadModels.class).await(head(), Duration.ofSeconds(60)))
                .isTrue();
        var accession =
                ledger.ledger()
                        .entries(TreatiesLedger.TREATIES, "Marrakesh/Kazakhstan/instrument")
                        .getFirst()
                        .position();
        for (var pair : List.of("KAZ-FRA", "KAZ-USA")) {
            assertThat(evidence(pair)).as(pair).contains(accession);
        }
        for (var pair : List.of("USA-FRA", "IRN-FRA")) {
            assertThat(evidence(pair)).as(pair).isNotEmpty().doesNotContain(accession);
        }
    }

    /** Positions of the entries that are evidence; the tables have as many. */
    private static Set<Long> evidence(String states) {
        var answers = ledger.ledger().bean(RelationAnswers.class);
        var viewpoint = Viewpoint.everything(LocalDate.of(2026, 1, 1), head());
        var pair = Pair.parse(states);
        var positions = answers.evidence(pair, List.of("entries"), viewpoint);
        assertThat(answers.status(pair, viewpoint).evidence().entries())
                .isEqualTo(positions.size());
        return positions;
    }

    @Test
    void aSecondRunRecordsNothing() throws Exception {
        long head = head();
        var again = ledger.imported(TreatyFile.whole());
        assertThat(head()).isEqualTo(head);
        assertThat(again.fresh(Outcome.ALREADY_THERE)).isEqualTo(report.fresh(Outcome.RECORDED));
        assertThat(again.sources()).isZero();
        assertThat(again.flagged()).isEqualTo(report.flagged());
    }
}
