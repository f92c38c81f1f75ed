package org.chancery.testing;

import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.function.Function;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.Itinerary;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.AddStop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.ArriveAtStop;
import org.chancery.diplomacy.visits.VisitCommand.CancelVisit;
import org.chancery.diplomacy.visits.VisitCommand.ConcludeVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.DropStop;
import org.chancery.diplomacy.visits.VisitCommand.LeaveStop;
import org.chancery.diplomacy.visits.VisitCommand.PostponeVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReceiveVisitor;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.facts.Capacity;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.testing.RandomLedger.Step;

/**
 * Words of every capability, made at random: mostly the next thing that happens, now and then
 * another, on days that are mostly in order and now and then vague, wrong or left out.
 */
final class RandomWords {
    static final List<Subject> PEOPLE =
            List.of(Subject.parse("person/one"), Subject.parse("person/two"));

    private static final List<String> DAYS =
            List.of(
                    "2018-01-08",
                    "2018-01-09",
                    "2018-01-10",
                    "2018-01-12",
                    "2018-01-13",
                    "2018-01-14",
                    "2018-01-15",
                    "2018-01-16",
                    "2018-01-17",
                    "2018-01-19");
    private static final List<String> VAGUE =
            List.of("2018-01", "2018?", "[..2018-01-13]", "2018-01-12/2018-01-14", "2018-01-14?");
    private static final List<String> HOSTS = List.of("KAZ", "USA", "IRN", "UZB");

    private static final List<Ending> ENDINGS = List.of(Ending.values());

    private static final List<Function<Step, Command>> JOURNEY =
            List.of(
                    step ->
                            new AnnounceVisit(
                                    visitor(step), leaders(step), stops(step), days(step)),
                    step ->
                            new ReviseVisitPlan(
                                    days(step), step.b() % 2 == 0 ? leaders(step) : null),
                    step -> new AddStop(stop(step.b())),
                    step -> new DepartForVisit("home", null),
                    step -> new ArriveAtStop(host(0), null),
                    step -> new ReceiveVisitor(host(0), null, "the host", null),
                    step -> new LeaveStop(host(0), null),
                    step -> new ArriveAtStop(host(step.b()), null),
                    step -> new ConcludeVisit(ending(step)),
                    step -> new DepartForVisit(null, itinerary(step)),
                    step -> new PostponeVisit(days(step), "snow"),
                    step -> new CancelVisit(null),
                    step -> new DropStop(host(step.b()), null, null),
                    step -> new LeaveStop(host(step.b()), null));

    private static final List<Function<Step, Command>> LIFE =
            List.of(
                    _ -> new RegisterPerson("Somebody", null),
                    step ->
                            new AssumeOffice(
                                    visitor(step), "President", rank(step), capacity(step)),
                    step -> new LeaveOffice(visitor(step), "President", null));

    private RandomWords() {}

    /**
     * Something of a visit or a person.
     *
     * @param said how many entries there are about it
     */
    static Said of(Step step, Subject subject, int said) {
        var words = words(subject);
        boolean next = said == 0 || step.a() % 4 != 0;
        var word = words.get((next ? said : step.c()) % words.size()).apply(step);
        if (word instanceof RegisterPerson || step.c() % 11 == 0) {
            return undated(subject, word);
        }
        var days = step.b() % 7 == 0 ? VAGUE : DAYS;
        return Said.on(days.get((said + step.c() % 3) % days.size()), subject, word);
    }

    private static List<Function<Step, Command>> words(Subject subject) {
        return switch (subject.kind()) {
            case VISIT -> JOURNEY;
            case PERSON -> LIFE;
            case SOURCE, STATE, INVITATION -> throw new IllegalArgumentException("told elsewhere");
        };
    }

    private static StateId visitor(Step step) {
        return StateId.parse(step.c() % 5 == 0 ? "IRN" : "FRA");
    }

    private static List<Principal> leaders(Step step) {
        var worded = new Principal("Somebody", "President", null);
        return switch (step.c() % 4) {
            case 0 -> List.of(worded);
            case 1 -> List.of();
            default ->
                    List.of(
                            new Principal(
                                    "Somebody",
                                    "President",
                                    null,
                                    PEOPLE.get(step.c() % 2),
                                    step.b() % 2 == 0 ? rank(step) : null));
        };
    }

    private static Rank rank(Step step) {
        return step.c() % 9 == 0 ? Rank.OTHER : Rank.HEAD_OF_STATE;
    }

    private static Capacity capacity(Step step) {
        return step.c() % 2 == 0 ? Capacity.ACTING : Capacity.ELECT;
    }

    private static Itinerary itinerary(Step step) {
        return new Itinerary(visitor(step), leaders(step), stops(step));
    }

    private static List<Stop> stops(Step step) {
        return step.b() % 3 == 0 ? List.of(stop(0), stop(1)) : List.of(stop(0));
    }

    private static Stop stop(int number) {
        return new Stop(host(number), null, null, null, null, null);
    }

    private static Party host(int number) {
        return Party.parse(HOSTS.get(number % HOSTS.size()));
    }

    private static When days(Step step) {
        return When.parse(step.b() % 5 == 0 ? "2018-02" : "2018-01-13/2018-01-17");
    }

    private static Ending ending(Step step) {
        return ENDINGS.get(step.b() % ENDINGS.size());
    }
}
