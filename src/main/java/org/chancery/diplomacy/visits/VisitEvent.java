package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.Principal;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became true of a visit. */
public sealed interface VisitEvent extends Event {

    /** A visit took place, from its first stop to its last. */
    @Stored("visits.visit-recorded")
    record VisitRecorded(
            StateId visitor,
            List<Principal> principals,
            List<Stop> stops,
            @Nullable SortedMap<String, String> worded)
            implements VisitEvent {}
}
