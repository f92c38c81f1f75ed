package org.chancery.relations;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policies;
import org.chancery.relations.label.Policy.Ruling;

/**
 * Answers on demand: the entries of the pair by tags, their subjects' histories at the viewpoint,
 * the facts of these, the cells.
 */
public final class Relations {
    private final House house;
    private final Policies policies;

    /** With the rules of labelling that were published. */
    public Relations(House house) {
        this(house, Policies.PUBLISHED);
    }

    public Relations(House house, Policies policies) {
        this.house = house;
        this.policies = policies;
    }

    public RelationStatus status(Pair pair, Viewpoint viewpoint, Desk desk) {
        var accounts = accounts(subjects(pair, viewpoint, desk), viewpoint, desk);
        return status(pair, accounts, viewpoint);
    }

    /** The relation by what these tell. */
    public RelationStatus status(Pair pair, Collection<Account> accounts, Viewpoint viewpoint) {
        return Account.status(pair, accounts, viewpoint, policies.of(viewpoint.policy()));
    }

    /** How the relation stood over the days, up to the day of the viewpoint. */
    public RelationHistory history(Pair pair, Viewpoint viewpoint, Desk desk) {
        var facts =
                readings(subjects(pair, viewpoint, desk), viewpoint, desk).stream()
                        .flatMap(reading -> house.facts(reading).stream())
                        .toList();
        return RelationHistory.of(
                Relation.of(pair, facts, viewpoint.horizon()),
                policies.of(viewpoint.policy()),
                viewpoint.asOf());
    }

    /** What differs between two viewpoints, from a desk that reaches to the later of the two. */
    public RelationChanges changes(Pair pair, Viewpoint before, Viewpoint after, Desk desk) {
        var subjects = subjects(pair, before, desk);
        subjects.addAll(subjects(pair, after, desk));
        return RelationChanges.of(this, pair, subjects, before, after, desk);
    }

    /** The entries that touch the pair, in the order of the world, up to the day. */
    public List<TimelineEntry> timeline(Pair pair, Viewpoint viewpoint, Desk desk) {
        return timeline(List.of(pair), viewpoint, desk);
    }

    /** The entries that touch any of some pairs, in the order of the world, up to the day. */
    public List<TimelineEntry> timeline(List<Pair> pairs, Viewpoint viewpoint, Desk desk) {
        return told(
                reading -> {
                    var about = reading.about();
                    return said ->
                            pairs.stream().anyMatch(about.apply(said)::touches)
                                    && TimelineEntry.shown(
                                            said.standing(), said.word().when(), viewpoint.asOf());
                },
                pairs,
                viewpoint,
                desk);
    }

    /** What became of each rule of labelling, with the values that it asked for. */
    public List<Ruling> rulings(RelationStatus status, Viewpoint viewpoint) {
        return policies.of(viewpoint.policy()).rulings(viewpoint.asOf(), status.elements());
    }

    /** Positions of the entries that these members of the evidence add up, of those to be seen. */
    public Set<Long> evidence(
            Pair pair, Collection<String> members, Viewpoint viewpoint, Desk desk) {
        var accounts = accounts(subjects(pair, viewpoint, desk), viewpoint, desk);
        return members.stream()
                .map(member -> Part.evidence(pair, member))
                .flatMap(part -> accounts.stream().map(part::of))
                .flatMap(added -> added.values().stream())
                .flatMap(added -> added.because().stream())
                .collect(Collectors.toSet());
    }

    /** The entries that these positions are behind, of those to be seen, as the world went. */
    public List<TimelineEntry> behind(
            Pair pair, Set<Long> positions, Viewpoint viewpoint, Desk desk) {
        return told(
                _ ->
                        said ->
                                said.standing() != Standing.HIDDEN
                                        && (positions.contains(said.entry().position())
                                                || said.word().because().stream()
                                                        .anyMatch(positions::contains)),
                List.of(pair),
                viewpoint,
                desk);
    }

    private List<TimelineEntry> told(
            Function<Reading, Predicate<Said>> meant,
            List<Pair> pairs,
            Viewpoint viewpoint,
            Desk desk) {
        var subjects = new LinkedHashSet<Subject>();
        pairs.forEach(pair -> subjects.addAll(subjects(pair, viewpoint, desk)));
        var readings = readings(subjects, viewpoint, desk);
        return TimelineEntry.of(meant, readings, viewpoint, desk, house);
    }

    /**
     * What those subjects tell of which, or of what they are one with, one of these entries is the
     * first under a tag; so each is heard once by whoever goes through all that lies under it.
     */
    public List<Account> accounts(String tag, List<Entry> under, Viewpoint viewpoint, Desk desk) {
        var subjects = subjects(under);
        desk.withMerged(subjects, viewpoint.position());
        var positions = under.stream().map(Entry::position).collect(Collectors.toSet());
        var heard = new LinkedHashSet<Subject>();
        for (var subject : subjects) {
            var one = desk.withMerged(List.of(subject), viewpoint.position());
            if (positions.contains(first(tag, one, desk))) {
                heard.addAll(one);
            }
        }
        return accounts(heard, viewpoint, desk);
    }

    private static long first(String tag, Collection<Subject> subjects, Desk desk) {
        return subjects.stream()
                .flatMap(subject -> desk.tagged(Tags.subject(subject)).stream())
                .filter(entry -> entry.tags().contains(tag))
                .mapToLong(Entry::position)
                .min()
                .orElse(0);
    }

    /** What these tell, from a desk that reaches to the position of the viewpoint at least. */
    public List<Account> accounts(
            Collection<Subject> subjects, Viewpoint viewpoint, Desk reaching) {
        var desk = reaching.upTo(viewpoint.position());
        return readings(subjects, viewpoint, desk).stream()
                .map(reading -> Account.of(house, reading, viewpoint, desk::published))
                .toList();
    }

    /** The entries about a subject, what it ever was one with, and the sources that these cite. */
    public static NavigableSet<Long> concerning(Subject subject, Desk desk) {
        var dossiers = desk.dossiers(desk.everOneWith(Set.of(subject)));
        var positions = new TreeSet<Long>();
        Stream.concat(dossiers.stream(), desk.dossiers(sources(dossiers)).stream())
                .flatMap(dossier -> dossier.entries().stream())
                .map(Entry::position)
                .forEach(positions::add);
        return positions;
    }

    private static List<Reading> readings(
            Collection<Subject> subjects, Viewpoint viewpoint, Desk desk) {
        desk.dossiers(sources(desk.dossiers(subjects)));
        return subjects.stream().map(subject -> desk.read(subject, viewpoint)).toList();
    }

    /** The sources that anything in these dossiers cites. */
    static Set<Subject> sources(Collection<Dossier> dossiers) {
        return dossiers.stream()
                .flatMap(dossier -> dossier.entries().stream())
                .flatMap(entry -> entry.said().sources().stream())
                .map(Citation::source)
                .collect(Collectors.toSet());
    }

    /** The subjects that may tell of a pair, with all that they are one with; in order. */
    private static SortedSet<Subject> subjects(Pair pair, Viewpoint viewpoint, Desk desk) {
        var subjects = new TreeSet<>(Comparator.comparing(Subject::toString));
        subjects.addAll(desk.withMerged(naming(pair, desk), viewpoint.position()));
        return subjects;
    }

    /**
     * The subjects tagged with the pair, the wide ones that name both states, and the coverages
     * that name one, since that may be with any other.
     */
    private static Set<Subject> naming(Pair pair, Desk desk) {
        var pairTag = Tags.pair(pair);
        var coverages = Tags.kind(SubjectKind.COVERAGE);
        var found = desk.tagged(List.of(pairTag, Tags.WIDE, coverages));
        var subjects = subjects(found.getOrDefault(pairTag, List.of()));
        for (var dossier : desk.dossiers(subjects(found.getOrDefault(Tags.WIDE, List.of())))) {
            if (names(dossier.entries(), Tags.state(pair.a()))
                    && names(dossier.entries(), Tags.state(pair.b()))) {
                subjects.add(dossier.subject());
            }
        }
        var covering =
                found.getOrDefault(coverages, List.of()).stream()
                        .filter(entry ->
                                entry.tags().contains(Tags.state(pair.a()))
                                        || entry.tags().contains(Tags.state(pair.b())))
                        .toList();
        subjects.addAll(subjects(covering));
        return subjects;
    }

    private static Set<Subject> subjects(List<Entry> entries) {
        var subjects = new LinkedHashSet<Subject>();
        entries.forEach(entry -> subjects.addAll(Tags.subjectsOf(entry.tags())));
        return subjects;
    }

    private static boolean names(List<Entry> entries, String tag) {
        return entries.stream().anyMatch(entry -> entry.tags().contains(tag));
    }
}
