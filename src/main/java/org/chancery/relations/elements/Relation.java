package org.chancery.relations.elements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.Lasting;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.RecognitionOf;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;

/** The relation of two states over the days, by all facts that speak of it. */
public final class Relation {
    private final Pair pair;
    private final Map<Class<? extends Fact>, List<Fact>> facts;
    private final Map<String, Remembered<Cell<Recognition>>> recognition;
    private final Map<String, Remembered<Cell<Recognition>>> recognitionOfGovernment;
    private final Remembered<Ties> ties;
    private final Map<String, Remembered<Representation>> representation;
    private final Remembered<Cell<Partnership>> partnership;
    private final Remembered<Agreements> agreements;
    private final Map<String, Stops> stops;
    private final Course<OnTheWay> onTheWay;
    private final Remembered<Cell<Conferences>> conferences;
    private final Remembered<List<Planned>> plans;
    private final Map<String, Remembered<Cell<Measures>>> measures;
    private final Remembered<Cell<Alliance>> alliance;
    private final Remembered<Conflict> conflict;
    private final Remembered<List<ClaimMade>> claims;

    private Relation(Pair pair, Stream<? extends Fact> facts, LocalDate horizon) {
        this.pair = pair;
        this.facts = facts.collect(Collectors.groupingBy(Fact::getClass));
        var held = course(TiesHeld.class);
        var severances = new Severances(held);
        var accords =
                Course.of(Accord.between(pair.a(), pair.b(), of(Agreed.class), of(PartyTo.class)));
        var bars = Bars.between(pair, of(Barred.class), of(Acceded.class), of(Accepted.class));
        var kept = Kept.of(of(Merged.class));
        var bundles = new Bundles(kept);
        var allied = accords.only(Alliance::mayOblige);
        this.recognition = recognised(RecognitionOf.STATE);
        this.recognitionOfGovernment = recognised(RecognitionOf.GOVERNMENT);
        this.ties = remembered(held, day -> Ties.on(day, held));
        this.representation = Each.way(pair, (from, to) -> represented(from, to, severances));
        var partners = course(Partnered.class);
        this.partnership = remembered(partners, day -> partners.last(day, Partnership::of));
        this.agreements =
                new Remembered<>(
                        Stream.concat(accords.turningDays(), bars.turningDays()),
                        day -> Agreements.on(day, bars.parting(accords, day), bundles, horizon));
        this.stops = Each.way(pair, (from, to) -> Stops.of(directed(StopMade.class, from, to)));
        this.onTheWay = course(OnTheWay.class).only(fact -> fact.lasted().since() != null);
        var shared = ConferenceShared.between(pair.a(), pair.b(), of(Attended.class));
        this.conferences =
                new Remembered<>(
                        Conferences.turningDays(shared), day -> Conferences.on(day, shared));
        var planned =
                new Plans(
                        course(StopPlanned.class),
                        course(Expected.class),
                        course(Fulfilled.class),
                        kept,
                        Course.of(
                                ConferenceShared.planned(
                                        pair.a(), pair.b(), of(ConferencePlanned.class))),
                        shared,
                        course(AddressPlanned.class));
        this.plans = new Remembered<>(planned.turningDays(), planned::on);
        this.measures =
                way(
                        MeasureKept.class,
                        course -> remembered(course, day -> course.all(day, Measures::of)));
        this.alliance =
                new Remembered<>(
                        Stream.concat(allied.turningDays(), bars.turningDays()),
                        day ->
                                bars.parting(allied, day)
                                        .only(Alliance::mayOblige)
                                        .all(day, holding -> Alliance.of(holding, horizon)));
        var fought = course(Fought.class);
        this.conflict =
                remembered(
                        fought,
                        day ->
                                new Conflict(
                                        fought.last(day, Fought::stage),
                                        Cell.notRecorded(),
                                        Cell.notRecorded()));
        var claimed = course(Claimed.class);
        this.claims =
                new Remembered<>(ClaimMade.turningDays(claimed), day -> ClaimMade.on(day, claimed));
    }

    /**
     * The relation of a pair by those of the facts that speak of both, or of one alone; a fact that
     * is told more than once counts once.
     */
    public static Relation of(Pair pair, Collection<? extends Fact> facts) {
        return of(pair, facts, LocalDate.MAX);
    }

    /**
     * The same, where all that is known reaches to a day.
     *
     * @param horizon what is to begin after it is projected
     */
    public static Relation of(Pair pair, Collection<? extends Fact> facts, LocalDate horizon) {
        return new Relation(
                pair, facts.stream().filter(fact -> speaks(fact, pair)).distinct(), horizon);
    }

    /** Whether a fact speaks of a pair, or of one of the two whatever the other is. */
    public static boolean speaks(Fact fact, Pair pair) {
        var states = fact.states();
        return !states.isEmpty() && states.stream().allMatch(pair::has);
    }

    /** What is known on a day. */
    public Elements on(LocalDate day) {
        return new Elements(
                Each.of(recognition, way -> way.on(day)),
                Each.of(recognitionOfGovernment, way -> way.on(day)),
                ties.on(day),
                Each.of(representation, way -> way.on(day)),
                partnership.on(day),
                agreements.on(day),
                Contact.on(day, stops, onTheWay, conferences.on(day)),
                plans.on(day),
                Cell.notRecorded(),
                Each.of(measures, way -> way.on(day)),
                Cell.notRecorded(),
                alliance.on(day),
                conflict.on(day),
                Cell.notRecorded(),
                claims.on(day));
    }

    /** What is said to be held completely, on whatever day. */
    public List<Covered> coverage() {
        return of(Covered.class);
    }

    /** The days on which something else may have to be said than on the day before. */
    public Stream<LocalDate> turningDays() {
        return Stream.of(
                        recognition.values().stream().flatMap(Remembered::turningDays),
                        recognitionOfGovernment.values().stream().flatMap(Remembered::turningDays),
                        ties.turningDays(),
                        representation.values().stream().flatMap(Remembered::turningDays),
                        partnership.turningDays(),
                        agreements.turningDays(),
                        stops.values().stream().flatMap(Stops::turningDays),
                        onTheWay.turningDays(),
                        conferences.turningDays(),
                        plans.turningDays(),
                        measures.values().stream().flatMap(Remembered::turningDays),
                        alliance.turningDays(),
                        conflict.turningDays(),
                        claims.turningDays())
                .flatMap(days -> days);
    }

    private Map<String, Remembered<Cell<Recognition>>> recognised(RecognitionOf what) {
        return way(
                Recognised.class,
                all -> {
                    var course = all.only(fact -> fact.of() == what);
                    return remembered(course, day -> course.last(day, Recognition::of));
                });
    }

    private Remembered<Representation> represented(
            StateId from, StateId to, Severances severances) {
        var missions = course(directed(Represented.class, from, to));
        var heads = course(directed(Headed.class, from, to));
        var expelled = new Expulsions(directed(Expelled.class, to, from));
        return new Remembered<>(
                Stream.of(
                                missions.turningDays(),
                                heads.turningDays(),
                                severances.turningDays(),
                                expelled.turningDays())
                        .flatMap(days -> days),
                day ->
                        Representation.on(
                                day,
                                severances.ending(missions, fact -> fact.type().diplomatic(), day),
                                severances.ending(heads, fact -> fact.mission().diplomatic(), day),
                                expelled.last(day)));
    }

    private <F extends Lasting, T> Map<String, Remembered<T>> way(
            Class<F> shape, Function<Course<F>, Remembered<T>> element) {
        return Each.way(pair, (from, to) -> element.apply(course(directed(shape, from, to))));
    }

    private static <T> Remembered<T> remembered(Course<?> course, Function<LocalDate, T> element) {
        return new Remembered<>(course.turningDays(), element);
    }

    private <F extends Lasting> Course<F> course(Class<F> shape) {
        return course(of(shape));
    }

    private static <F extends Lasting> Course<F> course(List<F> facts) {
        return Course.of(facts.stream().map(Held::of).toList());
    }

    private <F extends Fact> List<F> of(Class<F> shape) {
        return facts.getOrDefault(shape, List.of()).stream().map(shape::cast).toList();
    }

    private <F extends Fact> List<F> directed(Class<F> shape, StateId from, StateId to) {
        return of(shape).stream().filter(fact -> fact.states().equals(List.of(from, to))).toList();
    }
}
