package org.chancery.kernel;

import java.util.ArrayList;
import java.util.List;

/** Two different states; whichever is named first, it is the same pair. */
public record Pair(StateId a, StateId b) {

    public Pair {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a relation needs two different states");
        }
        if (a.code().compareTo(b.code()) > 0) {
            var first = b;
            b = a;
            a = first;
        }
    }

    /** Reads {@code KAZ-USA}, by any codes or slugs; a slug such as south-vietnam has hyphens. */
    public static Pair parse(String text) {
        IllegalArgumentException reason = null;
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            try {
                return new Pair(
                        StateId.parse(text.substring(0, at)),
                        StateId.parse(text.substring(at + 1)));
            } catch (IllegalArgumentException e) {
                reason = reason == null ? e : reason;
            }
        }
        throw reason != null
                ? reason
                : new IllegalArgumentException(
                        "'%s' is not a pair of states such as KAZ-USA".formatted(text));
    }

    /** Whether a state is one of the two. */
    public boolean has(StateId state) {
        return a.equals(state) || b.equals(state);
    }

    /** Each two of some states, in their order. */
    public static List<Pair> among(List<StateId> states) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < states.size(); i++) {
            for (var other : states.subList(i + 1, states.size())) {
                pairs.add(new Pair(states.get(i), other));
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return a.code() + "-" + b.code();
    }
}
