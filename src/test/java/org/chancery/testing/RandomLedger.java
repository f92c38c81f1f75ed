package org.chancery.testing;

import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.Said.undated;
import static org.chancery.testing.SampleWords.source;
import static org.chancery.testing.SampleWords.subject;
import static org.chancery.testing.SampleWords.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.Refused;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Merger.SubjectsMerged;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.MergerCommand.SplitSubject;
import org.chancery.ledger.Submission.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * A small ledger made at random: sources, visits as recorded and stop by stop, words of every
 * capability, corrections and merges, by persons and imports.
 */
public final class RandomLedger {
    private static final String[] SOURCES = {"s-2020", "s-2021", "s-2022", "s-none", "s-2023"};
    private static final String[] STATES = {"KAZ", "USA", "IRN", "FRA", "UZB"};
    private static final String[] MANY = {
        "KAZ", "USA", "IRN", "FRA", "UZB", "CHN", "TUR", "DEU", "GBR", "ITA"
    };
    private static final String[] DATES = {
        "2018-01-16/2018-01-18",
        "2018-01",
        "2018-01-17",
        "2018?",
        "2019-05-02",
        "[2018-01-10..2019-06-30]",
        "../2019-05-01",
        "2018-01-16/2018-01-10",
        "2020/2019-03",
        "2025-12-30/..",
        "2021-03-04/2021-03"
    };
    private static final String[] PUBLISHED = {"2019-06-30", "2020-06-30", "2022-01-01T12:00:00Z"};
    private static final String[] FILTERS = {
        "all", "all", "publisher:alwaght", "publisher:akorda,irna", "grade:B2"
    };

    /** Pairs of which such a ledger tells something. */
    public static final List<Pair> PAIRS =
            Stream.of("KAZ-USA", "IRN-KAZ", "USA-FRA", "UZB-KAZ", "IRN-UZB", "CHN-KAZ")
                    .map(Pair::parse)
                    .toList();

    private final MemoryLedger ledger = new MemoryLedger();

    /** One step, by numbers of which each means something only once it is taken. */
    public record Step(int kind, int target, int a, int b, int c, boolean strict) {

        static Step of(Random random) {
            return new Step(
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextInt(100),
                    random.nextBoolean());
        }

        /** A merge or a split by the same numbers. */
        Step merging() {
            return new Step(13 + kind % 3, target, a, b, c, strict);
        }

        public Strictness strictness() {
            return strict ? Strictness.REFUSE : Strictness.FLAG;
        }
    }

    public RandomLedger() {
        ledger.record(source("s-2020", "Alwaght", "2020-01-01"));
        ledger.record(source("s-2021", "Alwaght", "2021-01-01", "A1"));
        ledger.record(source("s-2022", "Akorda", "2022-06-01T10:00:00+05:00", "C3"));
        ledger.record(source("s-none", "Akorda", null));
        ledger.record(source("s-2023", "IRNA", "2023-01-01", "F6"));
    }

    public static Arbitrary<List<Step>> steps() {
        var number = Arbitraries.integers().between(0, 99);
        var step =
                Combinators.combine(
                                number, number, number, number, number, Arbitraries.of(true, false))
                        .as(Step::new);
        return Arbitraries.frequencyOf(Tuple.of(5, step), Tuple.of(1, step.map(Step::merging)))
                .list()
                .ofMinSize(4)
                .ofMaxSize(20);
    }

    public static List<Step> steps(Random random) {
        return IntStream.range(0, 20).mapToObj(_ -> Step.of(random)).toList();
    }

    public static RandomLedger of(List<Step> steps) {
        var random = new RandomLedger();
        steps.forEach(random::take);
        return random;
    }

    /** One that begins with a treaty of many states. */
    public static RandomLedger ofMany(List<Step> steps) {
        var random = new RandomLedger();
        RandomTreaties.ofMany().forEach(said -> random.ledger.record(said.by(Strictness.REFUSE)));
        steps.forEach(random::take);
        return random;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public List<Entry> entries() {
        return ledger.entries();
    }

    /** Takes a step, unless a rule forbids it. */
    public @Nullable Refused take(Step step) {
        try {
            ledger.record(said(step).by(step.strictness()));
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    /** The first entries of the ledger as a ledger of their own. */
    public MemoryLedger first(long count) {
        var shorter = new MemoryLedger();
        entries().stream().limit(count).forEach(shorter::copy);
        return shorter;
    }

    public static List<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        for (int i = 0; i < 4; i++) {
            subjects.add(visit(i));
        }
        subjects.addAll(RandomWords.SUBJECTS);
        for (var source : SOURCES) {
            subjects.add(Subject.parse("source/" + source));
        }
        return List.copyOf(subjects);
    }

    public static Arbitrary<Viewpoint> viewpoints() {
        return Combinators.combine(
                        Arbitraries.of("2018-01-12", "2018-01-17", "2019-05-03", "2025-12-31"),
                        Arbitraries.longs()
                                .between(0, 27)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of("2019-12-31", "2020-12-31", "2021-06-01", "2022-12-31")
                                .injectNull(0.3),
                        Arbitraries.of(FILTERS))
                .as((day, position, published, filter) ->
                        new Viewpoint(
                                LocalDate.parse(day),
                                position > 25 ? Long.MAX_VALUE : position,
                                published == null ? null : Moment.parse(published),
                                SourceFilter.parse(filter)));
    }

    public static Arbitrary<Pair> pairs() {
        return Arbitraries.of(PAIRS);
    }

    /** What the step says, as things stand. */
    public Said said(Step step) {
        var roots =
                entries().stream()
                        .filter(entry -> entry.subject().kind() != SubjectKind.SOURCE)
                        .filter(entry -> !(entry.what() instanceof Correction))
                        .toList();
        if (roots.isEmpty()) {
            return recorded(step);
        }
        var meant = roots.get(step.target() % roots.size());
        long root = meant.position();
        return switch (step.kind() % 20) {
            case 0, 1 -> recorded(step);
            case 2 -> cited(step, RandomWords.stop(step));
            case 3, 4 -> cited(step, correction(root, ground(step)).when(date(step.b())));
            case 5 -> cited(step, correction(root, ground(step), change(step, meant)));
            case 6, 7 ->
                    cited(step, correction(root, ground(step)).about(another(meant, step.b())));
            case 8 -> slip(step, meant);
            case 9 -> perhapsCited(step, that(new RetractEntry(Named.at(root), "no trace")));
            case 10, 11 ->
                    perhapsCited(step, that(new RetractEntry(Named.at(act(step, root)), null)));
            case 12 -> answer(step, root);
            case 13, 14 -> merged(step, meant.subject().kind());
            case 15 -> split(step);
            case 16, 17, 18 -> told(step);
            default -> aboutSource(step);
        };
    }

    /** Something of a subject of any kind, mostly what happens next. */
    private Said told(Step step) {
        var subjects = RandomWords.SUBJECTS;
        var subject = subjects.get(step.target() % subjects.size());
        var said = entries().stream().filter(entry -> entry.subject().equals(subject)).count();
        return cited(step, RandomWords.of(step, subject, (int) said));
    }

    /** A subject of the same kind. */
    private static Subject another(Entry entry, int number) {
        var alike =
                subjects().stream()
                        .filter(subject -> subject.kind() == entry.subject().kind())
                        .toList();
        return alike.get(number % alike.size());
    }

    private static Said recorded(Step step) {
        var visit =
                new RecordVisit(
                        state(step.b()),
                        List.of(new Principal("Principal " + step.b() % 3, "President", null)),
                        stops(step),
                        null);
        var subject = visit(step.a() % 4);
        return cited(
                step,
                step.c() % 7 == 0 ? undated(subject, visit) : on(date(step.c()), subject, visit));
    }

    private static List<Stop> stops(Step step) {
        var stops = new ArrayList<Stop>();
        if (step.a() % 9 == 0) {
            for (var host : MANY) {
                if (!StateId.parse(host).equals(state(step.b()))) {
                    stops.add(stop(StateId.parse(host), VisitType.OFFICIAL));
                }
            }
            return stops;
        }
        stops.add(stop(state(step.b() + 1 + step.a() % 4), VisitType.OFFICIAL_WORKING));
        if (step.a() % 3 == 0) {
            stops.add(stop(Party.parse("organisation/eco"), VisitType.MULTILATERAL_ATTENDANCE));
        }
        return stops;
    }

    private static Stop stop(Party host, VisitType type) {
        return new Stop(host, null, null, null, type, null);
    }

    private Said slip(Step step, Entry meant) {
        long root = meant.position();
        var words = new ArrayList<Long>(List.of(root));
        for (var entry : entries()) {
            if (entry.what() instanceof EntryCorrected c
                    && c.corrects().entry().position() == root) {
                words.add(entry.position());
            }
        }
        var word = Named.at(words.get(step.a() % words.size()));
        var said =
                that(
                        new CorrectEntry(
                                Named.at(root),
                                word,
                                Ground.OUR_SLIP,
                                step.b() % 3 == 0 ? change(step, meant) : null));
        return perhapsCited(
                step,
                step.b() % 3 == 0
                        ? said
                        : step.b() % 3 == 1
                                ? said.when(date(step.c()))
                                : said.about(another(meant, step.c())));
    }

    /** An act on some entry, or else the entry itself. */
    private long act(Step step, long root) {
        var acts =
                entries().stream()
                        .filter(entry -> entry.what() instanceof Correction)
                        .map(Entry::position)
                        .toList();
        return acts.isEmpty() ? root : acts.get(step.target() % acts.size());
    }

    private Said answer(Step step, long root) {
        var entry = Named.at(root);
        var word = step.b() % 2 == 0 ? null : entry;
        return switch (step.a() % 4) {
            case 0 -> cited(step, that(new DisputeEntry(entry, word, null)));
            case 1 ->
                    that(new ReidentifyEntry(entry, word))
                            .cited(named(step.c()), new Alias("rows", String.valueOf(step.b())));
            default -> cited(step, that(new EndorseEntry(entry, word)));
        };
    }

    private Said merged(Step step, SubjectKind kind) {
        var subjects =
                entries().stream()
                        .map(Entry::subject)
                        .filter(subject -> subject.kind() == kind)
                        .distinct()
                        .toList();
        int kept = step.a() % subjects.size();
        var loser = subjects.get((kept + 1 + step.b() % 3) % subjects.size());
        return undated(subjects.get(kept), new MergeSubjects(loser, null));
    }

    /** Some merge undone, or what was never merged split. */
    private Said split(Step step) {
        var merges =
                entries().stream().filter(entry -> entry.what() instanceof SubjectsMerged).toList();
        if (merges.isEmpty()) {
            return undated(visit(step.a() % 4), new SplitSubject(visit(step.b() % 4), "x"));
        }
        var merge = merges.get(step.target() % merges.size());
        var loser = ((SubjectsMerged) merge.what()).loser();
        return undated(merge.subject(), new SplitSubject(loser, "x"));
    }

    private static Said aboutSource(Step step) {
        return correction(
                1L + step.target() % SOURCES.length,
                ground(step),
                Map.of("publishedAt", PUBLISHED[step.a() % PUBLISHED.length]));
    }

    /** Of a visit other stops or principals; of anything else what its words can change. */
    private static Map<String, Object> change(Step step, Entry meant) {
        if (!(meant.what() instanceof VisitRecorded)) {
            return RandomWords.change(step, meant.what());
        }
        return step.b() % 2 == 0
                ? Map.of("stops", List.of(Map.of("host", STATES[step.c() % STATES.length])))
                : Map.of("principals", List.of(Map.of("name", "Other " + step.c() % 3)));
    }

    private static Said cited(Step step, Said said) {
        var one = said.cited(named(step.c()));
        return step.b() % 5 == 0 ? one.cited(named(step.c() + 1)) : one;
    }

    private static Said perhapsCited(Step step, Said said) {
        return step.c() % 2 == 0 ? said : cited(step, said);
    }

    private static Ground ground(Step step) {
        return step.a() % 2 == 0 ? Ground.BETTER_SOURCE : Ground.SOURCE_REVISED_ITSELF;
    }

    private static String named(int number) {
        return SOURCES[number % SOURCES.length];
    }

    private static StateId state(int number) {
        return StateId.parse(STATES[number % STATES.length]);
    }

    private static String date(int number) {
        return DATES[number % DATES.length];
    }
}
