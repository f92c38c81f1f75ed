package org.chancery.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Tags;

/**
 * Some entries one after another, and the subjects that they touch.
 *
 * @param touched each with the positions of the entries that touch it
 */
record Stretch(long upTo, Map<Subject, NavigableSet<Long>> touched) {

    static Stretch of(long after, List<Entry> entries) {
        var touched = new LinkedHashMap<Subject, NavigableSet<Long>>();
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
}
