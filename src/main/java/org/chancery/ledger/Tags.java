package org.chancery.ledger;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.kernel.Alias;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;

/** The texts under which entries are found. Every one follows from the words of an entry. */
public final class Tags {
    /** On a subject that names more states than have a pair each. */
    public static final String WIDE = "wide";

    static final String STATE = "state:";
    static final String SUBJECT = "subject:";
    private static final String PAIR = "pair:";

    /** The most states that have a tag for each of their pairs. */
    public static final int MOST_STATES = 8;

    private Tags() {}

    public static String subject(Subject subject) {
        return SUBJECT + subject;
    }

    public static String kind(SubjectKind kind) {
        return "kind:" + kind.key();
    }

    public static String key(String hash) {
        return "key:" + hash;
    }

    public static String state(StateId state) {
        return STATE + state.slug();
    }

    /** Of what names a person of the registry and is about something else. */
    public static String person(Subject person) {
        return "person:" + person.id();
    }

    static String organisation(OrganisationId organisation) {
        return "organisation:" + organisation.slug();
    }

    public static String alias(Alias alias) {
        return "alias:" + alias;
    }

    public static String pair(Pair pair) {
        return pair(pair.a().slug(), pair.b().slug());
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? PAIR + one + "~" + other : PAIR + other + "~" + one;
    }

    /** The subjects under whose tag an entry lies. */
    public static List<Subject> subjectsOf(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(SUBJECT))
                .map(tag -> Subject.parse(tag.substring(SUBJECT.length())))
                .toList();
    }

    public static Set<String> statesIn(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(STATE))
                .map(tag -> tag.substring(STATE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pairs under whose tags entries lie, or all of their states where they are too many. */
    public static Set<Pair> pairsIn(Collection<Entry> entries) {
        boolean wide = entries.stream().anyMatch(entry -> entry.tags().contains(WIDE));
        var states = new TreeSet<String>();
        var pairs = new LinkedHashSet<Pair>();
        for (var entry : entries) {
            states.addAll(statesIn(entry.tags()));
            pairs.addAll(pairsOf(entry.tags()));
        }
        if (wide) {
            for (var one : states) {
                states.headSet(one).forEach(other -> pairs.add(pairOf(other, one)));
            }
        }
        return pairs;
    }

    /** The pairs under whose tag an entry lies. */
    public static List<Pair> pairsOf(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(PAIR))
                .map(tag -> tag.substring(PAIR.length()).split("~", 2))
                .map(slugs -> pairOf(slugs[0], slugs[1]))
                .toList();
    }

    private static Pair pairOf(String a, String b) {
        return new Pair(new StateId(a), new StateId(b));
    }

    /**
     * The pairs that a subject names together for the first time once these states are named as
     * well; or {@link #WIDE}, once, when they become too many.
     */
    static Set<String> newPairs(Collection<Entry> underSubject, Set<String> states) {
        var before = new TreeSet<String>();
        underSubject.forEach(entry -> before.addAll(statesIn(entry.tags())));
        var after = new TreeSet<>(before);
        after.addAll(states);
        var fresh = new TreeSet<String>();
        if (after.size() > MOST_STATES) {
            if (before.size() <= MOST_STATES) {
                fresh.add(WIDE);
            }
            return fresh;
        }
        for (var one : after) {
            for (var other : after.headSet(one)) {
                if (!before.contains(one) || !before.contains(other)) {
                    fresh.add(pair(one, other));
                }
            }
        }
        return fresh;
    }
}
