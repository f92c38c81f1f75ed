package org.chancery.relations;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.facts.Fact;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Names;
import org.chancery.ledger.Said;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Tags;

/**
 * Answers on demand: the entries of the pair by tags, their subjects' histories at the viewpoint,
 * the facts of these, the cells.
 */
public final class Relations {
    private final House house;

    public Relations(House house) {
        this.house = house;
    }

    public RelationStatus status(Pair pair, Viewpoint viewpoint, Desk desk) {
        return assemble(pair, viewpoint, desk, readings(pair, viewpoint, desk));
    }

    /** The entries that touch the pair, in the order of the world, up to the day. */
    public List<TimelineEntry> timeline(Pair pair, Viewpoint viewpoint, Desk desk) {
        var readings = readings(pair, viewpoint, desk);
        return TimelineEntry.of(pair, readings, viewpoint, desk, house);
    }

    /** Whether what an entry says names both states. */
    static boolean touches(Said said, Pair pair) {
        return Names.states(said.word().said()).containsAll(List.of(pair.a(), pair.b()));
    }

    /** The same from every subject given, of which only what concerns the pair is kept. */
    RelationStatus assemble(Pair pair, Viewpoint viewpoint, Desk desk, List<Reading> readings) {
        var facts =
                readings.stream().<Fact>mapMulti((r, out) -> house.facts(r).forEach(out)).toList();
        var said =
                readings.stream()
                        .flatMap(reading -> reading.own().stream())
                        .filter(each -> touches(each, pair))
                        .toList();
        return RelationStatus.of(
                pair,
                Contact.of(pair, facts, viewpoint.asOf()),
                Evidence.of(
                        testimonies(said, viewpoint, desk),
                        testimonies(merged(said, readings, pair), viewpoint, desk),
                        desk::published));
    }

    private static List<Testimony> testimonies(List<Said> said, Viewpoint viewpoint, Desk desk) {
        return said.stream().map(each -> Testimony.of(each, viewpoint, desk::published)).toList();
    }

    /** What was merged into subjects of which something counts, as far as both touch the pair. */
    private static List<Said> merged(List<Said> said, List<Reading> readings, Pair pair) {
        var told =
                said.stream()
                        .filter(each -> each.standing().counts())
                        .map(each -> each.word().subject())
                        .collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> told.contains(reading.mergedInto()))
                .flatMap(reading -> reading.own().stream())
                .filter(each -> each.standing() == Standing.MERGED && touches(each, pair))
                .toList();
    }

    private static List<Reading> readings(Pair pair, Viewpoint viewpoint, Desk desk) {
        return desk.withMerged(subjects(pair, desk), viewpoint.position()).stream()
                .sorted(Comparator.comparing(Subject::toString))
                .map(subject -> desk.read(subject, viewpoint))
                .toList();
    }

    /** The subjects tagged with the pair, and the wide ones that name both states. */
    private static Set<Subject> subjects(Pair pair, Desk desk) {
        var pairTag = Tags.pair(pair);
        var found = desk.tagged(List.of(pairTag, Tags.WIDE));
        var subjects = new LinkedHashSet<Subject>();
        found.getOrDefault(pairTag, List.of())
                .forEach(entry -> subjects.addAll(Tags.subjectsOf(entry.tags())));
        var wide = new LinkedHashSet<Subject>();
        found.getOrDefault(Tags.WIDE, List.of())
                .forEach(entry -> wide.addAll(Tags.subjectsOf(entry.tags())));
        for (var dossier : desk.dossiers(wide)) {
            if (names(dossier.entries(), Tags.state(pair.a()))
                    && names(dossier.entries(), Tags.state(pair.b()))) {
                subjects.add(dossier.subject());
            }
        }
        return subjects;
    }

    private static boolean names(List<Entry> entries, String tag) {
        return entries.stream().anyMatch(entry -> entry.tags().contains(tag));
    }
}
