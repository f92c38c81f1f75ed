package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.SortedMap;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.Principal;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Event;
import org.chancery.ledger.Plan;
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

    /** A stop of a visit was made: by who led it or, with a role, by others who travelled along. */
    @Stored("visits.stop-recorded")
    record StopRecorded(
            StateId visitor,
            List<Principal> principals,
            @Nullable DelegationRole role,
            Party host,
            @Nullable String place,
            @Nullable VisitType type,
            @Nullable String typeAsWorded,
            @Nullable SortedMap<String, String> worded)
            implements VisitEvent {}

    /** A visit was announced. */
    @Stored("visits.visit-announced")
    record VisitAnnounced(
            StateId visitor, List<Principal> principals, List<Stop> stops, @Nullable When planned)
            implements VisitEvent, Plan {}

    /** The plan of a visit was revised; what is left out stayed as it was. */
    @Stored("visits.visit-plan-revised")
    record VisitPlanRevised(@Nullable When planned, @Nullable List<Principal> principals)
            implements VisitEvent, Plan {}

    /** A visit was postponed, to other days or until further notice. */
    @Stored("visits.visit-postponed")
    record VisitPostponed(@Nullable When planned, @Nullable String reason)
            implements VisitEvent, Plan {}

    /** A visit that was announced was cancelled. */
    @Stored("visits.visit-cancelled")
    record VisitCancelled(@Nullable String reason) implements VisitEvent {}

    /** A stop was added to the plan of a visit. */
    @Stored("visits.stop-added")
    record StopAdded(Stop stop) implements VisitEvent, Plan {}

    /** A stop that was planned was dropped. */
    @Stored("visits.stop-dropped")
    record StopDropped(Party host, @Nullable String place, @Nullable String reason)
            implements VisitEvent, AtStop {}

    /** The visitor departed. */
    @Stored("visits.departed-for-visit")
    record DepartedForVisit(@Nullable String place, @Nullable Itinerary unannounced)
            implements VisitEvent {}

    /** The visitor arrived at a stop. */
    @Stored("visits.arrived-at-stop")
    record ArrivedAtStop(Party host, @Nullable String place) implements VisitEvent, AtStop {}

    /** The host received the visitor at a stop. */
    @Stored("visits.visitor-received")
    record VisitorReceived(
            Party host, @Nullable String place, @Nullable String by, @Nullable String ceremony)
            implements VisitEvent, AtStop {}

    /** The visitor left a stop. */
    @Stored("visits.stop-left")
    record StopLeft(Party host, @Nullable String place) implements VisitEvent, AtStop {}

    /** A visit that had begun ended. */
    @Stored("visits.visit-concluded")
    record VisitConcluded(Ending ending) implements VisitEvent {}

    /** Members of the delegation were named, beside those whom other words name. */
    @Stored("visits.delegation-named")
    record DelegationNamed(List<DelegationMember> members) implements VisitEvent, Plan {}
}
