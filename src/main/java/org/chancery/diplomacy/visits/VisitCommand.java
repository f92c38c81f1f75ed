package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.Principal;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a visit. */
public sealed interface VisitCommand extends Command {

    /**
     * Record a completed visit in one assertion, as histories have it.
     *
     * @param visitor the state for which the principals travelled
     * @param principals who led it, the most senior first
     * @param stops where it went, in order
     * @param worded the source's own row, member by member, where it was imported
     */
    @Opens
    record RecordVisit(
            StateId visitor,
            List<Principal> principals,
            List<Stop> stops,
            @Nullable SortedMap<String, String> worded)
            implements VisitCommand {}
}
