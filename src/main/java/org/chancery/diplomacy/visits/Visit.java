package org.chancery.diplomacy.visits;

import static java.util.Objects.requireNonNull;
import static org.chancery.diplomacy.visits.JourneyRule.ANNOUNCED_ONCE;
import static org.chancery.diplomacy.visits.JourneyRule.DEPARTS_ONCE;
import static org.chancery.diplomacy.visits.JourneyRule.ENDS_ONCE;
import static org.chancery.diplomacy.visits.JourneyRule.HAS_DEPARTED;
import static org.chancery.diplomacy.visits.JourneyRule.IS_ANNOUNCED;
import static org.chancery.diplomacy.visits.JourneyRule.IS_PLANNED;
import static org.chancery.diplomacy.visits.JourneyRule.IS_REACHED;
import static org.chancery.diplomacy.visits.JourneyRule.LEFT_ONCE;
import static org.chancery.diplomacy.visits.JourneyRule.NOT_CANCELLED;
import static org.chancery.diplomacy.visits.JourneyRule.NOT_REACHED;
import static org.chancery.diplomacy.visits.JourneyRule.PLAN_ENDS_AFTER_IT_BEGINS;
import static org.chancery.diplomacy.visits.JourneyRule.REACHED_IN_ORDER;
import static org.chancery.diplomacy.visits.JourneyRule.REACHED_ONCE;
import static org.chancery.diplomacy.visits.JourneyRule.STOPS_DIFFER;
import static org.chancery.diplomacy.visits.JourneyRule.STOP_IS_NAMED;
import static org.chancery.diplomacy.visits.JourneyRule.TURNS_BACK_EARLY;
import static org.chancery.diplomacy.visits.VisitRule.GOES_ABROAD;
import static org.chancery.diplomacy.visits.VisitRule.HAS_A_PRINCIPAL;
import static org.chancery.diplomacy.visits.VisitRule.HAS_A_STOP;
import static org.chancery.diplomacy.visits.VisitRule.ONE_VISITOR;
import static org.chancery.diplomacy.visits.VisitRule.RECORDED_ONCE;
import static org.chancery.diplomacy.visits.VisitRule.STOPS_IN_ORDER;
import static org.chancery.diplomacy.visits.VisitRule.STOPS_WITHIN_THE_VISIT;
import static org.chancery.diplomacy.visits.VisitRule.STOP_ENDS_AFTER_IT_BEGINS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.diplomacy.Occasion;
import org.chancery.diplomacy.Representatives;
import org.chancery.diplomacy.visits.Journey.Leg;
import org.chancery.diplomacy.visits.VisitCommand.AddStop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.CancelVisit;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.DropStop;
import org.chancery.diplomacy.visits.VisitCommand.LeaveStop;
import org.chancery.diplomacy.visits.VisitCommand.NameDelegation;
import org.chancery.diplomacy.visits.VisitCommand.PostponeVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReceiveVisitor;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
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
import org.chancery.facts.Fact;
import org.chancery.facts.Principal;
import org.chancery.facts.Summary;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A visit: one journey of one state's leaders, announced, begun, made stop by stop, and ended. */
record Visit(List<Word<VisitEvent>> told) implements Decider<Visit, VisitCommand, VisitEvent> {
    static final Visit NONE = new Visit(List.of());

    @Override
    public List<VisitEvent> decide(VisitCommand command) {
        return List.of(
                switch (command) {
                    case AnnounceVisit(var visitor, var principals, var stops, var planned) ->
                            new VisitAnnounced(visitor, principals, stops, planned);
                    case ReviseVisitPlan(var planned, var principals) ->
                            new VisitPlanRevised(planned, principals);
                    case PostponeVisit(var planned, var reason) ->
                            new VisitPostponed(planned, reason);
                    case CancelVisit(var reason) -> new VisitCancelled(reason);
                    case AddStop(var stop) -> new StopAdded(stop);
                    case DropStop(var host, var place, var reason) ->
                            new StopDropped(host, place, reason);
                    case DepartForVisit(var place, var unannounced) ->
                            new DepartedForVisit(place, unannounced);
                    case ArriveAtStop(var host, var place) -> new ArrivedAtStop(host, place);
                    case ReceiveVisitor(var host, var place, var by, var ceremony) ->
                            new VisitorReceived(host, place, by, ceremony);
                    case LeaveStop(var host, var place) -> new StopLeft(host, place);
                    case ConcludeVisit(var ending) -> new VisitConcluded(ending);
                    case RecordVisit(var visitor, var principals, var stops, var worded) ->
                            new VisitRecorded(visitor, principals, stops, worded);
                    case RecordStop(
                                    var visitor,
                                    var principals,
                                    var role,
                                    var host,
                                    var place,
                                    var type,
                                    var typeAsWorded,
                                    var worded) ->
                            new StopRecorded(
                                    visitor,
                                    principals,
                                    role,
                                    host,
                                    place,
                                    type,
                                    typeAsWorded,
                                    worded);
                    case NameDelegation(var members) -> new DelegationNamed(members);
                });
    }

    @Override
    public void check(Word<VisitEvent> next, Others others) {
        var journey = new Journey(told);
        switch (next.what()) {
            case VisitAnnounced plan -> {
                ANNOUNCED_ONCE.require(!journey.isAnnounced() && !journey.isBegun());
                checkPlanned(plan.planned());
                checkPlan(
                        plan.planned(),
                        new Itinerary(plan.visitor(), plan.principals(), plan.stops()));
                checkPlannedFor(plan.stops(), next.when(), plan.planned(), others);
                new Representatives(plan.visitor(), plan.principals(), others).check();
            }
            case VisitPlanRevised(var planned, var principals) -> {
                ENDS_ONCE.require(!journey.isEnded());
                IS_ANNOUNCED.require(journey.visitor() != null);
                checkPlanned(planned);
                checkAhead(journey, next.when(), planned, others);
                if (principals != null) {
                    HAS_A_PRINCIPAL.require(!principals.isEmpty());
                    var leading = leading(journey, principals, others);
                    leading.check();
                    leading.checkHeld(journey.departed().map(Word::when).orElse(null));
                }
            }
            case VisitPostponed(var planned, _) -> {
                IS_PLANNED.require(journey.isPlanned());
                checkPlanned(planned);
                checkAhead(journey, next.when(), planned, others);
            }
            case VisitCancelled _ -> IS_PLANNED.require(journey.isPlanned());
            case StopAdded(var stop) -> {
                ENDS_ONCE.require(!journey.isEnded());
                IS_ANNOUNCED.require(journey.visitor() != null);
                checkStop(stop, journey.visitor());
                checkPlannedFor(List.of(stop), next.when(), null, others);
                STOPS_DIFFER.require(
                        journey.legs().stream().noneMatch(leg -> same(leg.stop(), stop)));
            }
            case StopDropped drop -> {
                ENDS_ONCE.require(!journey.isEnded());
                NOT_REACHED.require(!journey.isReached(leg(journey, drop)));
            }
            case DepartedForVisit(_, var unannounced) -> {
                NOT_CANCELLED.require(!journey.isCancelled());
                DEPARTS_ONCE.require(!journey.isBegun());
                IS_ANNOUNCED.require(journey.isAnnounced() || unannounced != null);
                ANNOUNCED_ONCE.require(!journey.isAnnounced() || unannounced == null);
                if (unannounced == null) {
                    leading(journey, journey.principals(), others).checkHeld(next.when());
                } else {
                    checkPlan(null, unannounced);
                    checkPlannedFor(unannounced.stops(), next.when(), null, others);
                    checkLeading(
                            unannounced.visitor(), unannounced.principals(), next.when(), others);
                }
            }
            case ArrivedAtStop arrival -> {
                HAS_DEPARTED.require(journey.hasDeparted());
                ENDS_ONCE.require(!journey.isEnded());
                var leg = leg(journey, arrival);
                REACHED_ONCE.require(!journey.isReached(leg));
                REACHED_IN_ORDER.require(journey.mayReach(leg, next.when()));
                occasion(leg.stop(), others).ifPresent(made -> made.checkArrived(next.when()));
            }
            case VisitorReceived reception -> {
                ENDS_ONCE.require(!journey.isEnded());
                IS_REACHED.require(journey.isReached(leg(journey, reception)));
            }
            case StopLeft leaving -> {
                ENDS_ONCE.require(!journey.isEnded());
                var leg = leg(journey, leaving);
                IS_REACHED.require(journey.isReached(leg));
                LEFT_ONCE.require(!journey.isLeft(leg));
            }
            case VisitConcluded conclusion -> {
                HAS_DEPARTED.require(journey.hasDeparted());
                ENDS_ONCE.require(!journey.isEnded());
                TURNS_BACK_EARLY.require(
                        switch (conclusion.ending()) {
                            case COMPLETED, CUT_SHORT -> true;
                            case TURNED_BACK -> !journey.isAnyReached();
                        });
            }
            case VisitRecorded visit -> {
                RECORDED_ONCE.require(!journey.isBegun());
                NOT_CANCELLED.require(!journey.isCancelled());
                var itinerary = new Itinerary(visit.visitor(), visit.principals(), visit.stops());
                checkItinerary(next.when(), itinerary);
                checkMadeFor(visit.stops(), next.when(), others);
                checkLeading(
                        visit.visitor(),
                        visit.principals(),
                        next.when() == null ? firstDay(itinerary) : next.when(),
                        others);
            }
            case StopRecorded stop -> {
                RECORDED_ONCE.require(!journey.hasDeparted() && journey.recorded().isEmpty());
                NOT_CANCELLED.require(!journey.isCancelled());
                ONE_VISITOR.require(
                        journey.stops()
                                .allMatch(other -> other.what().visitor().equals(stop.visitor())));
                HAS_A_PRINCIPAL.require(!stop.principals().isEmpty());
                GOES_ABROAD.require(!stop.host().equals(stop.visitor()));
                checkLeading(stop.visitor(), stop.principals(), next.when(), others);
            }
            case DelegationNamed(var members) -> new Delegation(told).check(members);
        }
    }

    private static @Nullable When firstDay(Itinerary itinerary) {
        return itinerary.stops().stream()
                .map(Stop::when)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void checkLeading(
            StateId visitor, List<Principal> principals, @Nullable When day, Others others) {
        var leading = new Representatives(visitor, principals, others);
        leading.check();
        leading.checkHeld(day);
    }

    /** Who leads a visit of which it is known whose it is. */
    private static Representatives leading(
            Journey journey, List<Principal> principals, Others others) {
        return new Representatives(requireNonNull(journey.visitor()), principals, others);
    }

    /** The stop at which something happened. */
    private static Leg leg(Journey journey, AtStop deed) {
        return journey.meant(deed).orElseThrow(() -> STOP_IS_NAMED.refused(STOP_IS_NAMED.says()));
    }

    /** Stops that are to be reached one by one can be told apart. */
    private static void checkPlan(@Nullable When whole, Itinerary itinerary) {
        checkItinerary(whole, itinerary);
        var stops = itinerary.stops();
        for (int i = 1; i < stops.size(); i++) {
            var stop = stops.get(i);
            STOPS_DIFFER.require(
                    stops.subList(0, i).stream().noneMatch(other -> same(other, stop)));
        }
    }

    private static boolean same(Stop one, Stop other) {
        return one.host().equals(other.host())
                && (one.place() == null
                        || other.place() == null
                        || one.place().equals(other.place()));
    }

    private static void checkPlanned(@Nullable When planned) {
        PLAN_ENDS_AFTER_IT_BEGINS.require(planned == null || !planned.endsBeforeItStarts());
    }

    /** Stops begin in order; one day less is allowed, across the date line. */
    private static void checkItinerary(@Nullable When whole, Itinerary itinerary) {
        HAS_A_PRINCIPAL.require(!itinerary.principals().isEmpty());
        HAS_A_STOP.require(!itinerary.stops().isEmpty());
        var latest = LocalDate.MIN;
        for (var stop : itinerary.stops()) {
            checkStop(stop, itinerary.visitor());
            var when = stop.when();
            if (when == null) {
                continue;
            }
            STOPS_WITHIN_THE_VISIT.require(
                    whole == null
                            || !(when.surelyBefore(whole)
                                    || whole.latestEnd().isBefore(when.earliestEnd())));
            STOPS_IN_ORDER.require(
                    when.latestStart().equals(LocalDate.MAX)
                            || !when.latestStart().plusDays(1).isBefore(latest));
            latest = when.earliestStart().isAfter(latest) ? when.earliestStart() : latest;
        }
    }

    /** The conference for which a stop is made, where it is for one. */
    private static Optional<Occasion> occasion(Stop stop, Others others) {
        return Optional.ofNullable(stop.conference())
                .map(conference -> Occasion.in(stop.host(), conference, others));
    }

    /** Each conference for which a stop was made was on, as far as the days of both are known. */
    private static void checkMadeFor(List<Stop> stops, @Nullable When whole, Others others) {
        for (var stop : stops) {
            occasion(stop, others)
                    .ifPresent(made -> made.checkOn(stop.when() == null ? whole : stop.when()));
        }
    }

    /** The same of those that are to be made, by what was convened when that was said. */
    private static void checkPlannedFor(
            List<Stop> stops, @Nullable When said, @Nullable When whole, Others others) {
        for (var stop : stops) {
            occasion(stop, others)
                    .ifPresent(
                            at -> at.checkPlanned(said, stop.when() == null ? whole : stop.when()));
        }
    }

    /** The same of those that are still ahead, where the visit is to be on other days. */
    private static void checkAhead(
            Journey journey, @Nullable When said, @Nullable When planned, Others others) {
        if (planned == null) {
            return;
        }
        journey.legs().stream()
                .filter(leg -> !journey.isReached(leg) && journey.dropped(leg).isEmpty())
                .flatMap(leg -> occasion(leg.stop(), others).stream())
                .forEach(at -> at.checkPlanned(said, planned));
    }

    private static void checkStop(Stop stop, @Nullable Object visitor) {
        GOES_ABROAD.require(!stop.host().equals(visitor));
        STOP_ENDS_AFTER_IT_BEGINS.require(stop.when() == null || !stop.when().endsBeforeItStarts());
    }

    @Override
    public Visit evolve(Word<VisitEvent> next) {
        return new Visit(Stream.concat(told.stream(), Stream.of(next)).toList());
    }

    @Override
    public List<Fact> facts() {
        return new JourneyFacts(new Journey(told)).all();
    }

    @Override
    public @Nullable Summary summary() {
        var journey = new Journey(told);
        return new JourneySummary(journey, new JourneyFacts(journey)).summary();
    }
}
