package org.chancery.ledger.codec;

import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.diplomacy.registry.ClaimCommand.RecordClaim;
import org.chancery.diplomacy.registry.ClaimCommand.SettleClaim;
import org.chancery.diplomacy.registry.CoverageCommand.DeclareCoverage;
import org.chancery.diplomacy.registry.PersonCommand;
import org.chancery.diplomacy.registry.PersonCommand.AssumeOffice;
import org.chancery.diplomacy.registry.PersonCommand.LeaveOffice;
import org.chancery.diplomacy.registry.PersonCommand.RegisterPerson;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.registry.StatehoodCommand;
import org.chancery.diplomacy.registry.StatehoodCommand.EndState;
import org.chancery.diplomacy.registry.StatehoodCommand.RegisterState;
import org.chancery.diplomacy.registry.StatehoodCommand.RenameState;
import org.chancery.diplomacy.visits.DelegationMember;
import org.chancery.diplomacy.visits.Ending;
import org.chancery.diplomacy.visits.InvitationAnswer;
import org.chancery.diplomacy.visits.InvitationCommand;
import org.chancery.diplomacy.visits.InvitationCommand.AnswerInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.ExtendInvitation;
import org.chancery.diplomacy.visits.InvitationCommand.WithdrawInvitation;
import org.chancery.diplomacy.visits.Itinerary;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand;
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
import org.chancery.facts.About;
import org.chancery.facts.Capacity;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.DelegationRole;
import org.chancery.facts.EventFamily;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.RelationElement;
import org.chancery.facts.StateEnding;
import org.chancery.facts.StateOrigin;
import org.chancery.facts.VisitType;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Party;
import org.chancery.kernel.Sha256;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Entry;
import org.chancery.ledger.Event;
import org.chancery.ledger.Ground;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.MergerCommand.SplitSubject;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.testing.MemoryLedger;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose stored form is kept. Each is recorded in a ledger of its own, after two sources
 * and, at position 3, a visit: so one more changes no other.
 *
 * @param variant what is special about it
 * @param ledger of which it is the last entry
 */
public record GoldenEntry(String variant, MemoryLedger ledger) {
    private static final String[] NINE = {
        "USA", "IRN", "FRA", "UZB", "CHN", "TUR", "DEU", "GBR", "ITA"
    };
    private static final Subject VISIT = SampleWords.visit(2899);
    private static final Subject OTHER = SampleWords.visit(3000);
    static final Citation PLAIN = Citation.of(Subject.parse("source/akorda-2018-01-18"));
    static final Citation FULL =
            new Citation(
                    Subject.parse("source/hsg-2019-10-29"),
                    "according to his office",
                    "row 2899",
                    "Official \"Working\" Visit",
                    new Alias("hsg-visits", "2899"));
    private static final List<Said> BEFORE =
            List.of(
                    SampleWords.source("akorda-2018-01-18", "Akorda", "2018-01-18"),
                    SampleWords.source("hsg-2019-10-29", "HSG", "2019-10-29"),
                    on("2018-01-16/2018-01-18", VISIT, completeVisit()).cited(FULL));

    /** Add to these; what stands here stays. */
    public static Stream<GoldenEntry> all() {
        return Stream.of(visitsAndRegistry(), GoldenTreaties.all(), GoldenConferences.all())
                .flatMap(each -> each);
    }

    private static Stream<GoldenEntry> visitsAndRegistry() {
        return Stream.of(
                ofPerson("plain", undated(Subject.parse("source/report-undated"), plainSource())),
                ofPerson("complete", undated(Subject.parse("source/akorda-1"), completeSource())),
                ofPerson("plain", undated(OTHER, visit("USA")).cited(PLAIN)),
                ofPerson("wide", on("2018", OTHER, visitToNine()).cited(PLAIN)),
                ofImport(
                        "complete",
                        on("[2018-01-16..2018-02?]", OTHER, completeVisit()).cited(FULL, PLAIN)),
                ofImport("flagged", on("2018-01-16/2018-01-10", OTHER, visit("USA")).cited(FULL)),
                ofPerson("complete", revised().when("2018-01-16/2018-01").cited(FULL, PLAIN)),
                ofPerson("elsewhere", revised(Map.of("host", "UZB")).cited(PLAIN)),
                ofPerson("moved", moved()),
                ofPerson("slip", correction(3, Ground.OUR_SLIP).when("2018-01-16?")),
                ofPerson(
                        "slip",
                        correction(2, Ground.OUR_SLIP, Map.of("publishedAt", "2019-10-30"))),
                ofImport("flagged", revised().when("2018-01-16/2018-01-10").cited(FULL)),
                ofPerson("plain", correction(3, entry -> new RetractEntry(entry, null))),
                ofPerson("moved", moved(), correction(3, entry -> new RetractEntry(entry, null))),
                ofPerson(
                        "complete",
                        moved(),
                        correction(4, entry -> new RetractEntry(entry, "no trace")).cited(FULL)),
                ofPerson(
                        "plain",
                        correction(3, entry -> new ReidentifyEntry(entry, null)).cited(FULL)),
                ofPerson(
                        "plain",
                        correction(3, entry -> new DisputeEntry(entry, null, null)).cited(PLAIN)),
                ofPerson(
                        "complete",
                        moved(),
                        correction(4, entry -> new DisputeEntry(entry, null, "x")).cited(FULL)),
                ofPerson(
                        "plain",
                        correction(3, entry -> new EndorseEntry(entry, null)).cited(PLAIN, FULL)),
                ofPerson(
                        "moved-slip",
                        correction(3, Ground.OUR_SLIP).when("2018-01-16").about(OTHER)),
                ofPerson(
                        "wide",
                        revisedTo(Stream.of(NINE).map(host -> Map.of("host", host)).toList())
                                .cited(PLAIN)),
                ofPerson(
                        "endorsement",
                        correction(3, entry -> new EndorseEntry(entry, null)).cited(PLAIN),
                        correction(4, entry -> new RetractEntry(entry, null))),
                ofPerson(
                        "retraction",
                        correction(3, entry -> new RetractEntry(entry, null)),
                        correction(4, entry -> new RetractEntry(entry, null))),
                ofPerson("plain", another(), merged(null)),
                ofPerson("complete", another(), merged("two sources, one visit")),
                ofPerson("plain", another(), merged(null), split(null)),
                ofPerson("complete", another(), merged(null), split("two visits")),
                ofPerson("complete", announced()),
                ofPerson(
                        "complete",
                        announced(),
                        later(new ReviseVisitPlan(PLANNED, List.of(PRESIDENT)))),
                ofPerson("complete", announced(), later(new AddStop(ADDED))),
                ofPerson(
                        "complete",
                        announced(),
                        later(new DropStop(HOST, "Washington, D.C.", "no time"))),
                ofPerson("complete", announced(), later(new PostponeVisit(PLANNED, "snow"))),
                ofPerson("complete", announced(), later(new CancelVisit("snow"))),
                ofPerson("announced", announced(), departed()),
                ofPerson(
                        "complete",
                        on("2018-01-15", OTHER, new DepartForVisit("Astana", itinerary()))
                                .cited(PLAIN)),
                ofPerson("complete", announced(), departed(), arrived()),
                ofPerson(
                        "complete",
                        announced(),
                        departed(),
                        arrived(),
                        later(
                                new ReceiveVisitor(
                                        HOST,
                                        "Washington, D.C.",
                                        "President Trump",
                                        "guard of honour"))),
                ofPerson(
                        "complete",
                        announced(),
                        departed(),
                        arrived(),
                        later(new LeaveStop(HOST, "Washington, D.C."))),
                ofPerson(
                        "complete",
                        announced(),
                        departed(),
                        arrived(),
                        later(new ConcludeVisit(Ending.CUT_SHORT))),
                ofPerson("complete", registered()),
                ofPerson("complete", registered(), assumed()),
                ofPerson(
                        "complete",
                        registered(),
                        assumed(),
                        office("2019-03-20", new LeaveOffice(KAZ, "President", "resigned"))),
                ofPerson(
                        "resolved",
                        registered(),
                        on("2018-01-16/2018-01-18", OTHER, completeVisit(RESOLVED)).cited(FULL)),
                ofPerson(
                        "resolved",
                        registered(),
                        correction(3, Ground.BETTER_SOURCE, Map.of("principals", List.of(LEADER)))
                                .cited(FULL)),
                ofPerson("resolved", registered(), announced(completeVisit(RESOLVED))),
                ofPerson(
                        "resolved",
                        registered(),
                        announced(),
                        later(new ReviseVisitPlan(PLANNED, List.of(RESOLVED)))),
                ofPerson(
                        "resolved",
                        registered(),
                        later(new DepartForVisit("Astana", itinerary(completeVisit(RESOLVED))))),
                ofPerson("plain", yugoslavia("2003-02-04", new RegisterState("S", null, null))),
                ofPerson("complete", founded()),
                ofPerson(
                        "complete",
                        founded(),
                        yugoslavia("2003-02-04", new RenameState("Serbia and Montenegro"))),
                ofPerson(
                        "complete",
                        founded(),
                        yugoslavia(
                                "2006-06-03",
                                new EndState(
                                        StateEnding.SECESSION,
                                        List.of(StateId.parse("MNE"), StateId.parse("SRB"))))),
                ofPerson("complete", another(), later(delegation())),
                ofPerson("complete", registered(), later(completeStop())),
                ofPerson("plain", undated(INVITATION, plainInvitation()).cited(PLAIN)),
                ofPerson("complete", invited()),
                ofPerson(
                        "complete",
                        invited(),
                        answered(
                                new AnswerInvitation(
                                        InvitationAnswer.ACCEPTED, "the press secretary"))),
                ofPerson("complete", invited(), answered(new WithdrawInvitation("snow"))),
                ofPerson("resolved", registered(), invited(RESOLVED)),
                ofPerson("resolved", registered(), claimed(RESOLVED)),
                ofPerson("complete", claimed()),
                ofPerson(
                        "complete",
                        claimed(),
                        on("2018-01-20", CLAIM, new SettleClaim(ClaimOutcome.BORNE_OUT, "counted"))
                                .cited(PLAIN)),
                ofPerson("complete", covered()));
    }

    private static final Party KAZ = Party.parse("KAZ");
    private static final Subject PERSON = Subject.parse("person/nursultan-nazarbayev");
    static final Principal RESOLVED =
            new Principal("N. Nazarbayev", "President", "Kazakhstan", PERSON, Rank.HEAD_OF_STATE);

    private static final Map<String, String> LEADER =
            Map.of(
                    "name", "N. Nazarbayev",
                    "office", "President",
                    "government", "Kazakhstan",
                    "person", "person/nursultan-nazarbayev",
                    "rank", "head of state");

    static Said registered() {
        var named = new RegisterPerson("Nursultan Nazarbayev", List.of("Нұрсұлтан Назарбаев"));
        return undated(PERSON, named).cited(PLAIN);
    }

    private static Said assumed() {
        return office(
                "1991-12-01",
                new AssumeOffice(KAZ, "President", Rank.HEAD_OF_STATE, Capacity.ACTING));
    }

    private static Said office(String day, PersonCommand command) {
        return on(day, PERSON, command).cited(FULL);
    }

    private static Said founded() {
        return yugoslavia(
                "1992-04-27",
                new RegisterState(
                        "Federal Republic of Yugoslavia",
                        StateOrigin.SPLIT,
                        List.of(StateId.parse("yugoslavia"))));
    }

    private static Said yugoslavia(String when, StatehoodCommand command) {
        return on(when, Subject.parse("state/serbia-and-montenegro"), command).cited(PLAIN);
    }

    private static final Subject CLAIM = SampleWords.subject(SubjectKind.CLAIM, 1);

    private static Said claimed() {
        return claimed(PRESIDENT);
    }

    private static Said claimed(Principal claimant) {
        return on(
                        "2018-01-16",
                        CLAIM,
                        new RecordClaim(
                                claimant,
                                "More than fifty agreements bind the two.",
                                ClaimKind.FIGURE,
                                new About(
                                        List.of(StateId.parse("KAZ"), StateId.parse("USA")),
                                        List.of(VISIT),
                                        RelationElement.AGREEMENTS,
                                        "more than 50")))
                .cited(FULL);
    }

    private static Said covered() {
        return on(
                        "2018-01-20",
                        SampleWords.subject(SubjectKind.COVERAGE, 1),
                        new DeclareCoverage(
                                EventFamily.VISITS,
                                List.of(StateId.parse("USA")),
                                CoverageScope.THEM_AND_ANY_OTHER,
                                When.parse("1874/2018-01"),
                                "of heads of state and of government"))
                .cited(FULL);
    }

    private static final Party HOST = Party.parse("USA");
    private static final Stop ADDED =
            new Stop(
                    Party.parse("UZB"),
                    "Tashkent",
                    "the president",
                    When.parse("2018-01-18"),
                    VisitType.WORKING,
                    "on the way home");
    private static final When PLANNED = When.parse("2018-01-16/2018-01-18");
    private static final Principal PRESIDENT =
            new Principal("Nursultan Nazarbayev", "President", "Kazakhstan");

    private static final Subject INVITATION = SampleWords.invitation(2899);

    private static NameDelegation delegation() {
        return new NameDelegation(
                List.of(
                        new DelegationMember(
                                DelegationRole.BUSINESS,
                                "Somebody",
                                "Chairman",
                                "Atameken",
                                ">10",
                                When.parse("2018-01-14/2018-01-17")),
                        new DelegationMember(
                                DelegationRole.ACCOMPANYING, null, "minister", null, null, null)));
    }

    private static ExtendInvitation plainInvitation() {
        return new ExtendInvitation(
                Party.parse("organisation/united-nations"),
                null,
                StateId.parse("KAZ"),
                null,
                "a session of the Security Council",
                null,
                null);
    }

    private static Said invited() {
        return invited(PRESIDENT);
    }

    private static Said invited(Principal invited) {
        return on(
                        "2018-01-02",
                        INVITATION,
                        new ExtendInvitation(
                                HOST,
                                invited.person() == null
                                        ? new Principal(
                                                "Donald Trump", "President", "the administration")
                                        : invited,
                                StateId.parse("KAZ"),
                                List.of(invited),
                                "an official working visit",
                                VISIT,
                                PLANNED))
                .cited(FULL);
    }

    private static Said answered(InvitationCommand command) {
        return on("2018-01-05", INVITATION, command).cited(PLAIN);
    }

    private static Said announced() {
        return announced(completeVisit());
    }

    private static Said announced(RecordVisit visit) {
        return on(
                        "2018-01-10",
                        OTHER,
                        new AnnounceVisit(
                                visit.visitor(), visit.principals(), visit.stops(), PLANNED))
                .cited(FULL);
    }

    private static Itinerary itinerary() {
        return itinerary(completeVisit());
    }

    private static Itinerary itinerary(RecordVisit visit) {
        return new Itinerary(visit.visitor(), visit.principals(), visit.stops());
    }

    private static Said departed() {
        return later(new DepartForVisit("Astana", null));
    }

    private static Said arrived() {
        return later(new ArriveAtStop(HOST, "Washington, D.C."));
    }

    private static Said later(VisitCommand command) {
        return on("2018-01-16", OTHER, command).cited(PLAIN);
    }

    /** The last of what a person said. */
    static GoldenEntry ofPerson(String variant, Said... said) {
        var ledger = begun();
        for (var each : said) {
            ledger.record(each.by("local", null, request(each), Strictness.REFUSE));
        }
        return new GoldenEntry(variant, ledger);
    }

    /** What an import brought, under the key of a line. */
    private static GoldenEntry ofImport(String variant, Said said) {
        var by = "import:hsg-visits";
        var key = Hash.of(by, "2899/2019-10-29");
        var ledger = begun();
        ledger.record(said.by(by, key, request(said), Strictness.FLAG));
        return new GoldenEntry(variant, ledger);
    }

    private static MemoryLedger begun() {
        var ledger = new MemoryLedger();
        BEFORE.forEach(ledger::record);
        return ledger;
    }

    private static String request(Said said) {
        return Hash.of(said.what().getClass().getSimpleName(), "{}");
    }

    Entry entry() {
        return ledger.last();
    }

    /** Its type and revision, those of the word that a correction brings, and what is special. */
    String name() {
        var what = entry().what();
        var word =
                what instanceof EntryCorrected correction ? form(correction.becomes()) + "." : "";
        return form(what) + "." + word + variant;
    }

    private static String form(Event event) {
        return EntryCodec.typeOf(event) + "." + EntryCodec.revisionOf(event);
    }

    @Override
    public String toString() {
        return name();
    }

    private static Said revised() {
        return correction(3, Ground.SOURCE_REVISED_ITSELF);
    }

    private static Said revised(Map<String, String> stop) {
        return revisedTo(List.of(stop));
    }

    private static Said revisedTo(List<Map<String, String>> stops) {
        return correction(3, Ground.SOURCE_REVISED_ITSELF, Map.of("stops", stops));
    }

    private static Said moved() {
        return correction(3, Ground.BETTER_SOURCE).about(OTHER).cited(PLAIN);
    }

    private static Said another() {
        return undated(OTHER, visit("USA")).cited(PLAIN);
    }

    private static Said merged(@Nullable String reason) {
        return undated(VISIT, new MergeSubjects(OTHER, reason));
    }

    private static Said split(@Nullable String reason) {
        return undated(VISIT, new SplitSubject(OTHER, reason));
    }

    private static RegisterSource plainSource() {
        return new RegisterSource("Report", null, "R", null, null, null, null, null, null);
    }

    private static RegisterSource completeSource() {
        return new RegisterSource(
                "Akorda",
                "akorda",
                "Қазақстан Президенті",
                WebAddress.parse("https://example.org/a?b=1&c=2"),
                Moment.parse("2018-01-18T22:41:00+05:00"),
                LanguageTag.parse("kk"),
                Grade.parse("A1"),
                Moment.parse("2026-01-01T00:00:00Z"),
                Sha256.parse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    private static RecordVisit completeVisit() {
        return completeVisit(new Principal("Nursultan Nazarbayev", "President", "Kazakhstan"));
    }

    private static RecordVisit completeVisit(Principal principal) {
        return new RecordVisit(
                StateId.parse("KAZ"),
                List.of(principal, new Principal("Somebody", null, null)),
                List.of(
                        new Stop(
                                StateId.parse("USA"),
                                "Washington, D.C.",
                                "President Trump",
                                When.parse("2018-01-16"),
                                VisitType.OFFICIAL_WORKING,
                                "Official Working Visit"),
                        stop("organisation/united-nations")),
                new TreeMap<>(
                        Map.of(
                                "start_date",
                                "2018-01-16",
                                "description",
                                "Official Working Visit.\nMet with President Trump.")));
    }

    private static RecordStop completeStop() {
        var visit = completeVisit(RESOLVED);
        return new RecordStop(
                visit.visitor(),
                visit.principals(),
                DelegationRole.ACCOMPANYING,
                HOST,
                "Washington, D.C.",
                VisitType.OFFICIAL_WORKING,
                "Official Working Visit",
                visit.worded());
    }

    private static RecordVisit visitToNine() {
        return visit(NINE);
    }

    private static RecordVisit visit(String... hosts) {
        return new RecordVisit(
                StateId.parse("KAZ"),
                List.of(new Principal("Nursultan Nazarbayev", null, null)),
                Stream.of(hosts).map(GoldenEntry::stop).toList(),
                null);
    }

    private static Stop stop(String host) {
        return new Stop(Party.parse(host), null, null, null, null, null);
    }
}
