package org.chancery.ledger.codec;

import static org.chancery.ledger.codec.GoldenEntry.FULL;
import static org.chancery.ledger.codec.GoldenEntry.PLAIN;
import static org.chancery.ledger.codec.GoldenEntry.RESOLVED;
import static org.chancery.testing.Said.correction;
import static org.chancery.testing.Said.on;
import static org.chancery.testing.Said.undated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.diplomacy.conferences.AddressCommand;
import org.chancery.diplomacy.conferences.AddressCommand.CancelAddress;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.diplomacy.conferences.AddressCommand.ScheduleAddress;
import org.chancery.diplomacy.conferences.ConferenceCommand;
import org.chancery.diplomacy.conferences.ConferenceCommand.AdoptDeclaration;
import org.chancery.diplomacy.conferences.ConferenceCommand.CancelConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.CloseConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConfirmParticipation;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.NameConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.PostponeConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.diplomacy.visits.Itinerary;
import org.chancery.diplomacy.visits.Stop;
import org.chancery.diplomacy.visits.VisitCommand.AddStop;
import org.chancery.diplomacy.visits.VisitCommand.AnnounceVisit;
import org.chancery.diplomacy.visits.VisitCommand.DepartForVisit;
import org.chancery.diplomacy.visits.VisitCommand.RecordVisit;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Quote;
import org.chancery.facts.Rank;
import org.chancery.facts.VisitType;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Ground;
import org.chancery.testing.Said;
import org.chancery.testing.SampleWords;

/** Entries about conferences and addresses whose stored form is kept, with all they can say. */
final class GoldenConferences {
    private static final Subject FORUM = SampleWords.subject(SubjectKind.CONFERENCE, 1);
    private static final Subject ADDRESS = SampleWords.subject(SubjectKind.ADDRESS, 1);
    private static final Subject VISIT = SampleWords.visit(3000);
    private static final StateId KAZ = StateId.parse("KAZ");
    private static final StateId USA = StateId.parse("USA");
    private static final Party UNITED_NATIONS = Party.parse("organisation/united-nations");
    private static final When DAYS = When.parse("2018-01-17/2018-01-18");
    private static final LanguageTag ENGLISH = LanguageTag.parse("en");
    private static final WebAddress TEXT = WebAddress.parse("https://example.org/text");

    private GoldenConferences() {}

    /** Add to these; what stands here stays. */
    static Stream<GoldenEntry> all() {
        return Stream.concat(conferences(), Stream.concat(addresses(), visits()));
    }

    private static Stream<GoldenEntry> conferences() {
        return Stream.of(
                golden("complete", convened()),
                golden(
                        "plain",
                        undated(
                                        FORUM,
                                        new ConveneConference(
                                                "T", null, null, null, null, null, null, null))
                                .cited(PLAIN)),
                golden(
                        "complete",
                        convened(),
                        undated(FORUM, new NameConference("Summit on Water", ENGLISH)).cited(FULL)),
                golden(
                        "complete",
                        convened(),
                        said("2018-01-12", new ConfirmParticipation(KAZ, Rank.HEAD_OF_STATE))),
                golden(
                        "complete",
                        GoldenEntry.registered(),
                        convened(),
                        said("2018-01-17", new RecordAttendance(KAZ, List.of(RESOLVED), false))),
                golden(
                        "absent",
                        convened(),
                        said("2018-01-17", new RecordAttendance(USA, null, true))),
                golden(
                        "complete",
                        convened(),
                        said("2018-01-18", new AdoptDeclaration("D", ENGLISH, TEXT))),
                golden("complete", convened(), said("2018-01-18", new CloseConference())),
                golden(
                        "complete",
                        convened(),
                        said(
                                "2018-01-13",
                                new PostponeConference(When.parse("2018-03"), "a flood"))),
                golden(
                        "complete",
                        convened(),
                        said("2018-01-13", new CancelConference("a flood"))));
    }

    private static Stream<GoldenEntry> addresses() {
        return Stream.of(
                golden("complete", GoldenEntry.registered(), convened(), scheduled()),
                golden(
                        "complete",
                        GoldenEntry.registered(),
                        convened(),
                        address(
                                "2018-01-17",
                                new DeliverAddress(
                                        KAZ,
                                        RESOLVED,
                                        forum(),
                                        "On Water",
                                        LanguageTag.parse("kk"),
                                        ENGLISH,
                                        List.of("water"),
                                        List.of(new Position("rivers", "Each has a share.")),
                                        List.of(StateId.parse("UZB")),
                                        List.of("the peoples of the region"),
                                        List.of(new Quote("A river knows no border.", ENGLISH)),
                                        TEXT,
                                        true))),
                golden(
                        "complete",
                        GoldenEntry.registered(),
                        convened(),
                        scheduled(),
                        address("2018-01-13", new CancelAddress("ill"))));
    }

    /** What is told of a visit, one stop of which is made for a conference. */
    private static Stream<GoldenEntry> visits() {
        var stop =
                new Stop(
                        UNITED_NATIONS,
                        "New York",
                        "the organisation",
                        When.parse("2018-01-17"),
                        VisitType.MULTILATERAL_ATTENDANCE,
                        "attendance",
                        FORUM);
        var leaders = List.of(RESOLVED);
        var itinerary = new Itinerary(KAZ, leaders, List.of(stop));
        var planned = new AnnounceVisit(KAZ, leaders, List.of(stop), DAYS);
        var elsewhere =
                new AnnounceVisit(
                        KAZ, leaders, List.of(new Stop(USA, null, null, null, null, null)), DAYS);
        var recorded =
                on(
                        "2018-01-17",
                        VISIT,
                        new RecordVisit(
                                KAZ,
                                leaders,
                                List.of(stop),
                                new TreeMap<>(Map.of("place", "New York"))));
        return Stream.of(
                ofVisit(recorded),
                ofVisit(
                        recorded.cited(PLAIN),
                        correction(
                                6, Ground.BETTER_SOURCE, Map.of("worded", Map.of("place", "NY")))),
                ofVisit(on("2018-01-10", VISIT, planned)),
                ofVisit(
                        on("2018-01-10", VISIT, elsewhere).cited(PLAIN),
                        on("2018-01-11", VISIT, new AddStop(stop))),
                ofVisit(on("2018-01-16", VISIT, new DepartForVisit("Astana", itinerary))));
    }

    private static GoldenEntry ofVisit(Said... said) {
        var all = Stream.concat(Stream.of(GoldenEntry.registered(), convened()), Stream.of(said));
        return golden(
                "conference",
                all.map(each -> each.sources().isEmpty() ? each.cited(FULL) : each)
                        .toArray(Said[]::new));
    }

    private static GoldenEntry golden(String variant, Said... said) {
        return GoldenEntry.ofPerson(variant, said);
    }

    private static Said convened() {
        return said(
                "2018-01-10",
                new ConveneConference(
                        "Conference on Water",
                        ENGLISH,
                        List.of(new ConferenceName("Конференция по воде", LanguageTag.parse("ru"))),
                        List.of(UNITED_NATIONS, USA),
                        USA,
                        "New York",
                        "One River",
                        DAYS));
    }

    private static Said scheduled() {
        return address(
                "2018-01-12",
                new ScheduleAddress(KAZ, RESOLVED, forum(), "On Water", ENGLISH, DAYS));
    }

    private static Forum forum() {
        return new Forum(FORUM, "plenary session", USA);
    }

    private static Said said(String when, ConferenceCommand command) {
        return on(when, FORUM, command).cited(FULL);
    }

    private static Said address(String when, AddressCommand command) {
        return on(when, ADDRESS, command).cited(FULL);
    }
}
