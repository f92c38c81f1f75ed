package org.chancery.diplomacy.visits;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chancery.diplomacy.visits.Journey.Leg;
import org.chancery.diplomacy.visits.Journey.Named;
import org.chancery.diplomacy.visits.JourneyFacts.HeldPlan;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.facts.Summary.OfPlan;
import org.chancery.facts.Summary.Over;
import org.chancery.facts.VisitSummaries.OfStop;
import org.chancery.facts.VisitSummaries.OfVisit;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a register shows of a visit: as it was recorded as made, in one assertion or stop by stop,
 * or else as it was told to go.
 */
record JourneySummary(Journey journey, JourneyFacts facts) {

    @Nullable OfVisit summary() {
        return journey.recorded()
                .map(this::recorded)
                .or(this::stopByStop)
                .or(() -> journey.named().map(this::going))
                .orElse(null);
    }

    private OfVisit recorded(Word<VisitEvent> word) {
        var visit = (VisitRecorded) word.what();
        return new OfVisit(
                visit.visitor(),
                visit.principals(),
                word.when(),
                visit.stops().stream()
                        .map(stop ->
                                new OfStop(
                                        stop.host(),
                                        visit.principals(),
                                        stop.place(),
                                        stop.when() == null ? word.when() : stop.when(),
                                        stop.type(),
                                        stop.typeAsWorded(),
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        stop.conference()))
                        .toList(),
                new Delegation(journey.told()).summary(),
                plans(),
                null,
                null,
                visit.worded(),
                Word.because(journey.told().stream()));
    }

    /** From its first stop to its last; rows of those who travelled along alone show no visit. */
    private Optional<OfVisit> stopByStop() {
        var led = journey.led();
        return led.stream()
                .findFirst()
                .map(first ->
                        new OfVisit(
                                first.what().visitor(),
                                led.stream()
                                        .flatMap(word -> word.what().principals().stream())
                                        .distinct()
                                        .toList(),
                                When.spanning(
                                        led.stream()
                                                .map(Word::when)
                                                .filter(Objects::nonNull)
                                                .toList()),
                                led.stream().map(JourneySummary::stop).toList(),
                                new Delegation(journey.told()).summary(),
                                plans(),
                                null,
                                null,
                                null,
                                Word.because(journey.told().stream())));
    }

    private static OfStop stop(Word<StopRecorded> word) {
        var stop = word.what();
        return new OfStop(
                stop.host(),
                stop.principals(),
                stop.place(),
                word.when(),
                stop.type(),
                stop.typeAsWorded(),
                List.of(),
                null,
                null,
                stop.worded());
    }

    private OfVisit going(Named named) {
        var legs = journey.legs();
        return new OfVisit(
                named.itinerary().visitor(),
                journey.principals(),
                when(),
                legs.stream().map(leg -> stop(named, leg)).toList(),
                new Delegation(journey.told()).summary(),
                plans(),
                journey.cancelled().map(word -> new Over(word.when())).orElse(null),
                journey.concluded().map(Word::when).orElse(null),
                null,
                Word.because(journey.told().stream()));
    }

    /** From the departure to the end. */
    private @Nullable When when() {
        var end = journey.concluded().map(Word::when).orElse(null);
        return journey.departed()
                .map(Word::when)
                .map(day ->
                        day.shape() == Shape.ON
                                ? new When(Shape.LASTED, day.from(), end == null ? null : end.to())
                                : day)
                .orElse(null);
    }

    private OfStop stop(Named named, Leg leg) {
        return new OfStop(
                leg.stop().host(),
                journey.principals(),
                leg.stop().place(),
                facts.stay(leg),
                leg.stop().type(),
                leg.stop().typeAsWorded(),
                plans(named, leg),
                facts.way(leg).orElse(null),
                journey.dropped(leg)
                        .or(journey::cancelled)
                        .map(word -> new Over(word.when()))
                        .orElse(null),
                null,
                leg.stop().conference());
    }

    /** The plan of the visit is that of the first stop that it still has. */
    private List<OfPlan> plans() {
        var legs = journey.legs();
        return legs.stream()
                .filter(leg -> journey.dropped(leg).isEmpty())
                .findFirst()
                .or(() -> legs.stream().findFirst())
                .flatMap(leg -> journey.named().map(named -> plans(named, leg)))
                .orElse(List.of());
    }

    private List<OfPlan> plans(Named named, Leg leg) {
        return facts.held(leg, new JourneyPlan(journey, named, leg).versions()).stream()
                .map(JourneySummary::plan)
                .toList();
    }

    private static OfPlan plan(HeldPlan held) {
        return new OfPlan(held.version().days(), held.version().postponed(), held.lasted());
    }
}
