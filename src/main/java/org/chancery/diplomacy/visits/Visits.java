package org.chancery.diplomacy.visits;

import java.util.List;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Capability;

/** The capability of visits. */
public final class Visits {
    public static final Capability<?, VisitCommand, VisitEvent> CAPABILITY =
            new Capability<>(
                    SubjectKind.VISIT,
                    VisitCommand.class,
                    VisitEvent.class,
                    Visit.NONE,
                    1,
                    List.of(VisitRule.values()),
                    List.of(VisitRecorded.class));

    private Visits() {}
}
