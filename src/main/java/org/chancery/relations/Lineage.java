package org.chancery.relations;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.State;
import org.chancery.kernel.StateId;
import org.chancery.kernel.States;

/**
 * A pair of states that came before another: of each of the two it or a state that it came out of,
 * however long before, by the table of states.
 *
 * @param since the first day on which both were states; {@link LocalDate#MIN} where no list says
 * @param until the last such day; {@link LocalDate#MAX} where they still are, or no list says
 */
public record Lineage(Pair pair, LocalDate since, LocalDate until) {
    private static final Comparator<Lineage> OLDEST_FIRST =
            Comparator.comparing(Lineage::since)
                    .thenComparing(Lineage::until)
                    .thenComparing(Lineage::pair, Survey.BY_CODES);

    /** Those that were there at one time, oldest first, without the pair itself. */
    public static List<Lineage> of(Pair pair) {
        return withPredecessors(pair.a()).stream()
                .flatMap(a ->
                        withPredecessors(pair.b()).stream()
                                .filter(b -> !a.equals(b))
                                .map(b -> between(a, b)))
                .filter(each -> !each.pair.equals(pair) && !each.until.isBefore(each.since))
                .distinct()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The same pairs, and the pair itself at the end. */
    public static List<Pair> through(Pair pair) {
        return Stream.concat(of(pair).stream().map(Lineage::pair), Stream.of(pair)).toList();
    }

    private static Lineage between(State a, State b) {
        var one = a.existed();
        var other = b.existed();
        return new Lineage(
                new Pair(new StateId(a.slug()), new StateId(b.slug())),
                one.since().isAfter(other.since()) ? one.since() : other.since(),
                one.until().isBefore(other.until()) ? one.until() : other.until());
    }

    private static Set<State> withPredecessors(StateId state) {
        var all = new LinkedHashSet<State>();
        var waiting = new ArrayDeque<State>(List.of(States.TABLE.state(state.slug())));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (all.add(next)) {
                waiting.addAll(States.TABLE.predecessors(next));
            }
        }
        return all;
    }
}
