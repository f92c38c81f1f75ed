package org.chancery.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Tags;
import org.chancery.ledger.store.TaggedEntry;

/**
 * Some entries one after another, and the subjects under which they lie.
 *
 * @param after the position before the first
 * @param upTo the position of the last
 * @param subjects each with the positions of the entries that lie under it
 */
record Stretch(long after, long upTo, Map<Subject, NavigableSet<Long>> subjects) {

    static Stretch of(long after, List<TaggedEntry> entries) {
        var subjects = new LinkedHashMap<Subject, NavigableSet<Long>>();
        for (var entry : entries) {
            for (var subject : Tags.subjectsOf(entry.tags())) {
                subjects.computeIfAbsent(subject, _ -> new TreeSet<>()).add(entry.position());
            }
        }
        return new Stretch(
                after, entries.isEmpty() ? after : entries.getLast().position(), subjects);
    }

    /** No entries, but subjects that wait to be folded. */
    static Stretch none(long at, Iterable<Subject> waiting) {
        var subjects = new LinkedHashMap<Subject, NavigableSet<Long>>();
        waiting.forEach(subject -> subjects.put(subject, new TreeSet<>()));
        return new Stretch(at, at, subjects);
    }

    /** Whether there are no entries in it. */
    boolean isEmpty() {
        return upTo == after;
    }

    /** The part of it that lies under one subject. */
    Stretch of(Subject subject) {
        return new Stretch(after, upTo, Map.of(subject, under(subject)));
    }

    NavigableSet<Long> under(Subject subject) {
        return subjects.getOrDefault(subject, new TreeSet<>());
    }

    /** The first of some positions that lies in it; its end, if none does. */
    long first(NavigableSet<Long> positions) {
        var first = positions.higher(after);
        return first == null ? upTo : first;
    }
}
