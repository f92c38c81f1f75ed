package org.chancery.diplomacy.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.visits.Journey.Leg;
import org.chancery.diplomacy.visits.Journey.Named;
import org.chancery.diplomacy.visits.JourneyPlan.Version;
import org.chancery.diplomacy.visits.VisitEvent.StopLeft;
import org.chancery.diplomacy.visits.VisitEvent.VisitRecorded;
import org.chancery.diplomacy.visits.VisitEvent.VisitorReceived;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.Spell;
import org.chancery.facts.VisitStop;
import org.chancery.kernel.EdtfDate;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.kernel.When.Shape;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * What a visit tells others: of each stop that it was planned, that it is ahead, that it was made.
 */
record JourneyFacts(Journey journey) {

    List<Fact> all() {
        return Stream.of(
                        journey.recorded().stream().flatMap(JourneyFacts::made),
                        stopByStop(),
                        journey.named().stream()
                                .flatMap(named ->
                                        journey.legs().stream().flatMap(leg -> facts(named, leg))))
                .flatMap(facts -> facts)
                .toList();
    }

    /** What was recorded as made, in one assertion. */
    private static Stream<Fact> made(Word<VisitEvent> word) {
        var visit = (VisitRecorded) word.what();
        return IntStream.range(0, visit.stops().size())
                .mapToObj(number -> {
                    var stop = visit.stops().get(number);
                    return new StopMade(
                            word.subject(),
                            shared(number, visit.visitor(), stop, visit.principals()),
                            stop.when() == null ? word.when() : stop.when(),
                            word.because());
                });
    }

    /** What was recorded as made, stop by stop. */
    private Stream<Fact> stopByStop() {
        var led = journey.led();
        return IntStream.range(0, led.size())
                .mapToObj(number -> {
                    var word = led.get(number);
                    var stop = word.what();
                    return new StopMade(
                            word.subject(),
                            new VisitStop(
                                    number,
                                    stop.visitor(),
                                    stop.host(),
                                    stop.place(),
                                    stop.type(),
                                    stop.typeAsWorded(),
                                    stop.principals(),
                                    Rank.highest(stop.principals())),
                            word.when(),
                            word.because());
                });
    }

    private Stream<Fact> facts(Named named, Leg leg) {
        var versions = new JourneyPlan(journey, named, leg).versions();
        var stop =
                shared(
                        leg.number(),
                        named.itinerary().visitor(),
                        leg.stop(),
                        versions.getLast().principals());
        var by = versions.getLast().by().stream();
        return Stream.of(
                        planned(named, leg, versions),
                        onTheWay(leg, stop, versions.getLast()).stream(),
                        journey.reached(leg).stream()
                                .map(_ ->
                                        new StopMade(
                                                leg.by().subject(),
                                                stop,
                                                stay(leg),
                                                Word.because(Stream.concat(by, behind(leg))))))
                .flatMap(facts -> facts);
    }

    /** Each version as long as it was the plan. */
    private Stream<Fact> planned(Named named, Leg leg, List<Version> versions) {
        return held(leg, versions).stream()
                .map(each ->
                        new StopPlanned(
                                leg.by().subject(),
                                shared(
                                        leg.number(),
                                        named.itinerary().visitor(),
                                        leg.stop(),
                                        each.version().principals()),
                                each.version().days(),
                                each.version().postponed(),
                                each.lasted(),
                                Word.because(each.version().by().stream())));
    }

    /** A version, and how long it was the plan. */
    record HeldPlan(Version version, Spell lasted) {}

    List<HeldPlan> held(Leg leg, List<Version> versions) {
        var held = new ArrayList<HeldPlan>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var next = i + 1 < versions.size() ? versions.get(i + 1).since() : null;
            var ends =
                    Stream.of(ends(leg), Stream.ofNullable(next), journey.setOut(leg).stream())
                            .flatMap(days -> days);
            Spell.until(version.since(), hasEnded(leg), ends)
                    .ifPresent(spell -> held.add(new HeldPlan(version, spell)));
        }
        return held;
    }

    private Optional<Fact> onTheWay(Leg leg, VisitStop stop, Version plan) {
        return way(leg).map(spell ->
                new OnTheWay(
                        leg.by().subject(),
                        stop,
                        spell,
                        Word.because(
                                Stream.concat(plan.by().stream(), journey.departed().stream()))));
    }

    Optional<Spell> way(Leg leg) {
        return journey.setOut(leg).flatMap(since -> Spell.until(since, hasEnded(leg), ends(leg)));
    }

    /** The days on which a stop is ahead no longer. */
    private Stream<When> ends(Leg leg) {
        return words(leg).flatMap(word -> Stream.ofNullable(word.when()));
    }

    private boolean hasEnded(Leg leg) {
        return words(leg).findFirst().isPresent();
    }

    private Stream<Word<VisitEvent>> words(Leg leg) {
        return Stream.of(
                        journey.reached(leg).stream(),
                        journey.dropped(leg).stream(),
                        journey.cancelled().stream(),
                        journey.behind(leg))
                .flatMap(words -> words);
    }

    /** From the arrival until the visitor left, or was elsewhere, or the visit ended. */
    @Nullable When stay(Leg leg) {
        var first = journey.reached(leg).orElse(null);
        if (first == null || first.when() == null) {
            return null;
        }
        return first.what() instanceof StopLeft
                ? lasted(null, first.when())
                : lasted(first.when(), left(leg, first.when()));
    }

    private @Nullable When left(Leg leg, When arrived) {
        return When.first(
                        Stream.concat(journey.at(leg, StopLeft.class), journey.behind(leg))
                                .flatMap(word -> Stream.ofNullable(word.when()))
                                .filter(day -> !day.latestEnd().isBefore(arrived.earliestStart())))
                .orElse(null);
    }

    /** Where it is not told on what day of several it began, the first of them, in doubt. */
    private static When lasted(@Nullable When from, @Nullable When to) {
        EdtfDate first = from == null ? null : from.from();
        if (first != null && from != null && from.shape() == Shape.BETWEEN) {
            first = first.inDoubt();
        }
        EdtfDate last = to == null ? null : to.to();
        return first == null && last == null && from != null
                ? from
                : new When(Shape.LASTED, first, last);
    }

    private Stream<Word<VisitEvent>> behind(Leg leg) {
        return Stream.of(
                        journey.departed().stream(),
                        journey.reached(leg).stream(),
                        journey.at(leg, VisitorReceived.class),
                        journey.at(leg, StopLeft.class),
                        journey.behind(leg).limit(1))
                .flatMap(words -> words);
    }

    private static VisitStop shared(
            int number, StateId visitor, Stop stop, List<Principal> principals) {
        return new VisitStop(
                number,
                visitor,
                stop.host(),
                stop.place(),
                stop.type(),
                stop.typeAsWorded(),
                principals,
                Rank.highest(principals));
    }
}
