package org.chancery.relations;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction;
import org.chancery.ledger.CorrectionCommand;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Merger;
import org.chancery.ledger.Names;
import org.chancery.ledger.PlainMerging;
import org.chancery.ledger.Publications;
import org.chancery.ledger.Said;
import org.chancery.ledger.Tags;
import org.chancery.ledger.Word;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policies;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.RandomLedger;
import org.chancery.testing.RandomLedger.Step;

/** By tags is the whole ledger, folded and filtered. */
class RelationsLawTests {
    private static final Relations RELATIONS = new Relations(HOUSE);

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomLedger.steps();
    }

    @Provide
    Arbitrary<Viewpoint> viewpoints() {
        return RandomLedger.viewpoints();
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return RandomLedger.pairs();
    }

    @Property(tries = 400)
    void by_tags_is_the_whole_ledger_folded_and_filtered(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        var status = status(random.ledger(), pair, viewpoint);
        Statistics.label("entries in evidence")
                .collect(status.evidence().entries() > 0)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
        assertThat(status).isEqualTo(wholeLedger(random.entries(), pair, viewpoint));
    }

    /** What a gathering could forget of an entry under a tag. */
    enum Forgotten {
        THAT_A_SUBJECT_IS_WIDE,
        THAT_A_COVERAGE_IS_WITH_ANY_OTHER,
        THAT_AN_ENTRY_WAS_MOVED_AWAY,
        THAT_AN_ENTRY_WAS_MOVED_HERE,
        THAT_A_CORRECTION_NAMES_OTHER_STATES,
        THAT_A_SUBJECT_WAS_MERGED,
        THAT_OTHERS_WERE_MERGED_HERE;

        private boolean of(Entry entry, String tag) {
            boolean own = tag.equals(Tags.subject(entry.subject()));
            return switch (this) {
                case THAT_A_SUBJECT_IS_WIDE -> tag.equals(Tags.WIDE);
                case THAT_A_COVERAGE_IS_WITH_ANY_OTHER ->
                        tag.equals(Tags.kind(SubjectKind.COVERAGE));
                case THAT_AN_ENTRY_WAS_MOVED_AWAY -> tag.startsWith("subject:") && !own;
                case THAT_AN_ENTRY_WAS_MOVED_HERE ->
                        own && Tags.subjectsOf(entry.tags()).size() > 1;
                case THAT_A_CORRECTION_NAMES_OTHER_STATES ->
                        tag.startsWith("pair:") && entry.what() instanceof Correction;
                case THAT_A_SUBJECT_WAS_MERGED -> !own && entry.what() instanceof Merger;
                case THAT_OTHERS_WERE_MERGED_HERE -> own && entry.what() instanceof Merger;
            };
        }
    }

    /** The control: whatever a gathering forgets, the law notices. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void the_law_breaks_where_something_is_forgotten(@ForAll Forgotten forgotten) {
        int broken = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = RandomLedger.of(RandomLedger.steps(new Random(seed)));
            broken += breaks(random.ledger(), forgotten) ? 1 : 0;
        }
        System.out.println("forgetting %s broke %d of 100 ledgers".formatted(forgotten, broken));
        assertThat(broken).as("of 100 ledgers").isGreaterThan(10);
    }

    private static boolean breaks(MemoryLedger ledger, Forgotten forgotten) {
        var viewpoint = Viewpoint.everything(LocalDate.of(2025, 12, 31), Long.MAX_VALUE);
        var forgetful = new Forgetful(ledger, forgotten);
        return RandomLedger.PAIRS.stream()
                .anyMatch(pair ->
                        !status(forgetful, pair, viewpoint)
                                .equals(wholeLedger(ledger.entries(), pair, viewpoint)));
    }

    /** Serves a ledger and forgets some of it. */
    private record Forgetful(MemoryLedger ledger, Forgotten forgotten) implements Desk.Archive {
        @Override
        public Map<String, List<Entry>> tagged(Set<String> tags) {
            var tagged = ledger.tagged(tags);
            tagged.replaceAll((tag, entries) ->
                    entries.stream().filter(entry -> !forgotten.of(entry, tag)).toList());
            return tagged;
        }

        @Override
        public Entry entry(CorrectionCommand.Named name) {
            return ledger.entry(name);
        }
    }

    @Property(tries = 200)
    void knowing_the_first_entries_is_having_no_others(
            @ForAll("steps") List<Step> steps,
            @ForAll("pairs") Pair pair,
            @ForAll("viewpoints") Viewpoint viewpoint) {
        var random = RandomLedger.of(steps);
        assertThat(status(random.first(viewpoint.position()), pair, viewpoint))
                .isEqualTo(status(random.ledger(), pair, viewpoint));
    }

    private static RelationStatus status(Desk.Archive ledger, Pair pair, Viewpoint viewpoint) {
        return Desk.ask(
                HOUSE,
                viewpoint.position(),
                ledger,
                desk -> RELATIONS.status(pair, viewpoint, desk));
    }

    /** Knows no tags: every subject hears the whole ledger and keeps what is said of it. */
    private static RelationStatus wholeLedger(List<Entry> entries, Pair pair, Viewpoint viewpoint) {
        var known =
                entries.stream().filter(entry -> entry.position() <= viewpoint.position()).toList();
        var subjects = new TreeSet<>(Comparator.comparing(Subject::toString));
        known.forEach(entry -> subjects.add(entry.subject()));
        Publications publications =
                source -> {
                    var everything = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);
                    var reading = HOUSE.read(new Dossier(source, known), everything, _ -> null);
                    return HOUSE.facts(reading).stream()
                            .filter(Published.class::isInstance)
                            .map(Published.class::cast)
                            .reduce((_, last) -> last)
                            .orElse(null);
                };
        var merging = new PlainMerging(known);
        Function<Subject, Reading> alone =
                subject -> HOUSE.read(new Dossier(subject, known), viewpoint, publications);
        var facts = new ArrayList<Fact>();
        var said = new ArrayList<Heard>();
        var merged = new ArrayList<Heard>();
        for (var subject : subjects) {
            var kept = merging.kept(subject);
            var speaker = merging.speaker(kept, each -> !alone.apply(each).history().isEmpty());
            var speaks = speaker.equals(subject);
            if (speaks) {
                facts.addAll(HOUSE.facts(told(alone.apply(subject), merging)));
            }
            var own = alone.apply(subject).own();
            if (merging.merged(subject) && BETWEEN_STATES.contains(subject.kind())) {
                alone.apply(subject).said().stream()
                        .flatMap(each -> Names.states(each.word().said()).stream())
                        .map(state ->
                                new Merged(
                                        subject, state, kept, merging.because(subject, List.of())))
                        .forEach(facts::add);
            }
            for (var each : own) {
                var others =
                        subject.equals(kept) || (each.standing().counts() && speaks)
                                ? alone.apply(speaker).counting()
                                : own.stream()
                                        .filter(other -> !speaks || !other.standing().counts())
                                        .toList();
                var named = Names.states(each.word().said());
                var among = among(each, others.isEmpty() ? own : others);
                if (!each.standing().counts()) {
                    said.add(new Heard(each, named, among));
                } else if (speaks) {
                    said.add(new Heard(told(each, merging), named, among));
                } else {
                    merged.add(new Heard(each, named, among));
                }
            }
        }
        merged.removeIf(each ->
                !each.touches(pair)
                        || counting(said, pair)
                                .noneMatch(other ->
                                        other.word()
                                                .subject()
                                                .equals(
                                                        merging.kept(
                                                                each.said().word().subject()))));
        return RelationStatus.of(
                Relation.of(pair, facts),
                viewpoint.asOf(),
                Policies.PUBLISHED.current(),
                withSources(
                        Evidence.of(
                                said.stream()
                                        .filter(each -> each.touches(pair))
                                        .map(each ->
                                                Testimony.of(each.said(), viewpoint, publications))
                                        .toList(),
                                List.of(),
                                List.of(),
                                publications),
                        Stream.concat(counting(said, pair), merged.stream().map(Heard::said))
                                .flatMap(each -> each.citations(viewpoint, publications).stream())
                                .map(citation -> publications.of(citation.source()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())));
    }

    /** What is said, the states that it names, and those among which its subject is. */
    private record Heard(Said said, Set<StateId> named, Set<StateId> among) {
        boolean touches(Pair pair) {
            var two = List.of(pair.a(), pair.b());
            if (named.size() > 1) {
                return named.containsAll(two);
            }
            if (named.isEmpty()) {
                return among.containsAll(two);
            }
            return two.stream().filter(named::contains).count() == 1
                    && two.stream().filter(not(named::contains)).allMatch(among::contains);
        }
    }

    private static final Set<SubjectKind> BETWEEN_STATES =
            Set.of(
                    SubjectKind.VISIT,
                    SubjectKind.INVITATION,
                    SubjectKind.AGREEMENT,
                    SubjectKind.CLAIM);

    /** What others name of something between states. */
    private static Set<StateId> among(Said said, List<Said> others) {
        var among = new HashSet<StateId>();
        if (BETWEEN_STATES.contains(said.word().subject().kind())) {
            others.forEach(other -> among.addAll(Names.states(other.word().said())));
        }
        return among;
    }

    private static Stream<Said> counting(List<Heard> said, Pair pair) {
        return said.stream()
                .filter(each -> each.touches(pair))
                .map(Heard::said)
                .filter(each -> each.standing().counts());
    }

    /** The same evidence, with the sources of whatever was merged as well. */
    private static Evidence withSources(Evidence evidence, Set<Published> sources) {
        return new Evidence(
                evidence.entries(),
                sources.size(),
                evidence.newestRecorded(),
                sources.stream()
                        .map(Published::at)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(Moment::instant))
                        .map(Moment::text)
                        .orElse(null),
                evidence.singleSourceShare(),
                evidence.disputed(),
                evidence.flagged(),
                evidence.coverage(),
                evidence.hidden());
    }

    private static Reading told(Reading alone, PlainMerging merging) {
        return new Reading(
                new Dossier(merging.kept(alone.subject()), List.of()),
                List.of(),
                Set.of(),
                alone.history().stream().map(word -> told(word, merging)).toList(),
                null,
                null);
    }

    private static Said told(Said said, PlainMerging merging) {
        return new Said(
                said.entry(),
                said.standing(),
                told(said.word(), merging),
                said.from(),
                said.rule(),
                said.words(),
                said.endorsed(),
                said.disputes());
    }

    private static Word<Event> told(Word<Event> word, PlainMerging merging) {
        return new Word<>(
                merging.told(word.said()), merging.because(word.subject(), word.because()));
    }
}
