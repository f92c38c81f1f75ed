package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.chancery.audit.ReplayReport.Incident;
import org.chancery.audit.ReplayReport.LiveFrom;
import org.chancery.audit.ReplayReport.Outcome;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.wiring.TestLedger;
import org.chancery.projections.Answering;
import org.chancery.projections.ReadModels;
import org.chancery.registers.RegisterTable;
import org.chancery.relations.FactTable;
import org.chancery.relations.RelationAnswers;
import org.chancery.relations.RelationStatus;
import org.chancery.relations.label.Policies;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.junit.jupiter.api.Test;

/** What is answered is what the entries tell again; where it is not, it is found and named. */
class ReplayIT {
    private static final int LEDGERS = Integer.getInteger("campaign.replayed", 20);
    private static final int VIEWPOINTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What somebody may do to a row by hand. */
    private static final List<String> SPOILING =
            List.of(
                    "delete from read_model.fact where %s",
                    "update read_model.fact set because = '{1}',"
                            + " value = regexp_replace(value, '\"because\":.[0-9]+', '\"because\":[1') where %s",
                    "update read_model.fact set closed = opened where %s",
                    "update read_model.fact set valid_from = '1900-01-01', valid_to = '1900-01-02' where %s");

    /** A row that somebody changed, and what it is about. */
    private record Spoilt(long opened, Pair pair) {}

    @Test
    void replayed_is_live_until_a_row_is_changed_by_hand_which_is_named() throws Exception {
        long seed = Long.getLong("replay.seed", System.nanoTime());
        System.out.printf("Replays with -Dreplay.seed=%d%n", seed);
        int found = 0;
        for (int i = 0; i < LEDGERS; i++) {
            found += compare(new Random(seed + i)) ? 1 : 0;
        }
        System.out.printf(
                "%d ledgers, %d replays, %d rows changed by hand and named%n",
                LEDGERS, LEDGERS * VIEWPOINTS * 3, found);
        assertThat(found).as("rows changed").isGreaterThan(LEDGERS / 4);
    }

    /**
     * A list is answered from more entries than one pair. What its answers part from is not looked
     * for then, and they differ all the same.
     */
    @Test
    void a_difference_stands_where_it_would_take_too_much_to_find_its_entry() throws Exception {
        var answered = oneVisit("2018-01-15/2018-01-17");
        var told = oneVisit("2018-01-16");
        try (var recorded = new TestLedger();
                var models = models(recorded)) {
            models.start();
            recorded.copy(answered.entries());
            var answering = new Answering(recorded.archive(), models, 1);
            var live = new Live(new RelationAnswers(answering, HOUSE), answering);
            var viewpoint =
                    new Viewpoint(
                            LocalDate.of(2018, 12, 31),
                            2,
                            Moment.parse("2019-01-01"),
                            new SourceFilter.All());
            var asked = new Asked.OfState(StateId.parse("KAZ"));
            var report = replay(new EntriesInMemory(told.entries()), live, asked, viewpoint);
            assertThat(report.outcome()).isEqualTo(Outcome.DIFFERENT);
            assertThat(report.notCompared()).isNull();
            assertThat(report.replayed().relations()).isEqualTo(1);
            assertThat(report.live())
                    .isNotNull()
                    .extracting(ReplayReport.Sum::relations)
                    .isEqualTo(1L);
            assertThat(report.differing()).isEqualTo(1);
            var incident = report.incidents().getFirst();
            assertThat(incident.since()).isNull();
            assertThat(incident.differences())
                    .extracting(ReplayReport.Disagreement::pointer)
                    .contains("/contact/lastVisit/KAZ>USA/value/when");
        }
    }

    private static MemoryLedger oneVisit(String when) {
        var ledger = new MemoryLedger();
        ledger.record(SampleWords.source("first", "P", "2018-02-01"));
        ledger.record(
                Said.on(when, SampleWords.visit(1), SampleWords.visit("KAZ", "USA", "N. N."))
                        .cited("first"));
        return ledger;
    }

    private static boolean compare(Random random) throws Exception {
        var steps =
                Stream.generate(() -> RandomLedger.steps(random))
                        .limit(3)
                        .flatMap(List::stream)
                        .toList();
        var ledger = RandomLedger.of(steps);
        try (var recorded = new TestLedger();
                var models = models(recorded)) {
            models.start();
            recorded.copy(ledger.entries());
            long last = ledger.entries().size();
            assertThat(models.await(last, PATIENCE)).isTrue();
            var live = live(recorded, models);
            for (int i = 0; i < VIEWPOINTS; i++) {
                requireSame(recorded, live, viewpoint(random, last), random);
            }
            var now = Viewpoint.everything(LocalDate.of(2025, 12, 31), last);
            var before = answered(live, now);
            var spoilt = spoil(recorded, random);
            var after = answered(live, now);
            return requireFound(recorded, live, now, spoilt, before, after);
        }
    }

    private static void requireSame(
            TestLedger recorded, Live live, Viewpoint viewpoint, Random random) {
        var pair = RandomLedger.PAIRS.get(random.nextInt(RandomLedger.PAIRS.size()));
        for (var asked :
                List.of(new Asked.OfPair(pair), new Asked.OfState(pair.a()), new Asked.OfAll())) {
            var report = replay(recorded, live, asked, viewpoint);
            assertThat(report.outcome())
                    .as("%s at %s: %s", asked, viewpoint, report)
                    .isEqualTo(Outcome.SAME);
            assertThat(report.replayed()).isEqualTo(report.live());
            assertThat(report.liveFrom())
                    .isEqualTo(viewpoint.hearsAll() ? LiveFrom.TABLES : LiveFrom.ENTRIES);
            assertThat(report.entries()).isEqualTo(viewpoint.position());
        }
    }

    /** Whoever looks at the answers themselves sees what is to be found: it may be nothing. */
    private static boolean requireFound(
            TestLedger recorded,
            Live live,
            Viewpoint now,
            Spoilt spoilt,
            Map<Pair, RelationStatus> before,
            Map<Pair, RelationStatus> after) {
        boolean differs = !Objects.equals(before.get(spoilt.pair()), after.get(spoilt.pair()));
        for (var asked : List.of(new Asked.OfState(spoilt.pair().b()), new Asked.OfAll())) {
            var report = replay(recorded, live, asked, now);
            assertThat(report.incidents())
                    .as("%s, %s", asked, spoilt)
                    .extracting(Incident::pair)
                    .isEqualTo(differs ? List.of(spoilt.pair().toString()) : List.of());
            assertThat(report.replayed().equals(report.live())).isNotEqualTo(differs);
            report.incidents().forEach(each -> requireNamed(recorded, live, now, spoilt, each));
        }
        return differs;
    }

    private static void requireNamed(
            TestLedger recorded, Live live, Viewpoint now, Spoilt spoilt, Incident incident) {
        assertThat(incident.differences()).isNotEmpty();
        if (incident.since() == null) {
            return;
        }
        assertThat(incident.differences()).allMatch(each -> !each.because().isEmpty());
        long since = incident.since();
        assertThat(since).isGreaterThanOrEqualTo(spoilt.opened());
        var asked = new Asked.OfPair(spoilt.pair());
        assertThat(replay(recorded, live, asked, now.knowing(since)).outcome())
                .isEqualTo(Outcome.DIFFERENT);
        assertThat(replay(recorded, live, asked, now.knowing(since - 1)).outcome())
                .isEqualTo(Outcome.SAME);
    }

    private static Map<Pair, RelationStatus> answered(Live live, Viewpoint viewpoint) {
        var answered = new HashMap<Pair, RelationStatus>();
        live.all(null, viewpoint)
                .forEachRemaining(each -> answered.put(each.pair(), each.status()));
        return answered;
    }

    /** Changes some row about two states that is known now. */
    private static Spoilt spoil(TestLedger recorded, Random random) throws SQLException {
        try (var connection = recorded.database().owner().getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select subject, opened, n, a, b from read_model.fact
                                where closed = 9223372036854775807 and a > 0 and b > 0
                                order by md5('%d' || subject || ' ' || opened || ' ' || n) limit 1
                                """
                                        .formatted(random.nextInt()))) {
            assertThat(rows.next()).isTrue();
            var row =
                    "subject = %d and opened = %d and n = %d"
                            .formatted(rows.getLong(1), rows.getLong(2), rows.getInt(3));
            recorded.database().run(SPOILING.get(random.nextInt(SPOILING.size())).formatted(row));
            return new Spoilt(
                    rows.getLong(2),
                    new Pair(StateId.numbered(rows.getInt(4)), StateId.numbered(rows.getInt(5))));
        }
    }

    private static ReplayReport replay(
            TestLedger recorded, Live live, Asked asked, Viewpoint viewpoint) {
        return replay(new ArchivedEntries(recorded.archive()), live, asked, viewpoint);
    }

    private static ReplayReport replay(
            Entries entries, Live live, Asked asked, Viewpoint viewpoint) {
        var headway = new Headway();
        var retelling =
                Retelling.of(HOUSE, Policies.PUBLISHED, entries, viewpoint.position(), headway);
        return new Replay(retelling, live, viewpoint, headway).run(asked, false);
    }

    private static Viewpoint viewpoint(Random random, long last) {
        var viewpoint =
                Viewpoint.everything(
                        LocalDate.of(2017, 12, 1).plusDays(random.nextInt(3_000)),
                        random.nextLong(last + 1));
        return random.nextInt(3) > 0
                ? viewpoint
                : new Viewpoint(
                        viewpoint.asOf(),
                        viewpoint.position(),
                        Moment.parse(
                                LocalDate.of(2019, 12, 1)
                                        .plusDays(random.nextInt(1_500))
                                        .toString()),
                        viewpoint.sources());
    }

    private static Live live(TestLedger recorded, ReadModels models) {
        var answering = new Answering(recorded.archive(), models);
        return new Live(new RelationAnswers(answering, HOUSE), answering);
    }

    private static ReadModels models(TestLedger ledger) {
        return new ReadModels(
                ledger.store().connections(),
                ledger.store().positions(),
                ledger.archive(),
                List.of(new FactTable(HOUSE), new RegisterTable(HOUSE)));
    }
}
