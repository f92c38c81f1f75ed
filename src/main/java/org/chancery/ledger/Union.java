package org.chancery.ledger;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.kernel.Subject;
import org.chancery.ledger.House.Reading;

/**
 * Subjects that are one at a viewpoint. The first of which something counts speaks, under the id of
 * the kept one; what counts of the others is merged.
 *
 * @param kept the kept one as it reads by itself
 * @param losers those merged into it likewise, in order
 * @param merges the position of each merge
 */
record Union(Reading kept, List<Reading> losers, SequencedMap<Subject, Long> merges) {

    /** One of them, as it reads among the others. */
    Reading read(Subject subject) {
        var speaker =
                Stream.concat(Stream.of(kept), losers.stream())
                        .filter(each -> !each.history().isEmpty())
                        .findFirst()
                        .orElse(kept);
        if (subject.equals(kept.subject())) {
            return speaker.equals(kept) ? kept : keptBy(speaker);
        }
        return losers.stream()
                .filter(each -> each.subject().equals(subject))
                .map(each -> silent(each, each.equals(speaker)))
                .findFirst()
                .orElseThrow();
    }

    /** The kept one, by the words of a loser. */
    private Reading keptBy(Reading speaker) {
        var said = new TreeMap<Long, Said>();
        kept.said().forEach(each -> said.put(each.entry().position(), each));
        speaker.counting().forEach(each -> said.put(each.entry().position(), told(each)));
        var takenBack = new HashSet<>(kept.takenBack());
        takenBack.addAll(speaker.takenBack());
        return new Reading(
                kept.dossier().joined(speaker.dossier()),
                List.copyOf(said.values()),
                takenBack,
                speaker.history().stream().map(this::told).toList(),
                null,
                null);
    }

    /** A loser by itself, of which nothing counts there. */
    private Reading silent(Reading loser, boolean speaks) {
        var counting = loser.counting();
        return new Reading(
                loser.dossier(),
                loser.said().stream()
                        .map(each ->
                                !counting.contains(each)
                                        ? each
                                        : speaks ? told(each) : each.standing(Standing.MERGED))
                        .toList(),
                loser.takenBack(),
                List.of(),
                kept.subject(),
                merges.get(loser.subject()));
    }

    private Said told(Said said) {
        return said.saying(told(said.word()));
    }

    /** A loser's word under the id of the kept one, which it has by the merge. */
    private Word<Event> told(Word<Event> word) {
        var because = new TreeSet<>(word.because());
        because.add(requireNonNull(merges.get(word.subject())));
        return new Word<>(word.said().about(kept.subject()), List.copyOf(because));
    }
}
