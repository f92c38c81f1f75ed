package org.chancery.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;
import org.chancery.relations.Part.Added;
import org.chancery.relations.label.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The relation of two states at two viewpoints, and why it differs: the entries behind the one
 * answer and not behind the other; and, of what was recorded between the two positions, for each of
 * these the last entry that changed what is told of it.
 */
public final class RelationChanges {
    private final Pair pair;
    private final Side before;
    private final Side after;
    private final List<List<Turn>> turns = new ArrayList<>();

    /** What is told at one of the two viewpoints, subject by subject. */
    private record Side(List<Account> accounts, RelationStatus status, Set<Long> behindRules) {
        <T> Map<Long, T> all(Part<T> part) {
            var all = new HashMap<Long, T>();
            accounts.forEach(account -> all.putAll(part.of(account)));
            return all;
        }
    }

    private RelationChanges(Pair pair, Side before, Side after) {
        this.pair = pair;
        this.before = before;
        this.after = after;
    }

    /** Compares what these subjects tell. */
    static RelationChanges of(
            Relations relations,
            Pair pair,
            Collection<Subject> subjects,
            Viewpoint from,
            Viewpoint to,
            Desk desk) {
        var before = side(relations, pair, relations.accounts(subjects, from, desk), from);
        var after = side(relations, pair, relations.accounts(subjects, to, desk), to);
        var changes = new RelationChanges(pair, before, after);
        for (int i = 0; i < subjects.size(); i++) {
            var account = before.accounts().get(i);
            if (!account.equals(after.accounts().get(i))) {
                changes.turns.add(Turn.of(relations, account.subject(), from, to, desk));
                if (!from.hearsLike(to)) {
                    changes.turns.add(Turn.of(relations, account.subject(), to, from, desk));
                }
            }
        }
        return changes;
    }

    private static Side side(
            Relations relations, Pair pair, List<Account> accounts, Viewpoint viewpoint) {
        var status = relations.status(pair, accounts, viewpoint);
        return new Side(accounts, status, Policy.behind(relations.rulings(status, viewpoint)));
    }

    public RelationStatus before() {
        return before.status();
    }

    public RelationStatus after() {
        return after.status();
    }

    /**
     * The entries for which a cell differs.
     *
     * @param behindBefore positions of the entries behind it in the answer before
     * @param behindAfter the same in the answer after
     */
    public SortedSet<Long> because(Set<Long> behindBefore, Set<Long> behindAfter) {
        var because = onlyOnce(behindBefore, behindAfter);
        because.addAll(lastTurns(Part.facts(pair), because));
        return because;
    }

    /** The entries for which the label, or what is said of its rules, differs. */
    public SortedSet<Long> becauseOfRules() {
        return because(before.behindRules(), after.behindRules());
    }

    /** The entries for which a member of the evidence differs. */
    public SortedSet<Long> because(String memberOfEvidence) {
        var part = Part.evidence(pair, memberOfEvidence);
        var one = before.all(part);
        var other = after.all(part);
        var entries = differing(one, other);
        var because = new TreeSet<Long>();
        for (long entry : entries) {
            var behind = onlyOnce(behind(one.get(entry)), behind(other.get(entry)));
            because.addAll(behind.isEmpty() ? Set.of(entry) : behind);
        }
        because.addAll(lastTurns(part, entries));
        return because;
    }

    private static Set<Long> behind(@Nullable Added added) {
        return added == null ? Set.of() : Set.copyOf(added.because());
    }

    /** For each of these positions the last entry of each subject that changed what it adds. */
    private <T> Set<Long> lastTurns(Part<T> part, Set<Long> positions) {
        var found = new TreeSet<Long>();
        for (var ofSubject : turns) {
            var last = new HashMap<Long, Long>();
            for (var turn : ofSubject) {
                var changed = differing(part.of(turn.before()), part.of(turn.after()));
                changed.retainAll(positions);
                changed.forEach(position -> last.put(position, turn.position()));
            }
            found.addAll(last.values());
        }
        return found;
    }

    private static <T> Set<Long> differing(Map<Long, T> one, Map<Long, T> other) {
        return Stream.of(one, other)
                .flatMap(each -> each.keySet().stream())
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .collect(Collectors.toSet());
    }

    private static SortedSet<Long> onlyOnce(Set<Long> one, Set<Long> other) {
        var once = new TreeSet<>(one);
        once.addAll(other);
        once.removeIf(each -> one.contains(each) && other.contains(each));
        return once;
    }
}
