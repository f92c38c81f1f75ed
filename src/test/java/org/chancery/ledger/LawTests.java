package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.that;
import static org.chancery.testing.SampleWords.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Fact;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;

/** What holds after any mix of commands, imports and corrections. */
class LawTests {

    /** What a subject says: of each entry, of its history, of its facts. */
    private record Answer(
            Subject subject, List<Said> said, List<Word<Event>> history, List<Fact> facts) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomLedger.steps();
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    @Property(tries = 300)
    void nothing_that_stands_breaks_a_rule(@ForAll("steps") List<Step> steps) {
        var random = new RandomLedger();
        for (var step : steps) {
            random.take(step);
            assertThat(standingFaults(random.ledger())).isEmpty();
        }
    }

    /** The control: who asks only about the new entry lets others fall. */
    @Example
    void the_law_breaks_where_only_the_new_entry_is_judged() {
        int broken = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new RandomLedger();
            for (var step : RandomLedger.steps(new Random(seed))) {
                takeAskingOnlyAboutTheNewEntry(random, step);
            }
            broken += standingFaults(random.ledger()).isEmpty() ? 0 : 1;
        }
        System.out.println("the control broke %d of 500 ledgers".formatted(broken));
        assertThat(broken).as("of 500 ledgers").isGreaterThan(20);
    }

    private static void takeAskingOnlyAboutTheNewEntry(RandomLedger random, Step step) {
        var said = random.said(step);
        try {
            random.ledger().record(said.by(step.strictness()));
            return;
        } catch (Refused refused) {
            if (refused.because().isEmpty()
                    || refused.rule() == LedgerRule.MERGED_INTO
                    || refused.rule() == LedgerRule.NO_CHAINS) {
                return;
            }
        }
        var ledger = random.ledger();
        var made = new OneMaking(1_000_000L + ledger.entries().size());
        for (var draft :
                ledger.ask(
                        Long.MAX_VALUE,
                        desk -> Recording.record(HOUSE, desk, said.by(Strictness.FLAG), made))) {
            ledger.copy(new Entry(1, java.time.Instant.EPOCH, draft.judged(Verdict.counted(1))));
        }
    }

    @Property(tries = 200)
    void live_is_replay(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = new RandomLedger();
        var live = new ArrayList<List<Answer>>();
        for (var step : steps) {
            if (random.take(step) == null) {
                live.add(answers(random.ledger(), at(viewpoint, random.entries().size())));
            }
        }
        for (int i = 0; i < live.size(); i++) {
            long position = random.entries().size() - live.size() + i + 1L;
            assertThat(answers(random.ledger(), at(viewpoint, position))).isEqualTo(live.get(i));
        }
    }

    @Property(tries = 200)
    void knowing_the_first_entries_is_having_no_others(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        var shorter = random.first(viewpoint.position());
        assertThat(answers(random.ledger(), viewpoint))
                .isEqualTo(answers(shorter, at(viewpoint, Long.MAX_VALUE)));
    }

    @Property(tries = 300)
    void the_history_read_backwards_is_the_plain_definition(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        random.ledger()
                .ask(
                        viewpoint.position(),
                        desk -> {
                            for (var subject : RandomLedger.subjects()) {
                                var dossier = desk.dossier(subject);
                                var alone = HOUSE.read(dossier, viewpoint, desk::published);
                                assertThat(plain(alone.said()))
                                        .isEqualTo(
                                                PlainDefinition.of(
                                                                dossier, viewpoint, desk::published)
                                                        .answers());
                            }
                            return "";
                        });
    }

    private static List<PlainDefinition.Answer> plain(List<Said> said) {
        return said.stream().map(PlainDefinition.Answer::of).toList();
    }

    @Property(tries = 300)
    void nothing_that_counts_ends_before_it_begins(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var answers = answers(RandomLedger.of(steps).ledger(), viewpoint);
        assertThat(answers.stream().flatMap(answer -> answer.said().stream()))
                .filteredOn(said -> said.standing().counts())
                .noneMatch(said ->
                        said.word().when() != null && said.word().when().endsBeforeItStarts());
    }

    @Property(tries = 300)
    void a_correction_taken_back_never_was(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        var whole = at(viewpoint, Long.MAX_VALUE);
        var takenBack =
                random.entries().stream().filter(entry -> takesBackForGood(entry, random)).toList();
        Statistics.label("some taken back")
                .collect(!takenBack.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        random.ledger()
                .ask(
                        Long.MAX_VALUE,
                        desk -> {
                            for (var retraction : takenBack) {
                                long gone = wordOf(retraction);
                                var without =
                                        random.entries().stream()
                                                .filter(e -> e.position() != gone)
                                                .filter(e -> saysItself(e) || wordOf(e) != gone)
                                                .toList();
                                for (var subject : RandomLedger.subjects()) {
                                    assertThat(
                                                    HOUSE.read(
                                                                    new Dossier(subject, without),
                                                                    whole,
                                                                    desk::published)
                                                            .own())
                                            .isEqualTo(
                                                    HOUSE.read(
                                                                    desk.dossier(subject),
                                                                    whole,
                                                                    desk::published)
                                                            .own());
                                }
                            }
                            return "";
                        });
    }

    /** Whether an entry takes back an act on another, heard at every viewpoint and never undone. */
    private static boolean takesBackForGood(Entry entry, RandomLedger random) {
        return entry.what() instanceof EntryRetracted act
                && act.corrects().word().position() != act.corrects().entry().position()
                && entry.said().sources().isEmpty()
                && !entry.flagged()
                && random.entries().stream().noneMatch(e -> wordOf(e) == entry.position());
    }

    /** A correction with a source outlives the word that it was made from. */
    private static boolean saysItself(Entry entry) {
        return entry.what() instanceof EntryCorrected correction
                && !correction.ground().editorial();
    }

    private static long wordOf(Entry entry) {
        return entry.what() instanceof Correction act ? act.corrects().word().position() : 0;
    }

    @Property(tries = 200)
    void rules_aside_the_order_of_recording_changes_no_answer(
            @ForAll long seed, @ForAll("viewpoints") Viewpoint viewpoint) {
        var plan = Deed.some(new Random(seed));
        var merges = Merge.some(new Random(seed));
        var one = content(recorded(plan, merges, new Random(seed + 1)), viewpoint);
        var other = content(recorded(plan, merges, new Random(seed + 2)), viewpoint);
        assertThat(one).isEqualTo(other);
    }

    /** A visit with the acts on it, each named as it lies in whichever order. */
    private record Deed(
            org.chancery.testing.Said recording,
            int act,
            boolean endorsed,
            int number,
            int variant) {

        static List<Deed> some(Random random) {
            var deeds = new ArrayList<Deed>();
            for (int i = 0; i < 4; i++) {
                var said =
                        org.chancery.testing.Said.on(
                                        List.of("2018-01", "2018-01-17", "2019?")
                                                .get(random.nextInt(3)),
                                        visit(i),
                                        org.chancery.testing.SampleWords.visit(
                                                "KAZ", "USA", "Principal " + i))
                                .cited(source(random.nextInt(5)));
                deeds.add(
                        new Deed(
                                said,
                                random.nextInt(8),
                                random.nextBoolean(),
                                i,
                                random.nextInt(5)));
            }
            return deeds;
        }

        static String source(int number) {
            return List.of("s-2020", "s-2021", "s-2022", "s-none", "s-2023").get(number);
        }

        /** What is said of the visit once it lies at a position. */
        List<org.chancery.testing.Said> acts(long position) {
            var entry = Named.at(position);
            var cited = source(variant);
            var acts = new ArrayList<org.chancery.testing.Said>();
            if (endorsed && act > 1) {
                acts.add(that(new EndorseEntry(entry, entry)).cited(source((variant + 1) % 5)));
            }
            switch (act) {
                case 0 -> acts.add(that(new RetractEntry(entry, null)));
                case 1 -> acts.add(that(new RetractEntry(entry, null)).cited(cited));
                case 2 -> acts.add(that(new DisputeEntry(entry, entry, null)).cited(cited));
                case 3 ->
                        acts.add(
                                corrected(entry, Ground.BETTER_SOURCE)
                                        .when("2018-02")
                                        .cited(cited));
                case 4 -> acts.add(corrected(entry, Ground.OUR_SLIP).when("2018-02"));
                case 5 -> acts.add(corrected(entry, Ground.OUR_SLIP).when("2018-03").cited(cited));
                case 6 ->
                        acts.add(
                                corrected(entry, Ground.SOURCE_REVISED_ITSELF)
                                        .about(visit(10L + number))
                                        .cited(cited));
                default -> {}
            }
            return acts;
        }

        private static org.chancery.testing.Said corrected(Named entry, Ground ground) {
            return that(new CorrectEntry(entry, ground.editorial() ? entry : null, ground, null));
        }
    }

    /** Records in an order by chance in which everything follows what it speaks about. */
    private static MemoryLedger recorded(List<Deed> plan, List<Merge> merges, Random random) {
        var ledger = new RandomLedger().ledger();
        var waiting = new ArrayList<Runnable>();
        var recorded = new HashSet<Integer>();
        for (var deed : plan) {
            waiting.add(() -> {
                ledger.record(deed.recording());
                for (var act : deed.acts(ledger.last().position())) {
                    waiting.add(() -> ledger.record(act));
                }
                recorded.add(deed.number());
                merges.stream()
                        .filter(merge -> merge.follows(deed.number(), recorded))
                        .forEach(merge -> waiting.add(() -> ledger.record(merge.said())));
            });
        }
        waiting.add(() -> ledger.record(publishedLater(3)));
        while (!waiting.isEmpty()) {
            waiting.remove(random.nextInt(waiting.size())).run();
        }
        return ledger;
    }

    /** One visit merged into another one; with two losers of one their order would tell. */
    private record Merge(int kept, int loser) {

        static List<Merge> some(Random random) {
            return IntStream.of(0, 2)
                    .filter(_ -> random.nextInt(3) > 0)
                    .mapToObj(one ->
                            random.nextBoolean()
                                    ? new Merge(one, one + 1)
                                    : new Merge(one + 1, one))
                    .toList();
        }

        /** Whether it can follow now that one more visit is recorded. */
        boolean follows(int last, Set<Integer> recorded) {
            return (last == kept || last == loser) && recorded.containsAll(List.of(kept, loser));
        }

        org.chancery.testing.Said said() {
            return org.chancery.testing.Said.undated(
                    visit(kept), new MergeSubjects(visit(loser), null));
        }
    }

    private static org.chancery.testing.Said publishedLater(long source) {
        return correction(source, Ground.BETTER_SOURCE, Map.of("publishedAt", "2020-03-03"));
    }

    /** What stands without anything that was made at recording. */
    private static Map<Subject, Object> content(MemoryLedger ledger, Viewpoint viewpoint) {
        var whole = at(viewpoint, Long.MAX_VALUE);
        return ledger.ask(
                Long.MAX_VALUE,
                desk -> {
                    var content = new HashMap<Subject, Object>();
                    Stream.of(0, 1, 2, 3, 10, 11, 12, 13)
                            .map(number -> visit(number))
                            .forEach(
                                    subject -> content.put(subject, content(desk, subject, whole)));
                    return content;
                });
    }

    private static Object content(Desk desk, Subject subject, Viewpoint viewpoint) {
        var reading = desk.read(subject, viewpoint);
        var said =
                reading.own().stream()
                        .map(each ->
                                List.of(each.standing(), each.word().said(), each.endorsed())
                                        .toString())
                        .sorted()
                        .toList();
        return List.of(said, reading.history().stream().map(Word::said).toList());
    }

    /** Rules that ask another subject, which may be corrected afterwards. */
    private static final Set<String> ACROSS_SUBJECTS =
            Set.of(
                    "person-is-registered",
                    "rank-as-registered",
                    "office-was-held",
                    "fulfils-what-was-expected",
                    "conference-is-recorded",
                    "conference-is-on",
                    "hosted-by-its-host",
                    "speaker-is-there");

    private static List<Capability.Fault> standingFaults(MemoryLedger ledger) {
        return ledger.ask(
                Long.MAX_VALUE,
                desk -> {
                    var faults = new ArrayList<Capability.Fault>();
                    for (var subject : RandomLedger.subjects()) {
                        faults.addAll(
                                HOUSE.room(subject.kind())
                                        .faults(
                                                desk.readAll(desk.dossier(subject)).history(),
                                                desk));
                    }
                    faults.removeIf(fault -> ACROSS_SUBJECTS.contains(fault.refusal().rule().id()));
                    return faults;
                });
    }

    private static List<Answer> answers(MemoryLedger ledger, Viewpoint viewpoint) {
        return ledger.ask(
                viewpoint.position(),
                desk ->
                        RandomLedger.subjects().stream()
                                .map(subject -> answer(desk, subject, viewpoint))
                                .toList());
    }

    private static Answer answer(Desk desk, Subject subject, Viewpoint viewpoint) {
        var reading = desk.read(subject, viewpoint);
        return new Answer(subject, reading.said(), reading.history(), HOUSE.facts(reading));
    }

    private static Viewpoint at(Viewpoint viewpoint, long position) {
        return new Viewpoint(
                viewpoint.asOf(), position, viewpoint.publishedBy(), viewpoint.sources());
    }
}
