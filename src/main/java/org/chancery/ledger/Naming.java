package org.chancery.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;

/**
 * Between which states something said is: one of which it names, and each other among which its
 * subject is; several, these; none, all among which its subject is.
 *
 * @param named the states that it names
 * @param among those between which its subject is, as far as that is told; of what is not between
 *     states those that it names itself
 */
public record Naming(Set<StateId> named, Set<StateId> among) {

    /** Whether it names one state, and so what that has to do with each of the others. */
    public boolean ofOne() {
        return named.size() == 1;
    }

    /** Whether it is between the two. */
    public boolean touches(Pair pair) {
        return with(pair.a()).contains(pair.b());
    }

    /** Between which states it is, each two of them, if it does not name one alone. */
    public Set<StateId> together() {
        return named.size() > 1 ? named : among;
    }

    /** Every two states between which it is. */
    public Stream<Pair> pairs() {
        return ofOne()
                ? named.stream().flatMap(this::pairs)
                : Pair.among(List.copyOf(together())).stream();
    }

    /** Those of a state. */
    public Stream<Pair> pairs(StateId one) {
        return with(one).stream()
                .filter(other -> !other.equals(one))
                .map(other -> new Pair(one, other));
    }

    /** The states with each of which it touches one; perhaps with itself. */
    private Set<StateId> with(StateId one) {
        if (named.contains(one)) {
            return together();
        }
        if (!among.contains(one) || named.size() > 1) {
            return Set.of();
        }
        return ofOne() ? named : among;
    }
}
