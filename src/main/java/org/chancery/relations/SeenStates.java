package org.chancery.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.relations.EvidenceRows.Circle;
import org.chancery.relations.EvidenceRows.Told;
import org.chancery.relations.FactRow.Between;

/**
 * What the relations of states as of a day depend on and is told of each of them alone. A list
 * reads it once of a state that has many pairs in it, as far as there is room.
 */
final class SeenStates {
    /** So many rows are kept; those of two hundred parties to some fifty conventions. */
    private static final int ROOM = 20_000;

    private final Map<Between, OfState> states = new HashMap<>();
    private final Map<Long, Published> sources = new HashMap<>();
    private int rows;

    /**
     * What is told of one state.
     *
     * @param together the evidence on it with each other state of which the same is told, apart
     *     from the states
     * @param alone the evidence on it with the states of a circle
     * @param circles those that it is of
     */
    record OfState(
            List<Fact> facts,
            Set<Told> together,
            Map<Circle, List<Told>> alone,
            Set<Circle> circles) {
        static OfState nothing() {
            return new OfState(
                    new ArrayList<>(), new HashSet<>(), new HashMap<>(), new HashSet<>());
        }

        void hear(Told told) {
            if (told.circle().isNone()) {
                together.add(told.apartFromStates());
            } else {
                alone.computeIfAbsent(told.circle(), _ -> new ArrayList<>()).add(told);
            }
        }

        /** What is told of both, whoever else it is told of. */
        Stream<Told> with(OfState other) {
            return together.stream().filter(other.together::contains);
        }

        /** What it did by itself among states of which another is one. */
        Stream<Told> among(OfState other) {
            return other.circles.stream()
                    .flatMap(circle -> alone.getOrDefault(circle, List.of()).stream());
        }

        Stream<Told> told() {
            return Stream.concat(
                    together.stream(), alone.values().stream().flatMap(Collection::stream));
        }

        private int rows() {
            return facts.size() + (int) told().count() + circles.size();
        }
    }

    boolean has(Between state) {
        return states.containsKey(state);
    }

    Map<Between, OfState> states() {
        return states;
    }

    /** What is cited there, by the numbers of the sources. */
    Map<Long, Published> sources() {
        return sources;
    }

    /** Keeps those that there is room for. */
    void keep(Map<Between, OfState> more, Map<Long, Published> cited) {
        more.forEach((state, seen) -> {
            if (!has(state) && rows + seen.rows() <= ROOM) {
                rows += seen.rows();
                states.put(state, seen);
                seen.told()
                        .flatMap(told -> told.cites().stream())
                        .filter(cited::containsKey)
                        .forEach(source -> sources.put(source, cited.get(source)));
            }
        });
    }
}
