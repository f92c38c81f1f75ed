package org.chancery.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The order in which a subject's words are told. A comes before B if it surely began earlier; among
 * words that nothing left surely precedes, the least rank goes first (the order in which such
 * things happen), then the earlier latest start, then the smaller canonical bytes. Such an order is
 * not a pairwise comparison, which would not be transitive: {@code 2025-12} is comparable with no
 * day of that month.
 */
final class Chronology {
    private static final Comparator<Placed> BY_LATEST = Comparator.comparing(Placed::latest);

    private final ToIntFunction<Event> rank;
    private final Comparator<Placed> preference;

    /** A word with the range of days on which it may have begun. */
    private record Placed(Word<Event> word, LocalDate earliest, LocalDate latest, int rank) {}

    Chronology(ToIntFunction<Event> rank, Wording wording) {
        this.rank = rank;
        var written = new IdentityHashMap<Word<Event>, byte[]>();
        this.preference =
                Comparator.comparingInt(Placed::rank)
                        .thenComparing(Placed::latest)
                        .thenComparing(
                                placed ->
                                        written.computeIfAbsent(
                                                placed.word(), word -> wording.bytes(word.said())),
                                Arrays::compareUnsigned);
    }

    List<Word<Event>> ordered(List<Word<Event>> words) {
        if (words.size() < 2) {
            return words;
        }
        var waiting = new PriorityQueue<>(Comparator.comparing(Placed::earliest));
        words.stream().map(this::placed).forEach(waiting::add);
        var left = new PriorityQueue<>(BY_LATEST);
        left.addAll(waiting);
        var free = new PriorityQueue<>(preference);
        Set<Placed> told = Collections.newSetFromMap(new IdentityHashMap<>());
        var order = new ArrayList<Word<Event>>(words.size());
        while (order.size() < words.size()) {
            while (told.contains(left.element())) {
                left.remove();
            }
            var bound = left.element().latest();
            while (!waiting.isEmpty() && !waiting.element().earliest().isAfter(bound)) {
                free.add(waiting.remove());
            }
            var next = free.remove();
            told.add(next);
            order.add(next.word());
        }
        return order;
    }

    private Placed placed(Word<Event> word) {
        var when = word.when();
        return new Placed(
                word,
                when == null ? LocalDate.MIN : when.earliestStart(),
                when == null ? LocalDate.MAX : when.latestStart(),
                rank.applyAsInt(word.what()));
    }
}
