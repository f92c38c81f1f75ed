package org.chancery.ledger;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.Target;

/**
 * Everything recorded about a subject: the entries under its tag, and for each entry that a
 * correction brought here, that entry and every act on it.
 *
 * @param entries in order of position
 */
public record Dossier(Subject subject, List<Entry> entries) {

    public Dossier {
        entries = List.copyOf(entries);
    }

    /**
     * Gathers it by tags. An entry brought here lies under the tag of the subject it came from, and
     * the correction that brought it names that subject too.
     */
    static Dossier gather(
            Subject subject, Function<Collection<String>, Map<String, List<Entry>>> tagged) {
        var own = Tags.subject(subject);
        var byPosition = new TreeMap<Long, Entry>();
        tagged.apply(List.of(own))
                .getOrDefault(own, List.of())
                .forEach(e -> byPosition.put(e.position(), e));
        var brought = new LinkedHashSet<Long>();
        var origins = new LinkedHashSet<String>();
        for (var entry : byPosition.values()) {
            if (entry.what() instanceof EntryCorrected correction
                    && !byPosition.containsKey(correction.corrects().entry().position())) {
                brought.add(correction.corrects().entry().position());
                Tags.subjectsOf(entry.tags()).stream().map(Tags::subject).forEach(origins::add);
            }
        }
        origins.remove(own);
        if (!origins.isEmpty()) {
            tagged.apply(origins).values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> brought.contains(about(entry)))
                    .forEach(entry -> byPosition.put(entry.position(), entry));
        }
        return new Dossier(subject, List.copyOf(byPosition.values()));
    }

    /** The position of the entry that this one is, or speaks about. */
    public static long about(Entry entry) {
        return entry.what() instanceof Correction act
                ? act.corrects().entry().position()
                : entry.position();
    }

    /** The subjects that any word of an entry was ever about. */
    Set<Subject> subjectsOf(Entry root) {
        var subjects = new LinkedHashSet<Subject>();
        for (var entry : entries) {
            if (about(entry) == root.position()) {
                subjects.addAll(Tags.subjectsOf(entry.tags()));
            }
        }
        subjects.add(root.subject());
        return subjects;
    }

    void requireRecorded() {
        if (entries.isEmpty()) {
            throw new Unknown("nothing is recorded about %s".formatted(subject));
        }
    }

    /** The same with what is recorded about another subject. */
    Dossier joined(Dossier other) {
        var byPosition = new TreeMap<Long, Entry>();
        Stream.concat(entries.stream(), other.entries.stream())
                .forEach(entry -> byPosition.put(entry.position(), entry));
        return new Dossier(subject, List.copyOf(byPosition.values()));
    }

    /**
     * The same with one entry more. A correction may bring an earlier entry here: then that one and
     * every act on it come from the dossier of its first subject.
     */
    Dossier with(Entry next, Dossier origin) {
        var byPosition = new TreeMap<Long, Entry>();
        entries.forEach(entry -> byPosition.put(entry.position(), entry));
        origin.entries.stream()
                .filter(entry -> about(entry) == about(next))
                .forEach(entry -> byPosition.put(entry.position(), entry));
        byPosition.put(next.position(), next);
        return new Dossier(subject, List.copyOf(byPosition.values()));
    }

    /** The same as if nothing had followed on a word of one of its entries. */
    Dossier endingWith(Target word) {
        return new Dossier(
                subject,
                entries.stream()
                        .filter(entry ->
                                !(entry.what() instanceof EntryCorrected later
                                        && !later.ground().editorial()
                                        && later.corrects().entry().equals(word.entry())
                                        && entry.position() > word.word().position()))
                        .toList());
    }

    /**
     * The same as it was when the ledger stood at a position: without what a later correction
     * brought here.
     */
    Dossier upTo(long position) {
        if (entries.isEmpty() || entries.getLast().position() <= position) {
            return this;
        }
        var until = entries.stream().filter(entry -> entry.position() <= position).toList();
        var own = Tags.subject(subject);
        var here =
                until.stream()
                        .filter(entry -> entry.tags().contains(own))
                        .map(Dossier::about)
                        .collect(Collectors.toSet());
        return new Dossier(
                subject, until.stream().filter(entry -> here.contains(about(entry))).toList());
    }
}
