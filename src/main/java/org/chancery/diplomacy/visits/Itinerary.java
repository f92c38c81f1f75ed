package org.chancery.diplomacy.visits;

import java.util.List;
import org.chancery.facts.Principal;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Plan;

@Described("Who is to go where; the days of the stops are their plan.")
public record Itinerary(
        @Described(value = "The state for which the principals travel.", example = "IRN")
                StateId visitor,
        @Described("Who leads, the most senior first; at least one.") List<Principal> principals,
        @Described("Where to, in order; at least one.") List<Stop> stops)
        implements Plan {}
