package org.chancery.diplomacy.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.chancery.facts.Principal;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a visit comes to, stop by stop; where it has holes, to less. When stops were
 * reached and left is told by the days, and not by the order of words of one day.
 */
final class Journey {
    private final List<Word<VisitEvent>> told;
    private final @Nullable Named named;
    private final List<Leg> legs;

    /** Who goes where, as a word planned it. */
    record Named(Word<VisitEvent> by, Itinerary itinerary, @Nullable When planned) {}

    /**
     * A stop that was planned, and the word that named it.
     *
     * @param number which one, from 0 on
     */
    record Leg(int number, Stop stop, Word<VisitEvent> by) {}

    Journey(List<Word<VisitEvent>> told) {
        this.told = told;
        this.named = told.stream().flatMap(word -> named(word).stream()).findFirst().orElse(null);
        this.legs = named == null ? List.of() : legs(named, told);
    }

    private static Optional<Named> named(Word<VisitEvent> word) {
        return switch (word.what()) {
            case VisitAnnounced(var visitor, var principals, var stops, var planned) ->
                    Optional.of(
                            new Named(word, new Itinerary(visitor, principals, stops), planned));
            case DepartedForVisit(_, var unannounced) ->
                    Optional.ofNullable(unannounced)
                            .map(itinerary -> new Named(word, itinerary, null));
            case VisitPlanRevised _,
                    VisitPostponed _,
                    VisitCancelled _,
                    StopAdded _,
                    StopDropped _,
                    ArrivedAtStop _,
                    VisitorReceived _,
                    StopLeft _,
                    VisitConcluded _,
                    VisitRecorded _,
                    StopRecorded _,
                    DelegationNamed _ ->
                    Optional.empty();
        };
    }

    private static List<Leg> legs(Named named, List<Word<VisitEvent>> told) {
        var legs = new ArrayList<Leg>();
        named.itinerary().stops().forEach(stop -> legs.add(new Leg(legs.size(), stop, named.by())));
        for (var word : told) {
            if (word.what() instanceof StopAdded(var stop)) {
                legs.add(new Leg(legs.size(), stop, word));
            }
        }
        return legs;
    }

    List<Word<VisitEvent>> told() {
        return told;
    }

    Optional<Named> named() {
        return Optional.ofNullable(named);
    }

    List<Leg> legs() {
        return legs;
    }

    boolean isAnnounced() {
        return first(VisitAnnounced.class).isPresent();
    }

    boolean isCancelled() {
        return first(VisitCancelled.class).isPresent();
    }

    boolean hasDeparted() {
        return first(DepartedForVisit.class).isPresent();
    }

    /** Whether it is being made or was made. */
    boolean isBegun() {
        return hasDeparted() || isMade();
    }

    /** Whether it is announced, and nothing came of that yet. */
    boolean isPlanned() {
        return isAnnounced() && !isBegun() && !isCancelled();
    }

    boolean isEnded() {
        return concluded().isPresent() || isMade() || isCancelled();
    }

    private boolean isMade() {
        return made().findFirst().isPresent();
    }

    boolean isReached(Leg leg) {
        return at(leg, ArrivedAtStop.class).findFirst().isPresent();
    }

    boolean isLeft(Leg leg) {
        return at(leg, StopLeft.class).findFirst().isPresent();
    }

    boolean isAnyReached() {
        return legs.stream().anyMatch(this::isReached);
    }

    /** Whether no stop named later was reached days before, nor one named before days later. */
    boolean mayReach(Leg leg, @Nullable When when) {
        return legs.stream()
                .allMatch(other ->
                        at(other, ArrivedAtStop.class)
                                .map(Word::when)
                                .allMatch(day ->
                                        other.number() < leg.number()
                                                ? !daysBefore(when, day)
                                                : !daysBefore(day, when)));
    }

    /** One day less is allowed, across the date line. */
    private static boolean daysBefore(@Nullable When one, @Nullable When other) {
        return one != null
                && other != null
                && one.latestStart().isBefore(LocalDate.MAX)
                && one.latestStart().plusDays(1).isBefore(other.earliestStart());
    }

    /** The stop that is meant, if there is one that was not dropped. */
    Optional<Leg> meant(AtStop deed) {
        return legs.stream()
                .filter(leg -> deed.meant(leg.stop()) && dropped(leg).isEmpty())
                .findFirst();
    }

    /** Who leads it, as last named. */
    List<Principal> principals() {
        return told.stream()
                .flatMap(word ->
                        word.what() instanceof VisitPlanRevised(_, var others)
                                ? Stream.ofNullable(others)
                                : Stream.empty())
                .reduce((_, later) -> later)
                .orElseGet(() -> named == null ? List.of() : named.itinerary().principals());
    }

    @Nullable StateId visitor() {
        return named == null ? null : named.itinerary().visitor();
    }

    Optional<Word<VisitEvent>> recorded() {
        return first(VisitRecorded.class);
    }

    /** What was recorded of it stop by stop, of those who led it and of those beside them. */
    Stream<Word<StopRecorded>> stops() {
        return told.stream()
                .flatMap(word ->
                        word.what() instanceof StopRecorded stop
                                ? Stream.of(word.saying(stop))
                                : Stream.empty());
    }

    /** The stops of those who led it, in order, where it is not recorded in one assertion. */
    List<Word<StopRecorded>> led() {
        return recorded().isPresent()
                ? List.of()
                : stops().filter(word -> word.what().role() == null).toList();
    }

    /** Words that record it as made, in one assertion or stop by stop. */
    private Stream<Word<VisitEvent>> made() {
        return told.stream()
                .filter(word ->
                        word.what() instanceof VisitRecorded
                                || word.what() instanceof StopRecorded);
    }

    Optional<Word<VisitEvent>> departed() {
        return first(DepartedForVisit.class);
    }

    Optional<Word<VisitEvent>> cancelled() {
        return first(VisitCancelled.class);
    }

    Optional<Word<VisitEvent>> concluded() {
        return first(VisitConcluded.class);
    }

    Optional<Word<VisitEvent>> dropped(Leg leg) {
        return at(leg, StopDropped.class).findFirst();
    }

    /** That the visitor was there: the arrival, or else what cannot be without one. */
    Optional<Word<VisitEvent>> reached(Leg leg) {
        return at(leg, ArrivedAtStop.class)
                .findFirst()
                .or(() -> at(leg, VisitorReceived.class).findFirst())
                .or(() -> at(leg, StopLeft.class).findFirst());
    }

    Stream<Word<VisitEvent>> at(Leg leg, Class<? extends AtStop> deed) {
        return told.stream()
                .filter(word ->
                        deed.isInstance(word.what()) && deed.cast(word.what()).meant(leg.stop()));
    }

    /** Words that tell that a stop is behind: of later ones, of its end, of the end of all. */
    Stream<Word<VisitEvent>> behind(Leg leg) {
        return Stream.of(
                        legs.stream()
                                .skip(leg.number() + 1L)
                                .flatMap(next -> reached(next).stream()),
                        concluded().stream(),
                        made())
                .flatMap(words -> words);
    }

    /**
     * From when the visitor was on the way to a stop: from the departure, or from when the stop
     * before was left, if no other comes first; and not before it was named, or those between were
     * dropped. Without a day nothing is told.
     */
    Optional<When> setOut(Leg leg) {
        var since = new ArrayList<Word<VisitEvent>>(List.of(leg.by()));
        for (var before : legs.subList(0, leg.number()).reversed()) {
            if (reached(before).isPresent()) {
                return latest(at(before, StopLeft.class).findFirst(), since);
            }
            if (dropped(before).isEmpty()) {
                return Optional.empty();
            }
            since.add(dropped(before).get());
        }
        return latest(departed(), since);
    }

    private static Optional<When> latest(
            Optional<Word<VisitEvent>> first, List<Word<VisitEvent>> others) {
        return first.map(Word::when)
                .flatMap(day ->
                        Stream.concat(
                                        Stream.of(day),
                                        others.stream()
                                                .flatMap(word -> Stream.ofNullable(word.when())))
                                .max(Comparator.comparing(When::earliestStart)));
    }

    private Optional<Word<VisitEvent>> first(Class<? extends VisitEvent> event) {
        return told.stream().filter(word -> event.isInstance(word.what())).findFirst();
    }
}
