package org.chancery.projections;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;

/**
 * Some entries one after another, and the subjects that they touch.
 *
 * @param touched each with the positions of the entries that touch it
 */
record Stretch(long upTo, Map<Subject, SortedSet<Long>> touched) {

    static Stretch of(long after, List<Entry> entries) {
        var touched = new LinkedHashMap<Subject, SortedSet<Long>>();
        for (var entry : entries) {
            for (var subject : Tags.subjectsOf(entry.tags())) {
                touched.computeIfAbsent(subject, _ -> new TreeSet<>()).add(entry.position());
            }
        }
        return new Stretch(entries.isEmpty() ? after : entries.getLast().position(), touched);
    }

    /** The same with subjects that wait to be folded, whether or not an entry touches them. */
    Stretch with(Iterable<Subject> waiting) {
        var all = new LinkedHashMap<>(touched);
        waiting.forEach(subject -> all.putIfAbsent(subject, new TreeSet<>()));
        return new Stretch(upTo, all);
    }

    /** The first entry that touches a subject; the one after the stretch where none does. */
    long first(Subject subject) {
        var positions = touched.getOrDefault(subject, Collections.emptySortedSet());
        return positions.isEmpty() ? upTo + 1 : positions.first();
    }

    Stretch only(Subject subject) {
        return new Stretch(upTo, Map.of(subject, touched.getOrDefault(subject, new TreeSet<>())));
    }
}
