package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.OccasionRule;
import org.chancery.diplomacy.RepresentativeRule;
import org.chancery.diplomacy.visits.VisitEvent.ArrivedAtStop;
import org.chancery.diplomacy.visits.VisitEvent.DelegationNamed;
import org.chancery.diplomacy.visits.VisitEvent.DepartedForVisit;
import org.chancery.diplomacy.visits.VisitEvent.StopAdded;
import org.chancery.diplomacy.visits.VisitEvent.StopDropped;
import org.chancery.diplomacy.visits.VisitEvent.StopLeft;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitAnnounced;
import org.chancery.diplomacy.visits.VisitEvent.VisitCancelled;
import org.chancery.diplomacy.visits.VisitEvent.VisitConcluded;
import org.chancery.diplomacy.visits.VisitEvent.VisitPlanRevised;
import org.chancery.diplomacy.visits.VisitEvent.VisitPostponed;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitorReceived;
import org.chancery.kernel.Rule;
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
                    Stream.<Rule[]>of(
                                    VisitRule.values(),
                                    JourneyRule.values(),
                                    RepresentativeRule.values(),
                                    OccasionRule.values(),
                                    MemberRule.values())
                            .flatMap(Stream::of)
                            .toList(),
                    List.of(
                            VisitAnnounced.class,
                            VisitPlanRevised.class,
                            StopAdded.class,
                            StopDropped.class,
                            VisitPostponed.class,
                            VisitCancelled.class,
                            DepartedForVisit.class,
                            ArrivedAtStop.class,
                            VisitorReceived.class,
                            StopLeft.class,
                            VisitConcluded.class,
                            VisitRecorded.class,
                            StopRecorded.class,
                            DelegationNamed.class));

    private Visits() {}
}
