package org.chancery.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Merger.SubjectSplit;
import org.chancery.ledger.Merger.SubjectsMerged;

/**
 * Which subjects are one, by the definition as it is written: every subject is asked what was said
 * last of it, in a ledger without tags. {@link Merges} has to give the same.
 *
 * @param known all that is known, in order of position
 */
public record PlainMerging(List<Entry> known) {

    /** The merge that was said last of a subject, unless a split was said after it. */
    private Stream<Entry> merge(Subject loser) {
        return known.stream()
                .filter(entry -> entry.what() instanceof Merger of && of.loser().equals(loser))
                .reduce((_, later) -> later)
                .filter(entry -> !(entry.what() instanceof SubjectSplit))
                .stream();
    }

    /** The subject under whose id another is told: mostly its own. */
    public Subject kept(Subject subject) {
        return merge(subject).map(Entry::subject).findFirst().orElse(subject);
    }

    public boolean merged(Subject subject) {
        return !kept(subject).equals(subject);
    }

    /** A subject and those merged into it, in the order of their merges. */
    private Stream<Subject> family(Subject kept) {
        var losers =
                known.stream()
                        .map(Entry::what)
                        .filter(SubjectsMerged.class::isInstance)
                        .map(what -> ((SubjectsMerged) what).loser())
                        .distinct()
                        .flatMap(this::merge)
                        .filter(merge -> merge.subject().equals(kept))
                        .sorted(Comparator.comparingLong(Entry::position))
                        .map(merge -> ((SubjectsMerged) merge.what()).loser());
        return Stream.concat(Stream.of(kept), losers);
    }

    /** The subject whose words a kept one has: the first of which something counts. */
    public Subject speaker(Subject kept, Predicate<Subject> counts) {
        return family(kept).filter(counts).findFirst().orElse(kept);
    }

    /** A word of the speaker as the kept one has it. */
    public Assertion<Event> told(Assertion<Event> word) {
        return new Assertion<>(kept(word.subject()), word.when(), word.what(), word.sources());
    }

    /** Why it has that. */
    public List<Long> because(Subject speaker, List<Long> because) {
        return Stream.concat(because.stream(), merge(speaker).map(Entry::position))
                .sorted()
                .distinct()
                .toList();
    }
}
