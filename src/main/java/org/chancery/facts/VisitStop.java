package org.chancery.facts;

import java.util.List;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a visit: who goes where, in which format, whether it is made or planned.
 *
 * @param ordinal which of the stops of its visit, from 0 on
 * @param rank the highest of its principals; absent where their offices are not known
 */
public record VisitStop(
        int ordinal,
        StateId visitor,
        Party host,
        @Nullable String place,
        @Nullable VisitType type,
        @Nullable String typeAsWorded,
        List<Principal> principals,
        @Nullable Rank rank) {

    /** The two states that it is between; what an organisation hosts is between no two. */
    public List<StateId> states() {
        return host instanceof StateId state && !state.equals(visitor)
                ? List.of(visitor, state)
                : List.of();
    }

    /** Whether it is to the host itself; one of unknown type counts as that. */
    public boolean bilateral() {
        return type == null || type.bilateral();
    }

    /** Whether a head of state or of government leads it, as far as offices are known. */
    public boolean ofHead() {
        return rank != null && rank.head();
    }
}
