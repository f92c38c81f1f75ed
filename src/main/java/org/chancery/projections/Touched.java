package org.chancery.projections;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Desk;
import org.chancery.ledger.Entry;

/**
 * What a stretch of the ledger means for a subject: the positions at which it may say something
 * else, and whether it is folded anew, from its first entry on, and not from where its rows end.
 */
record Touched(NavigableSet<Long> positions, boolean anew) {

    /**
     * What touches a subject touches all that are one with it there. What waits since it could not
     * be folded is folded anew, and with it whatever it was ever one with.
     */
    static Map<Subject, Touched> by(Stretch stretch, Desk desk, Collection<Subject> waiting) {
        desk.dossiers(stretch.subjects().keySet());
        var positions = new LinkedHashMap<Subject, NavigableSet<Long>>();
        stretch.subjects()
                .forEach((subject, own) -> {
                    positions.computeIfAbsent(subject, _ -> new TreeSet<>());
                    for (long position : own) {
                        for (var one : desk.withMerged(List.of(subject), position)) {
                            positions.computeIfAbsent(one, _ -> new TreeSet<>()).add(position);
                        }
                    }
                });
        var anew = new HashSet<Subject>();
        for (var subject : waiting) {
            if (positions.containsKey(subject)) {
                var together = desk.everOneWith(Set.of(subject));
                var all = positions(together, desk);
                anew.addAll(together);
                together.forEach(
                        one -> positions.computeIfAbsent(one, _ -> new TreeSet<>()).addAll(all));
            }
        }
        var touched = new LinkedHashMap<Subject, Touched>();
        positions.forEach(
                (subject, at) -> touched.put(subject, new Touched(at, anew.contains(subject))));
        return touched;
    }

    private static NavigableSet<Long> positions(Collection<Subject> subjects, Desk desk) {
        var positions = new TreeSet<Long>();
        desk.dossiers(subjects).stream()
                .flatMap(dossier -> dossier.entries().stream())
                .map(Entry::position)
                .forEach(positions::add);
        return positions;
    }

    /** Both. */
    Touched with(Touched other) {
        var all = new TreeSet<>(positions);
        all.addAll(other.positions);
        return new Touched(all, anew || other.anew);
    }
}
