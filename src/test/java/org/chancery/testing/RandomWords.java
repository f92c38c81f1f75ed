package org.chancery.testing;

import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.diplomacy.agreements.AgreementEvent;
import org.chancery.diplomacy.conferences.AddressEvent;
import org.chancery.diplomacy.conferences.ConferenceEvent;
import org.chancery.diplomacy.registry.ClaimCommand.RecordClaim;
import org.chancery.diplomacy.registry.ClaimCommand.SettleClaim;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimRecorded;
import org.chancery.diplomacy.registry.ClaimEvent.ClaimSettled;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.diplomacy.registry.CoverageEvent.CoverageDeclared;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.registry.StatehoodCommand.EndState;
import org.chancery.diplomacy.registry.StatehoodCommand.RegisterState;
import org.chancery.diplomacy.registry.StatehoodCommand.RenameState;
import org.chancery.diplomacy.registry.StatehoodEvent;
import org.chancery.diplomacy.registry.StatehoodEvent.StateEnded;
import org.chancery.diplomacy.visits.DelegationMember;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.InvitationAnswer;
import org.chancery.diplomacy.visits.InvitationCommand.AnswerInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.ExtendInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.WithdrawInvitation;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationAnswered;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationExtended;
import org.chancery.diplomacy.visits.InvitationEvent.InvitationWithdrawn;
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
import org.chancery.diplomacy.visits.VisitCommand.NameDelegation;
import org.chancery.diplomacy.visits.VisitCommand.PostponeVisit;
import org.chancery.diplomacy.visits.VisitCommand.ReceiveVisitor;
import org.chancery.diplomacy.visits.VisitCommand.RecordStop;
import org.chancery.diplomacy.visits.VisitCommand.ReviseVisitPlan;
import org.chancery.diplomacy.visits.VisitEvent.DelegationNamed;
import org.chancery.diplomacy.visits.VisitEvent.StopRecorded;
import org.chancery.facts.About;
import org.chancery.facts.Capacity;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Event;
import org.chancery.testing.RandomLedger.Step;
import org.jspecify.annotations.Nullable;

/**
 * Words of every capability, made at random: mostly the next thing that happens, now and then
 * another, on days that are mostly in order and now and then vague, wrong or left out.
 */
final class RandomWords {
    static final List<Subject> PEOPLE =
            List.of(Subject.parse("person/one"), Subject.parse("person/two"));

    /** Visits of which it is mostly told stop by stop. */
    private static final List<Subject> STOP_BY_STOP =
            List.of(SampleWords.visit(5), SampleWords.visit(6));

    /** Subjects of every kind but sources, of which something may be told. */
    static final List<Subject> SUBJECTS =
            Stream.of(
                            IntStream.of(0, 1, 4).mapToObj(SampleWords::visit),
                            STOP_BY_STOP.stream(),
                            PEOPLE.stream(),
                            Stream.of("state/kazakhstan", "state/united-states")
                                    .map(Subject::parse),
                            numbered(SubjectKind.INVITATION, 2),
                            numbered(SubjectKind.AGREEMENT, 3),
                            numbered(SubjectKind.CONFERENCE, 2),
                            numbered(SubjectKind.ADDRESS, 2),
                            numbered(SubjectKind.CLAIM, 4),
                            numbered(SubjectKind.COVERAGE, 3))
                    .flatMap(subjects -> subjects)
                    .toList();

    private static Stream<Subject> numbered(SubjectKind kind, int count) {
        return IntStream.range(0, count).mapToObj(number -> SampleWords.subject(kind, number));
    }

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
    private static final List<String> MANY =
            List.of("KAZ", "USA", "IRN", "FRA", "UZB", "CHN", "TUR", "DEU");
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
                    step -> new LeaveStop(host(step.b()), null),
                    step -> new NameDelegation(members(step)));

    private static final List<Function<Step, Command>> STOPS =
            List.of(
                    step -> stopMade(step, null),
                    step -> stopMade(step, DelegationRole.ACCOMPANYING),
                    step -> stopMade(step, null),
                    step -> stopMade(step, step.b() % 3 == 0 ? null : DelegationRole.ACCOMPANYING),
                    step -> new NameDelegation(members(step)),
                    step ->
                            new AnnounceVisit(
                                    visitor(step), leaders(step), stops(step), days(step)));

    private static final List<Function<Step, Command>> LIFE =
            List.of(
                    _ -> new RegisterPerson("Somebody", null),
                    step ->
                            new AssumeOffice(
                                    visitor(step), "President", rank(step), capacity(step)),
                    step -> new LeaveOffice(visitor(step), "President", null));

    private static final List<Function<Step, Command>> STATEHOOD =
            List.of(
                    step -> new RegisterState(name(step), StateOrigin.SPLIT, states(step)),
                    step -> new RenameState(name(step)),
                    step -> new EndState(StateEnding.SPLIT, states(step)));

    private static final List<Function<Step, Command>> INVITATION =
            List.of(
                    step ->
                            new ExtendInvitation(
                                    step.a() % 5 == 0
                                            ? Party.parse("organisation/eco")
                                            : host(step.b()),
                                    null,
                                    StateId.parse(HOSTS.get(step.c() % HOSTS.size())),
                                    leaders(step),
                                    "occasion " + step.a() % 3,
                                    step.a() % 2 == 0 ? SampleWords.visit(step.b() % 4) : null,
                                    step.b() % 4 == 0 ? When.parse("2030-01") : null),
                    step -> new AnswerInvitation(answer(step), null),
                    step -> new WithdrawInvitation("reason " + step.b() % 3));

    private static final List<Function<Step, Command>> CLAIM =
            List.of(
                    step ->
                            new RecordClaim(
                                    new Principal("Principal " + step.b() % 3, null, null),
                                    "Claim " + step.c() % 3,
                                    ClaimKind.STATEMENT,
                                    new About(states(step), null, null, null)),
                    step ->
                            new SettleClaim(
                                    step.b() % 2 == 0
                                            ? ClaimOutcome.REFUTED
                                            : ClaimOutcome.BORNE_OUT,
                                    null));

    private static final List<Function<Step, Command>> COVERAGE =
            List.of(step ->
                    new DeclareCoverage(
                            EventFamily.VISITS,
                            states(step),
                            step.b() % 3 == 0
                                    ? CoverageScope.THEM
                                    : CoverageScope.THEM_AND_ANY_OTHER,
                            When.parse(step.b() % 7 == 0 ? "2020/2018" : "2018/.."),
                            null));

    private RandomWords() {}

    /** What such a word can say instead. */
    static Map<String, Object> change(Step step, Event what) {
        var state = HOSTS.get(step.c() % HOSTS.size());
        return switch (what) {
            case StateEnded _ -> Map.of("successors", List.of(state));
            case StatehoodEvent _ -> Map.of("name", name(step));
            case InvitationExtended _ -> Map.of("invitee", state);
            case InvitationAnswered _ -> Map.of("answer", answer(step).term());
            case InvitationWithdrawn _ -> Map.of("reason", "reason " + step.c() % 3);
            case StopRecorded _ ->
                    switch (step.b() % 3) {
                        case 0 -> Map.of("host", step.c() % 2 == 0 ? "KAZ" : "CHN");
                        case 1 -> Map.of("role", "accompanying");
                        default -> Map.of("principals", List.of(Map.of("name", name(step))));
                    };
            case DelegationNamed _ ->
                    Map.of("members", List.of(Map.of("role", "business", "count", state)));
            case AgreementEvent event -> RandomTreaties.change(step, event);
            case ConferenceEvent event -> RandomConferences.change(step, event);
            case AddressEvent event -> RandomConferences.change(step, event);
            case ClaimRecorded _ when step.b() % 2 == 0 ->
                    Map.of("about", Map.of("states", List.of(state, "TUR")));
            case ClaimRecorded _ -> Map.of("text", "Other " + step.c() % 3);
            case ClaimSettled _ -> Map.of("outcome", "withdrawn");
            case CoverageDeclared _ -> Map.of("states", List.of(state, "CHN"));
            default -> Map.of();
        };
    }

    private static String name(Step step) {
        return "Name " + step.c() % 3;
    }

    private static InvitationAnswer answer(Step step) {
        return step.b() % 2 == 0 ? InvitationAnswer.ACCEPTED : InvitationAnswer.DECLINED;
    }

    /** One, two or eight. */
    private static List<StateId> states(Step step) {
        return switch (step.c() % 6) {
            case 0 -> MANY.stream().map(StateId::parse).toList();
            case 1 -> List.of(StateId.parse(MANY.get(step.b() % 5)));
            default ->
                    List.of(
                            StateId.parse(MANY.get(step.b() % 5)),
                            StateId.parse(MANY.get((step.b() + 1 + step.a() % 4) % 5)));
        };
    }

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
            case VISIT -> STOP_BY_STOP.contains(subject) ? STOPS : JOURNEY;
            case PERSON -> LIFE;
            case STATE -> STATEHOOD;
            case INVITATION -> INVITATION;
            case CLAIM -> CLAIM;
            case COVERAGE -> COVERAGE;
            case AGREEMENT -> RandomTreaties.words(subject);
            case CONFERENCE -> RandomConferences.CONFERENCE;
            case ADDRESS -> RandomConferences.ADDRESS;
            case SOURCE -> throw new IllegalArgumentException("sources are registered");
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

    /** A row of a visit that is told stop by stop: of who led it, or of somebody else. */
    static Said stop(Step step) {
        var subject = STOP_BY_STOP.get(step.a() % STOP_BY_STOP.size());
        var role = step.b() % 3 == 0 ? DelegationRole.ACCOMPANYING : null;
        return Said.on(DAYS.get(step.c() % DAYS.size()), subject, stopMade(step, role));
    }

    private static RecordStop stopMade(Step step, @Nullable DelegationRole role) {
        var visitor = visitor(step);
        var host = host(step.b());
        return new RecordStop(
                visitor,
                step.a() % 3 == 0
                        ? leaders(step)
                        : List.of(new Principal("Somebody " + step.a() % 3, null, null)),
                role,
                host.equals(visitor) ? host(step.b() + 1) : host,
                null,
                null,
                null,
                null);
    }

    private static List<DelegationMember> members(Step step) {
        return List.of(
                new DelegationMember(
                        step.a() % 2 == 0 ? DelegationRole.ADVANCE : DelegationRole.BUSINESS,
                        step.b() % 2 == 0 ? "Member " + step.b() % 6 : null,
                        null,
                        null,
                        String.valueOf(step.c() % 4),
                        step.c() % 3 == 0 ? When.parse("2018-01-14") : null));
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
