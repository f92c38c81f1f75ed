package org.chancery.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.PartyCommand.ExpressConsent;
import org.chancery.diplomacy.agreements.Signature;
import org.chancery.diplomacy.agreements.Terms;
import org.chancery.diplomacy.agreements.TextCommand.AdoptText;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.LeaveStop;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.facts.Binding;
import org.chancery.facts.ConsentMeans;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Instrument;
import org.chancery.facts.Principal;
import org.chancery.facts.Sector;
import org.chancery.facts.SignatureKind;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Submission;
import org.chancery.ledger.wiring.Ids;
import org.chancery.ledger.wiring.Ledger;

/**
 * What states never did with each other, as many clients would tell it at once: visits told in one
 * word or as they go, treaties of two, and conventions that most states sign and ratify. 40 in 100
 * are told out of their order, 5 in 100 words are corrected.
 */
final class Engagements {
    /** Who says so. */
    static final String BY = "bench relations";

    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 29_000;
    private static final int CONVENTIONS = 20;
    private static final int NEEDED = 30;

    /**
     * Of a hundred that are told, those below this are states that sign a convention and ratify it.
     */
    private static final int ACCEDING = 3;

    /** Those below this and not below the one before are treaties of two. */
    private static final int TREATIES = 10;

    /** The next are visits as they go, and all others visits told in one word. */
    private static final int JOURNEYS = 15;

    private static final int OUT_OF_ORDER = 40;
    private static final int CORRECTED = 8;
    private static final int ENDORSED = 8;
    private static final int AT_HAND = 20_000;
    private static final int TELLERS = 512;

    private final Pairs pairs;
    private final Commands commands = new Commands(BY);
    private final long most;
    private final Queue<Acceding> acceding = new ConcurrentLinkedQueue<>();
    private final Map<Subject, Lock> depositaries = new ConcurrentHashMap<>();
    private final Queue<Long> correctable = new ConcurrentLinkedQueue<>();

    /** A state that may yet sign a convention, and ratify it. */
    private record Acceding(Subject convention, StateId state) {}

    /**
     * Engagements of these pairs.
     *
     * @param most how many entries the ledger comes to in the end, over which the days are spread
     */
    Engagements(Pairs pairs, long most) {
        this.pairs = pairs;
        this.most = most;
    }

    /** Records the sources that are cited, and the conventions that most states will sign. */
    void begin(Ledger ledger) {
        commands.sources().forEach(ledger::recordNow);
        var open = new ArrayList<Acceding>();
        for (int i = 0; i < CONVENTIONS; i++) {
            var convention = Ids.issue(SubjectKind.AGREEMENT);
            say(ledger, convention, FIRST_DAY, new AdoptText(convention(i)));
            pairs.states().forEach(state -> open.add(new Acceding(convention, state)));
        }
        Collections.shuffle(open);
        acceding.addAll(open);
    }

    /** Tells as many as make so many entries, or a few more, as many clients at once. */
    void tell(Ledger ledger, long entries) throws InterruptedException, ExecutionException {
        var left = new AtomicLong(entries);
        new Load(TELLERS)
                .answers(
                        goOn -> {
                            while (goOn.getAsBoolean()) {
                                left.addAndGet(-tell(ledger));
                            }
                            return 0;
                        },
                        () -> left.get() > 0);
    }

    /** Tells one of them from its beginning to its end, and says how many entries that took. */
    private long tell(Ledger ledger) {
        var random = ThreadLocalRandom.current();
        int kind = random.nextInt(100);
        if (kind < ACCEDING) {
            var next = acceding.poll();
            if (next != null) {
                return accession(ledger, next, day(ledger, random));
            }
        }
        var pair = pairs.drawn(random);
        var day = day(ledger, random);
        if (kind < TREATIES) {
            return treaty(ledger, pair, day);
        }
        return kind < JOURNEYS
                ? journey(ledger, pair, day)
                : visit(ledger, pair, day) + afterwards(ledger, random);
    }

    LocalDate anyDay(RandomGenerator random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** Most are told as they happen. */
    private LocalDate day(Ledger ledger, RandomGenerator random) {
        return random.nextInt(100) < OUT_OF_ORDER
                ? anyDay(random)
                : FIRST_DAY.plusDays(Math.min(DAYS, ledger.last() * DAYS / most));
    }

    /** A visit between two on a day, told in one word. */
    Submission visit(Pair pair, LocalDate day) {
        var way = way(pair);
        return commands.say(
                Ids.issue(SubjectKind.VISIT),
                When.parse(day + "/" + day.plusDays(2)),
                new RecordVisit(way.getFirst(), president(), List.of(stop(way.getLast())), null));
    }

    private long visit(Ledger ledger, Pair pair, LocalDate day) {
        long position = ledger.recordNow(visit(pair, day)).position();
        if (correctable.size() < AT_HAND) {
            correctable.add(position);
        }
        return 1;
    }

    /** Some words that were said are corrected, and some are said by others too. */
    private long afterwards(Ledger ledger, RandomGenerator random) {
        int chance = random.nextInt(100);
        var entry = chance < CORRECTED + ENDORSED ? correctable.poll() : null;
        if (entry == null) {
            return 0;
        }
        ledger.recordNow(
                chance < CORRECTED
                        ? commands.say(
                                null,
                                When.parse(anyDay(random).toString()),
                                new CorrectEntry(
                                        new Named.ByPosition(entry),
                                        null,
                                        Ground.BETTER_SOURCE,
                                        null))
                        : commands.endorsement(entry));
        return 1;
    }

    private long journey(Ledger ledger, Pair pair, LocalDate day) {
        var visit = Ids.issue(SubjectKind.VISIT);
        var way = way(pair);
        var host = way.getLast();
        say(
                ledger,
                visit,
                day,
                new AnnounceVisit(
                        way.getFirst(),
                        president(),
                        List.of(stop(host)),
                        When.parse(day.plusDays(14).toString())));
        say(ledger, visit, day.plusDays(14), new DepartForVisit(null, null));
        say(ledger, visit, day.plusDays(14), new ArriveAtStop(host, null));
        say(ledger, visit, day.plusDays(16), new LeaveStop(host, null));
        say(ledger, visit, day.plusDays(16), new ConcludeVisit(Ending.COMPLETED));
        return 5;
    }

    private long treaty(Ledger ledger, Pair pair, LocalDate day) {
        var treaty = Ids.issue(SubjectKind.AGREEMENT);
        say(ledger, treaty, day, new SignAgreement(treaty(pair), signatures(pair), null, null));
        say(ledger, treaty, day.plusDays(200), ratification(pair.a()));
        say(ledger, treaty, day.plusDays(300), ratification(pair.b()));
        say(ledger, treaty, day.plusDays(330), new EnterIntoForce(null));
        return 4;
    }

    /** What is deposited with one depositary is recorded one after another. */
    private long accession(Ledger ledger, Acceding next, LocalDate day) {
        var signature = new Signature(next.state(), SignatureKind.SIMPLE, null, null);
        var depositary = depositaries.computeIfAbsent(next.convention(), _ -> new ReentrantLock());
        depositary.lock();
        try {
            say(
                    ledger,
                    next.convention(),
                    day,
                    new SignAgreement(null, List.of(signature), null, null));
            say(ledger, next.convention(), day.plusDays(200), ratification(next.state()));
        } finally {
            depositary.unlock();
        }
        return 2;
    }

    private void say(Ledger ledger, Subject subject, LocalDate day, Command what) {
        ledger.recordNow(commands.say(subject, When.parse(day.toString()), what));
    }

    /** From one of the two to the other. */
    private static List<StateId> way(Pair pair) {
        return ThreadLocalRandom.current().nextBoolean()
                ? List.of(pair.a(), pair.b())
                : List.of(pair.b(), pair.a());
    }

    private static List<Principal> president() {
        int number = ThreadLocalRandom.current().nextInt(5_000);
        return List.of(new Principal("Principal " + number, "President", null));
    }

    private static Stop stop(StateId host) {
        return new Stop(host, "Capital", null, null, VisitType.WORKING, "Working visit");
    }

    private static ExpressConsent ratification(StateId party) {
        return new ExpressConsent(null, party, ConsentMeans.RATIFICATION, null);
    }

    private static List<Signature> signatures(Pair pair) {
        return Stream.of(pair.a(), pair.b())
                .map(party -> new Signature(party, SignatureKind.SIMPLE, null, null))
                .toList();
    }

    private static Terms treaty(Pair pair) {
        return new Terms(
                "Agreement on Trade",
                Instrument.AGREEMENT,
                Binding.YES,
                List.of(pair.a(), pair.b()),
                List.of(Sector.TRADE),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Terms convention(int number) {
        return new Terms(
                "Convention " + number,
                Instrument.CONVENTION,
                Binding.YES,
                null,
                List.of(Sector.TRANSPORT),
                null,
                new ForceCondition(ForceOn.NUMBER_OF_INSTRUMENTS, null, NEEDED, null, "P90D"),
                null,
                null,
                null,
                null);
    }
}
