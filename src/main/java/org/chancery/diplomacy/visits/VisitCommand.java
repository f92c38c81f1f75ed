package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.Principal;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a visit. */
public sealed interface VisitCommand extends Command {

    @Described(
            value = "Record a completed visit in one assertion, as histories have it.",
            example =
                    """
                    {"visitor":"KAZ","when":"2025-06-07",
                     "principals":[{"name":"Murat Nurtleu","office":"Foreign Minister"}],
                     "stops":[{"host":"IRN","place":"Tehran"}],
                     "sources":[{"source":"source/tehran-times-514000"}]}
                    """)
    @Opens
    record RecordVisit(
            @Described(value = "The state for which the principals travelled.", example = "KAZ")
                    StateId visitor,
            @Described("Who led it, the most senior first; at least one.")
                    List<Principal> principals,
            @Described("Where it went, in order; at least one.") List<Stop> stops,
            @Described("The source's own row, member by member, where it was imported.")
                    @Nullable SortedMap<String, String> worded)
            implements VisitCommand {}
}
