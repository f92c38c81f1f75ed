package org.chancery.facts;

import java.util.List;
import org.chancery.kernel.Grade;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** Something that a subject's history says to the rest of the world. */
public sealed interface Fact {

    /** Whose history says it. */
    Subject subject();

    /** Positions of the entries that made it so, ascending. */
    List<Long> because();

    /** A source was published; without a date it satisfies no limit on publication. */
    record Published(
            Subject subject,
            String publisher,
            @Nullable Moment at,
            @Nullable Grade grade,
            List<Long> because)
            implements Fact {}

    /** A stop of a visit that was made. */
    record StopMade(
            Subject subject,
            int ordinal,
            StateId visitor,
            Party host,
            @Nullable String place,
            @Nullable When when,
            @Nullable VisitType type,
            @Nullable String typeAsWorded,
            List<Principal> principals,
            List<Long> because)
            implements Fact {}
}
