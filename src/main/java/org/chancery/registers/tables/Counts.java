package org.chancery.registers.tables;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/** How many visits, of which types and led by whom, and the first and the last of them. */
final class Counts {
    private final Set<StateId> visitors = new HashSet<>();
    private final Set<Party> hosts = new HashSet<>();
    private final Map<VisitType, Integer> types = new EnumMap<>(VisitType.class);
    private int visits;
    private int byHeads;
    private int unranked;
    private @Nullable VisitAt first;
    private @Nullable VisitAt last;

    /** What a row tells of its counts. */
    static <R> Tally<R> told(Function<Counts, R> row) {
        var counts = new Counts();
        return new Tally<>() {
            @Override
            public void add(VisitAt visit) {
                counts.add(visit);
            }

            @Override
            public R row() {
                return row.apply(counts);
            }
        };
    }

    void add(VisitAt visit) {
        visits++;
        visitors.add(visit.visitor());
        hosts.add(visit.host());
        var rank = visit.rank();
        if (rank == null) {
            unranked++;
        } else if (rank.head()) {
            byHeads++;
        }
        if (visit.type() != null) {
            types.merge(visit.type(), 1, Integer::sum);
        }
        if (visit.when() != null) {
            first = first == null ? visit : BinaryOperator.minBy(VisitAt.BEGUN).apply(first, visit);
            last = last == null ? visit : BinaryOperator.maxBy(VisitAt.BEGUN).apply(last, visit);
        }
    }

    int visits() {
        return visits;
    }

    int visitors() {
        return visitors.size();
    }

    int hosts() {
        return hosts.size();
    }

    /** How many were led by a head of state or of government, as far as ranks are known. */
    int byHeads() {
        return byHeads;
    }

    /** Of how many the rank of who led them is not known. */
    int unranked() {
        return unranked;
    }

    int of(VisitType type) {
        return types.getOrDefault(type, 0);
    }

    Ends ends() {
        return Ends.of(first, last);
    }
}
