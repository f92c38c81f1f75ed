package org.chancery.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.diplomacy.conferences.AddressCommand.CancelAddress;
import org.chancery.diplomacy.conferences.AddressCommand.DeliverAddress;
import org.chancery.diplomacy.conferences.AddressCommand.ScheduleAddress;
import org.chancery.diplomacy.conferences.AddressEvent;
import org.chancery.diplomacy.conferences.AddressEvent.AddressCancelled;
import org.chancery.diplomacy.conferences.AddressEvent.AddressDelivered;
import org.chancery.diplomacy.conferences.AddressEvent.AddressScheduled;
import org.chancery.diplomacy.conferences.ConferenceCommand.AdoptDeclaration;
import org.chancery.diplomacy.conferences.ConferenceCommand.CancelConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.CloseConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConfirmParticipation;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.NameConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.PostponeConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.diplomacy.conferences.ConferenceEvent;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceCancelled;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceClosed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceConvened;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceNamed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferencePostponed;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.diplomacy.conferences.ConferenceEvent.ParticipationConfirmed;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
import org.chancery.facts.Rank;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.testing.RandomLedger.Step;
import org.jspecify.annotations.Nullable;

/** Words of conferences and addresses, made at random. */
final class RandomConferences {
    private static final List<String> PARTIES =
            List.of("KAZ", "USA", "IRN", "UZB", "organisation/eco");
    private static final List<String> STATES = List.of("KAZ", "USA", "IRN", "UZB", "CHN");
    private static final List<String> LANGUAGES = List.of("en", "ru", "fa", "tr");

    /** Words of several languages, each of which some texts have. */
    static final List<String> TEXTS =
            List.of(
                    "peace and trust",
                    "rivers and lakes of the region",
                    "мирные переговоры о границах",
                    "صلح و اعتماد",
                    "barış ve güven",
                    "Trusting neighbours build bridges");

    static final List<Function<Step, Command>> CONFERENCE =
            List.of(
                    step ->
                            new ConveneConference(
                                    "Forum " + step.b() % 3,
                                    language(step),
                                    step.a() % 3 == 0
                                            ? List.of(
                                                    new ConferenceName(
                                                            text(step.c()), language(step)))
                                            : null,
                                    step.c() % 3 == 0 ? null : List.of(party(step.a())),
                                    step.c() % 2 == 0 ? state(step.c()) : null,
                                    null,
                                    text(step.a()),
                                    step.b() % 4 == 0 ? null : days(step)),
                    step -> new NameConference("Name " + step.b() % 3, null),
                    step -> new ConfirmParticipation(party(step.b()), null),
                    step -> new ConfirmParticipation(party(step.b() + 1), Rank.HEAD_OF_STATE),
                    step -> new RecordAttendance(party(step.b()), null, null),
                    step -> new RecordAttendance(party(step.b() + 1), by(step), null),
                    step -> new RecordAttendance(party(step.b() + 2), null, step.c() % 2 == 0),
                    step ->
                            new AdoptDeclaration(
                                    "Declaration " + step.b() % 2, language(step), null),
                    _ -> new CloseConference(),
                    step -> new PostponeConference(days(step), "snow"),
                    _ -> new CancelConference(null));

    static final List<Function<Step, Command>> ADDRESS =
            List.of(
                    step ->
                            new ScheduleAddress(
                                    party(step.b()),
                                    speaker(step),
                                    step.c() % 3 == 0 ? null : forum(step),
                                    text(step.c()),
                                    language(step),
                                    step.b() % 3 == 0 ? null : days(step)),
                    step ->
                            new ScheduleAddress(
                                    party(step.b()),
                                    speaker(step),
                                    forum(step),
                                    null,
                                    null,
                                    days(step)),
                    step ->
                            new DeliverAddress(
                                    party(step.b()),
                                    speaker(step),
                                    forum(step),
                                    text(step.a()),
                                    language(step),
                                    step.b() % 2 == 0 ? null : language(step),
                                    List.of(text(step.b())),
                                    List.of(new Position("topic", text(step.c()))),
                                    step.a() % 2 == 0 ? null : List.of(state(step.a())),
                                    step.a() % 5 == 0 ? List.of("a people") : null,
                                    List.of(new Quote(text(step.c() + 1), language(step))),
                                    null,
                                    step.c() % 4 == 0 ? true : null),
                    step -> new CancelAddress("reason " + step.b() % 2));

    private RandomConferences() {}

    /** What such a word can say instead. */
    static Map<String, Object> change(Step step, ConferenceEvent what) {
        return switch (what) {
            case ConferenceConvened _ -> Map.of("host", STATES.get(step.c() % STATES.size()));
            case ParticipationConfirmed _, AttendanceRecorded _ ->
                    Map.of("party", PARTIES.get(step.c() % PARTIES.size()));
            case ConferenceNamed _ -> Map.of("name", "Other " + step.c() % 3);
            case DeclarationAdopted _ -> Map.of("title", "Other " + step.c() % 3);
            case ConferencePostponed _, ConferenceCancelled _ ->
                    Map.of("reason", "reason " + step.c() % 3);
            case ConferenceClosed _ -> Map.of();
        };
    }

    /** The same of an address. */
    static Map<String, Object> change(Step step, AddressEvent what) {
        return switch (what) {
            case AddressScheduled _ -> Map.of("title", text(step.c()));
            case AddressDelivered _ when step.b() % 2 == 0 ->
                    Map.of("mentions", List.of(STATES.get(step.c() % STATES.size())));
            case AddressDelivered _ -> Map.of("themes", List.of(text(step.c())));
            case AddressCancelled _ -> Map.of("reason", "reason " + step.c() % 3);
        };
    }

    private static String text(int number) {
        return TEXTS.get(number % TEXTS.size());
    }

    private static LanguageTag language(Step step) {
        return LanguageTag.parse(LANGUAGES.get(step.c() % LANGUAGES.size()));
    }

    private static Party party(int number) {
        return Party.parse(PARTIES.get(number % PARTIES.size()));
    }

    private static StateId state(int number) {
        return StateId.parse(STATES.get(number % STATES.size()));
    }

    private static @Nullable List<Principal> by(Step step) {
        return step.a() % 2 == 0 ? null : List.of(speaker(step));
    }

    private static Principal speaker(Step step) {
        return new Principal("Speaker " + step.a() % 2, "President", null);
    }

    private static Forum forum(Step step) {
        return step.a() % 2 == 0
                ? new Forum(null, "University", state(step.c()))
                : Forum.of(SampleWords.subject(SubjectKind.CONFERENCE, step.b() % 2));
    }

    private static When days(Step step) {
        return When.parse(step.b() % 5 == 0 ? "2018-02" : "2018-01-13/2018-01-17");
    }
}
