package org.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.kernel.Moment;
import org.chancery.kernel.SourceFilter;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.House.Reading;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;
import org.jspecify.annotations.Nullable;

/** Subjects that were merged are read as the plain definition has it. */
class MergingLawTests {

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomLedger.steps();
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    /** What is told of a subject, by whose id, and in which words. */
    private record Told(
            @Nullable Subject mergedInto, List<PlainDefinition.Answer> said, List<String> history) {

        static Told of(Reading reading) {
            return new Told(
                    reading.mergedInto(),
                    reading.own().stream().map(PlainDefinition.Answer::of).toList(),
                    sorted(reading.history().stream().map(Word::said)));
        }
    }

    @Property(tries = 600)
    void a_subject_is_told_as_the_plain_definition_has_it(
            @ForAll("steps") List<Step> steps, @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        boolean spoken = false;
        for (var subject : RandomLedger.subjects()) {
            var plain = plainly(random, subject, viewpoint);
            var told =
                    random.ledger()
                            .ask(
                                    viewpoint.position(),
                                    desk -> Told.of(desk.read(subject, viewpoint)));
            assertThat(told).isEqualTo(plain);
            spoken |= spokenFor(random, subject, viewpoint);
        }
        Statistics.label("some loser speaks")
                .collect(spoken)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
    }

    /** The control: who reads every subject by itself tells something else. */
    @Example
    void the_law_breaks_where_each_subject_is_read_by_itself() {
        var published =
                new Viewpoint(
                        LocalDate.MAX,
                        Long.MAX_VALUE,
                        Moment.parse("2021-06-01"),
                        new SourceFilter.All());
        int broken = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = RandomLedger.of(RandomLedger.steps(new Random(seed)));
            boolean breaks = false;
            for (var subject : RandomLedger.subjects()) {
                var plain = plainly(random, subject, published);
                var told =
                        random.ledger()
                                .ask(
                                        published.position(),
                                        desk -> Told.of(alone(desk, subject, published)));
                breaks |= !told.equals(plain);
            }
            broken += breaks ? 1 : 0;
        }
        System.out.println("reading each by itself broke %d of 200 ledgers".formatted(broken));
        assertThat(broken).as("of 200 ledgers").isGreaterThan(40);
    }

    private static Reading alone(Desk desk, Subject subject, Viewpoint viewpoint) {
        return HOUSE.read(desk.dossier(subject), viewpoint, desk::published);
    }

    private static Told plainly(RandomLedger random, Subject subject, Viewpoint viewpoint) {
        return random.ledger()
                .ask(
                        viewpoint.position(),
                        desk -> new Plainly(random, viewpoint, desk).told(subject));
    }

    private static boolean spokenFor(RandomLedger random, Subject subject, Viewpoint viewpoint) {
        return random.ledger()
                .ask(
                        viewpoint.position(),
                        desk -> {
                            var speaker = new Plainly(random, viewpoint, desk).speaker(subject);
                            return !speaker.equals(subject);
                        });
    }

    private static List<String> sorted(Stream<Assertion<Event>> words) {
        return words.map(Assertion::toString).sorted().toList();
    }

    /** The definition over the whole ledger, which knows no tags. */
    private record Plainly(PlainMerging merging, PlainDefinition definition) {

        Plainly(RandomLedger random, Viewpoint viewpoint, Desk desk) {
            this(
                    new PlainMerging(
                            random.entries().stream().limit(viewpoint.position()).toList()),
                    PlainDefinition.of(
                            new Dossier(Subject.parse("source/any"), random.entries()),
                            viewpoint,
                            desk::published));
        }

        Told told(Subject subject) {
            var said = said(subject);
            return new Told(
                    merging.merged(subject) ? merging.kept(subject) : null,
                    said,
                    sorted(
                            said.stream()
                                    .filter(PlainDefinition.Answer::counts)
                                    .map(PlainDefinition.Answer::word)));
        }

        private List<PlainDefinition.Answer> said(Subject subject) {
            var own = alone(subject);
            var speaker = speaker(merging.kept(subject));
            if (merging.merged(subject)) {
                return own.stream()
                        .filter(answer -> !(answer.counts() && speaker.equals(subject)))
                        .map(PlainDefinition.Answer::merged)
                        .toList();
            }
            return speaker.equals(subject)
                    ? own
                    : Stream.concat(
                                    own.stream(),
                                    alone(speaker).stream()
                                            .filter(PlainDefinition.Answer::counts)
                                            .map(answer -> answer.told(merging)))
                            .sorted(Comparator.comparingLong(PlainDefinition.Answer::entry))
                            .toList();
        }

        Subject speaker(Subject kept) {
            return merging.speaker(
                    kept,
                    subject -> alone(subject).stream().anyMatch(PlainDefinition.Answer::counts));
        }

        /** What is said of a subject by itself. */
        private List<PlainDefinition.Answer> alone(Subject subject) {
            return definition.answers().stream()
                    .filter(answer -> answer.word().subject().equals(subject))
                    .toList();
        }
    }
}
