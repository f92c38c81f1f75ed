package org.chancery.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Tags;
import org.chancery.ledger.store.TaggedEntry;

/**
 * Where the entries about each subject lie, and which subjects name which states, by the tags of
 * all entries one after another. That is all that is kept of a ledger while it is told again.
 */
final class Whereabouts {
    private static final int AT_A_TIME = 1_000;
    private static final long[] NOWHERE = {};

    private final Map<Subject, long[]> positions = new HashMap<>();
    private final Map<Pair, List<Subject>> naming = new HashMap<>();
    private final Map<String, Set<Subject>> covering = new HashMap<>();
    private final Set<Subject> wide = new LinkedHashSet<>();
    private long last;

    private Whereabouts() {}

    /** Those of the entries up to a position. */
    static Whereabouts of(Entries entries, long upTo, Headway headway) {
        var where = new Whereabouts();
        headway.entries(0, upTo);
        while (where.last < upTo) {
            var some = entries.tagsAfter(where.last, (int) Math.min(AT_A_TIME, upTo - where.last));
            if (some.isEmpty()) {
                throw new Broken(where.last + 1);
            }
            some.forEach(where::add);
            headway.entries(where.last, upTo);
        }
        return where;
    }

    private void add(TaggedEntry entry) {
        last++;
        if (entry.position() != last) {
            throw new Broken(last);
        }
        var subjects = Tags.subjectsOf(entry.tags());
        subjects.forEach(subject -> positions.merge(subject, new long[] {last}, Whereabouts::both));
        Tags.pairsOf(entry.tags())
                .forEach(pair ->
                        naming.computeIfAbsent(pair, _ -> new ArrayList<>()).addAll(subjects));
        if (entry.tags().contains(Tags.kind(SubjectKind.COVERAGE))) {
            Tags.statesIn(entry.tags())
                    .forEach(state ->
                            covering.computeIfAbsent(state, _ -> new LinkedHashSet<>())
                                    .addAll(subjects));
        }
        if (entry.tags().contains(Tags.WIDE)) {
            wide.addAll(subjects);
        }
    }

    private static long[] both(long[] before, long[] one) {
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = one[0];
        return all;
    }

    /** The position of the last entry. */
    long last() {
        return last;
    }

    /** The positions of the entries about a subject, ascending. */
    long[] about(Subject subject) {
        return positions.getOrDefault(subject, NOWHERE);
    }

    /** The pairs that have a tag, but for those of subjects that name too many states. */
    Set<Pair> pairs() {
        return naming.keySet();
    }

    /**
     * The subjects that lie under the tag of a pair, and the coverages that name one of the two,
     * since that may be with any other.
     */
    Set<Subject> naming(Pair pair) {
        var subjects = new LinkedHashSet<>(naming.getOrDefault(pair, List.of()));
        subjects.addAll(covering.getOrDefault(pair.a().slug(), Set.of()));
        subjects.addAll(covering.getOrDefault(pair.b().slug(), Set.of()));
        return subjects;
    }

    /** The subjects that name more states than have a pair each. */
    Set<Subject> wide() {
        return wide;
    }
}
