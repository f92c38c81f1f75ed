package org.chancery.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.facts.About;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Acceded;
import org.chancery.facts.Fact.Accepted;
import org.chancery.facts.Fact.AddressPlanned;
import org.chancery.facts.Fact.Agreed;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Barred;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Claim;
import org.chancery.facts.Fact.Claimed;
import org.chancery.facts.Fact.ConferencePlanned;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Expected;
import org.chancery.facts.Fact.Expelled;
import org.chancery.facts.Fact.Fought;
import org.chancery.facts.Fact.Fulfilled;
import org.chancery.facts.Fact.Headed;
import org.chancery.facts.Fact.MeasureKept;
import org.chancery.facts.Fact.OnTheWay;
import org.chancery.facts.Fact.Outstanding;
import org.chancery.facts.Fact.Partnered;
import org.chancery.facts.Fact.PartyTo;
import org.chancery.facts.Fact.Recognised;
import org.chancery.facts.Fact.Represented;
import org.chancery.facts.Fact.StopMade;
import org.chancery.facts.Fact.StopPlanned;
import org.chancery.facts.Fact.TiesHeld;
import org.chancery.facts.Fact.Titled;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.Forum;
import org.chancery.facts.HeadClass;
import org.chancery.facts.HeadStage;
import org.chancery.facts.HostilityStage;
import org.chancery.facts.Instrument;
import org.chancery.facts.MeasureType;
import org.chancery.facts.MissionType;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.RecognitionMode;
import org.chancery.facts.RecognitionOf;
import org.chancery.facts.RelationElement;
import org.chancery.facts.Rung;
import org.chancery.facts.Sector;
import org.chancery.facts.Spell;
import org.chancery.facts.TiesKind;
import org.chancery.facts.TiesStage;
import org.chancery.facts.VisitStop;
import org.chancery.facts.VisitType;
import org.chancery.kernel.OrganisationId;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.jspecify.annotations.Nullable;

/** Facts of every shape made at random, between a few states, with dates of every form. */
public final class RandomFacts {
    public static final Pair PAIR = Pair.parse("KAZ-USA");

    private static final AtomicInteger STOPS = new AtomicInteger();

    /** The pair comes first. */
    private static final List<StateId> STATES =
            List.of(PAIR.a(), PAIR.b(), StateId.parse("IRN"), StateId.parse("TKM"));

    private static final String[] DATES = {
        "2016-02-29",
        "2016-03",
        "2016-05-01?",
        "[2016-06-01..2016-09-30]",
        "2017",
        "2017-02-28",
        "2017-11-02",
        "2018-01-15",
        "2018-02",
        "[..2018-03-01]",
        "2019-05-01",
        "[2019-06-01..]",
        "2020-02-29"
    };

    private static final String[] COUNTS = {"14", "3", "more than ten", "0"};

    private static final List<When> PERIODS =
            Stream.of("1990/2016-03", "2015/..", "../2017-06-30", "2018").map(When::parse).toList();

    private final Random random;
    private final List<Subject> ofSeveral = new ArrayList<>();
    private final List<Subject> expected = new ArrayList<>();
    private final List<Subject> conferences = new ArrayList<>();
    private int made;

    public RandomFacts(Random random) {
        this.random = random;
    }

    /** Some lists of facts, each of one subject and shape. */
    public List<List<Fact>> some(int most) {
        var all = new ArrayList<List<Fact>>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(ofOneSubject());
        }
        return all;
    }

    private List<Fact> ofOneSubject() {
        made++;
        var subject = SampleWords.visit(made);
        var because = List.of((long) made);
        var shapes =
                List.<Supplier<List<Fact>>>of(
                        () -> stops(subject, because),
                        () -> waysAndPlans(subject, because),
                        () -> ties(subject, because),
                        () -> ties(subject, because),
                        () ->
                                two((one, other) ->
                                        new Recognised(
                                                subject,
                                                one,
                                                other,
                                                any(RecognitionOf.values()),
                                                perhaps(RecognitionMode.values()),
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Represented(
                                                subject,
                                                one,
                                                other,
                                                any(MissionType.values()),
                                                perhaps(HeadClass.values()),
                                                random.nextInt(4) > 0,
                                                null,
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Headed(
                                                subject,
                                                one,
                                                other,
                                                any(MissionType.values()),
                                                any(HeadStage.values()),
                                                null,
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Expelled(
                                                subject,
                                                one,
                                                other,
                                                3,
                                                random.nextInt(9) == 0 ? null : date(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Partnered(
                                                subject,
                                                one,
                                                other,
                                                "partners",
                                                perhaps(Rung.values()),
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Agreed(
                                                subject,
                                                one,
                                                other,
                                                treaty(),
                                                any(AgreementStage.values()),
                                                outstanding(one),
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Agreed(
                                                subject,
                                                one,
                                                other,
                                                treaty(),
                                                AgreementStage.IN_FORCE,
                                                List.of(),
                                                spell(),
                                                because)),
                        () -> parties(subject, because),
                        () -> parties(subject, because),
                        () -> bundle(subject, because),
                        () -> bars(because),
                        () -> expectations(subject, because),
                        () -> attendances(subject, because),
                        () -> attendances(subject, because),
                        () -> conferencePlans(subject, because),
                        () -> conferencePlans(subject, because),
                        () ->
                                two((one, other) ->
                                        new AddressPlanned(
                                                subject,
                                                one,
                                                other,
                                                new Principal("A speaker", null, null),
                                                new Forum(null, "University", other),
                                                null,
                                                random.nextBoolean() ? null : date(),
                                                spell(),
                                                because)),
                        () -> claims(subject, because),
                        () -> coverage(because),
                        () -> coverage(because),
                        () ->
                                two((one, other) ->
                                        new MeasureKept(
                                                subject,
                                                one,
                                                other,
                                                any(MeasureType.values()),
                                                random.nextBoolean(),
                                                random.nextInt(3) == 0
                                                        ? OrganisationId.parse("un")
                                                        : null,
                                                spell(),
                                                because)),
                        () ->
                                two((one, other) ->
                                        new Fought(
                                                subject,
                                                one,
                                                other,
                                                any(HostilityStage.values()),
                                                spell(),
                                                because)));
        return any(shapes).get();
    }

    /** What is told of two states. */
    @FunctionalInterface
    private interface OfTwo {
        Fact of(StateId one, StateId other);
    }

    private List<Fact> two(OfTwo told) {
        var states = random.nextInt(4) == 0 ? STATES : STATES.subList(0, 2);
        var one = any(states);
        var others = states.stream().filter(state -> !state.equals(one)).toList();
        return List.of(told.of(one, any(others)));
    }

    private List<Fact> ties(Subject subject, List<Long> because) {
        var kind = random.nextInt(4) == 0 ? TiesKind.CONSULAR : TiesKind.DIPLOMATIC;
        return two((one, other) ->
                new TiesHeld(subject, one, other, kind, any(TiesStage.values()), spell(), because));
    }

    private List<Fact> stops(Subject subject, List<Long> because) {
        return two((one, other) ->
                new StopMade(
                        subject,
                        stop(one, other),
                        random.nextInt(9) == 0 ? null : date(),
                        because));
    }

    private List<Fact> waysAndPlans(Subject subject, List<Long> because) {
        return random.nextBoolean()
                ? two((one, other) -> new OnTheWay(subject, stop(one, other), begun(), because))
                : two((one, other) ->
                        new StopPlanned(
                                subject,
                                stop(one, other),
                                random.nextBoolean() ? null : date(),
                                random.nextInt(4) == 0,
                                spell(),
                                because));
    }

    /** No two of a visit have one number. */
    private VisitStop stop(StateId one, StateId other) {
        return new VisitStop(
                STOPS.getAndIncrement(),
                one,
                random.nextInt(5) == 0 ? OrganisationId.parse("eco") : other,
                null,
                perhaps(VisitType.values()),
                null,
                List.of(),
                perhaps(Rank.values()));
    }

    /** Of a conference that was told of before, or of another. */
    private Subject conference(Subject subject) {
        if (!conferences.isEmpty() && random.nextInt(3) > 0) {
            return any(conferences);
        }
        conferences.add(subject);
        return subject;
    }

    private List<Fact> attendances(Subject made, List<Long> because) {
        var subject = conference(made);
        var facts = new ArrayList<Fact>();
        for (var state : STATES.subList(0, 1 + random.nextInt(STATES.size()))) {
            facts.add(
                    new Attended(
                            subject,
                            random.nextInt(9) == 0 ? OrganisationId.parse("eco") : state,
                            random.nextInt(6) > 0,
                            "Conference",
                            random.nextInt(9) == 0 ? null : date(),
                            because));
        }
        return facts;
    }

    private List<Fact> conferencePlans(Subject made, List<Long> because) {
        var subject = conference(made);
        var days = random.nextBoolean() ? null : date();
        boolean postponed = random.nextInt(4) == 0;
        return STATES.subList(0, 1 + random.nextInt(STATES.size())).stream()
                .<Fact>map(state ->
                        new ConferencePlanned(
                                subject,
                                state,
                                "Conference",
                                null,
                                days,
                                postponed,
                                spell(),
                                because))
                .toList();
    }

    private Spell begun() {
        return new Spell(date(), random.nextBoolean() ? null : date());
    }

    private List<Fact> parties(Subject subject, List<Long> because) {
        var treaty = treaty();
        var facts = new ArrayList<Fact>();
        for (var party : STATES) {
            for (int spells = random.nextInt(3); spells > 0; spells--) {
                facts.add(
                        new PartyTo(
                                subject,
                                party,
                                treaty,
                                any(AgreementStage.values()),
                                outstanding(party),
                                spell(),
                                because));
            }
        }
        if (facts.isEmpty()) {
            return ties(subject, because);
        }
        ofSeveral.add(subject);
        return facts;
    }

    /** Several told of together, of which some may be recorded under other subjects. */
    private List<Fact> bundle(Subject subject, List<Long> because) {
        var items = new ArrayList<Titled>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(
                    new Titled(
                            "Item " + i,
                            random.nextInt(5) == 0
                                    ? null
                                    : SampleWords.visit(1 + random.nextInt(2 * made))));
        }
        var told = treaty();
        var treaty =
                new Treaty(
                        told.title(),
                        null,
                        told.binding(),
                        told.obligations(),
                        told.sectors(),
                        new Bundle(perhaps(COUNTS), List.copyOf(items)));
        return two((one, other) ->
                new Agreed(
                        subject,
                        one,
                        other,
                        treaty,
                        any(AgreementStage.values()),
                        outstanding(one),
                        spell(),
                        because));
    }

    /** By what one of several that was told of before is not in force between two. */
    private List<Fact> bars(List<Long> because) {
        if (ofSeveral.isEmpty()) {
            return ties(SampleWords.visit(made), because);
        }
        var subject = any(ofSeveral);
        return switch (random.nextInt(3)) {
            case 0 -> two((one, _) -> new Acceded(subject, one, spell(), because));
            case 1 -> two((one, other) -> new Accepted(subject, one, other, spell(), because));
            default -> two((one, other) -> new Barred(subject, one, other, spell(), because));
        };
    }

    /** What is expected, or, under other subjects, the end of it. */
    private List<Fact> expectations(Subject subject, List<Long> because) {
        if (!expected.isEmpty() && random.nextBoolean()) {
            var met = any(expected);
            return two((one, other) -> new Fulfilled(subject, one, other, met, spell(), because));
        }
        expected.add(subject);
        return two((one, other) ->
                new Expected(
                        subject,
                        one,
                        other,
                        "Agreement " + made,
                        perhaps(COUNTS),
                        random.nextBoolean() ? null : date(),
                        spell(),
                        because));
    }

    /** A claim as it was made, and perhaps as it was settled. */
    private List<Fact> claims(Subject subject, List<Long> because) {
        var claim =
                new Claim(
                        new Principal("A spokesman", null, null),
                        "Claim " + made,
                        perhaps(ClaimKind.values()),
                        new About(List.of(), null, perhaps(RelationElement.values()), null),
                        random.nextInt(4) == 0 ? null : date());
        var settled = random.nextInt(3) == 0 ? null : date();
        var open =
                two((one, other) ->
                        new Claimed(
                                subject,
                                one,
                                other,
                                claim,
                                null,
                                new Spell(claim.when(), settled),
                                because));
        if (settled == null) {
            return open;
        }
        var states = open.getFirst().states();
        return List.of(
                open.getFirst(),
                new Claimed(
                        subject,
                        states.getFirst(),
                        states.getLast(),
                        claim,
                        any(ClaimOutcome.values()),
                        new Spell(settled, null),
                        because));
    }

    /** Of a subject of which nothing else is told, since it is declared once. */
    private List<Fact> coverage(List<Long> because) {
        var subject = SampleWords.subject(SubjectKind.COVERAGE, random.nextLong(1L << 40));
        var family = any(EventFamily.values());
        var period = any(PERIODS);
        var note = random.nextBoolean() ? null : "Note " + made;
        int some = 1 + random.nextInt(STATES.size());
        return some == 1 || random.nextBoolean()
                ? STATES.subList(some - 1, STATES.size()).stream()
                        .<Fact>map(state ->
                                new Covered(subject, state, null, family, period, note, because))
                        .toList()
                : Pair.among(STATES.subList(0, some)).stream()
                        .<Fact>map(pair ->
                                new Covered(
                                        subject, pair.a(), pair.b(), family, period, note, because))
                        .toList();
    }

    private Treaty treaty() {
        var obligations = new TreeSet<Obligation>();
        if (random.nextInt(3) == 0) {
            obligations.add(any(Obligation.values()));
            obligations.add(any(Obligation.values()));
        }
        return new Treaty(
                "Treaty " + made,
                any(Instrument.values()),
                any(Binding.values()),
                obligations,
                new TreeSet<>(List.of(any(Sector.values()), any(Sector.values()))));
    }

    private List<Outstanding> outstanding(StateId party) {
        return random.nextInt(3) == 0
                ? List.of(new Outstanding(party, any(OutstandingAct.values()), date()))
                : List.of();
    }

    private Spell spell() {
        return new Spell(
                random.nextInt(9) == 0 ? null : date(), random.nextBoolean() ? null : date());
    }

    private When date() {
        return When.parse(any(List.of(DATES)));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T perhaps(T[] values) {
        return random.nextInt(3) == 0 ? null : any(values);
    }
}
