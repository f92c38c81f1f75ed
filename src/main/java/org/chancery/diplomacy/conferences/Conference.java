package org.chancery.diplomacy.conferences;

import static org.chancery.diplomacy.conferences.ConferenceRule.ADOPTED_ONCE;
import static org.chancery.diplomacy.conferences.ConferenceRule.ATTENDS_ONCE;
import static org.chancery.diplomacy.conferences.ConferenceRule.CAME_OR_NOT;
import static org.chancery.diplomacy.conferences.ConferenceRule.CONFERENCE_ENDS_AFTER_IT_BEGINS;
import static org.chancery.diplomacy.conferences.ConferenceRule.CONFERENCE_NOT_CANCELLED;
import static org.chancery.diplomacy.conferences.ConferenceRule.CONFIRMS_OTHERWISE;
import static org.chancery.diplomacy.conferences.ConferenceRule.CONVENED_ONCE;
import static org.chancery.diplomacy.conferences.ConferenceRule.FEW_NAMES;
import static org.chancery.diplomacy.conferences.ConferenceRule.HAS_BEGUN;
import static org.chancery.diplomacy.conferences.ConferenceRule.IS_AHEAD;
import static org.chancery.diplomacy.conferences.ConferenceRule.IS_CONVENED;
import static org.chancery.diplomacy.conferences.ConferenceRule.NAMED_ONCE;
import static org.chancery.diplomacy.conferences.ConferenceRule.NOT_CLOSED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.diplomacy.Occasion;
import org.chancery.diplomacy.Representatives;
import org.chancery.diplomacy.conferences.ConferenceCommand.AdoptDeclaration;
import org.chancery.diplomacy.conferences.ConferenceCommand.CancelConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.CloseConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConfirmParticipation;
import org.chancery.diplomacy.conferences.ConferenceCommand.ConveneConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.NameConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.PostponeConference;
import org.chancery.diplomacy.conferences.ConferenceCommand.RecordAttendance;
import org.chancery.diplomacy.conferences.ConferenceEvent.AttendanceRecorded;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceCancelled;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceClosed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceConvened;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferenceNamed;
import org.chancery.diplomacy.conferences.ConferenceEvent.ConferencePostponed;
import org.chancery.diplomacy.conferences.ConferenceEvent.DeclarationAdopted;
import org.chancery.diplomacy.conferences.ConferenceEvent.ParticipationConfirmed;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Fact;
import org.chancery.facts.Summary;
import org.chancery.kernel.When;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A conference: convened, attended, and closed, perhaps with a declaration. */
record Conference(List<Word<ConferenceEvent>> told)
        implements Decider<Conference, ConferenceCommand, ConferenceEvent> {
    static final Conference NONE = new Conference(List.of());
    private static final int MOST_NAMES = 100;

    @Override
    public List<ConferenceEvent> decide(ConferenceCommand command) {
        return List.of(
                switch (command) {
                    case ConveneConference c ->
                            new ConferenceConvened(
                                    c.title(),
                                    c.language(),
                                    c.names(),
                                    c.conveners(),
                                    c.host(),
                                    c.place(),
                                    c.theme(),
                                    c.planned());
                    case NameConference(var name, var language) ->
                            new ConferenceNamed(name, language);
                    case ConfirmParticipation(var party, var level) ->
                            new ParticipationConfirmed(party, level);
                    case RecordAttendance(var party, var by, var absent) ->
                            new AttendanceRecorded(party, by, absent);
                    case AdoptDeclaration(var title, var language, var text) ->
                            new DeclarationAdopted(title, language, text);
                    case CloseConference() -> new ConferenceClosed();
                    case PostponeConference(var planned, var reason) ->
                            new ConferencePostponed(planned, reason);
                    case CancelConference(var reason) -> new ConferenceCancelled(reason);
                });
    }

    @Override
    public void check(Word<ConferenceEvent> next, Others others) {
        var gathering = new Gathering(told);
        switch (next.what()) {
            case ConferenceConvened convened -> {
                CONVENED_ONCE.require(gathering.convened().isEmpty());
                checkDays(convened.planned());
                checkNames(gathering, names(convened));
            }
            case ConferenceNamed(var name, var language) -> {
                IS_CONVENED.require(gathering.convened().isPresent());
                checkNames(gathering, List.of(new ConferenceName(name, language)));
            }
            case ParticipationConfirmed(var party, var level) -> {
                checkGoesOn(gathering);
                CONFIRMS_OTHERWISE.require(
                        gathering.attendances(party).findAny().isEmpty()
                                && gathering
                                        .confirmed(party)
                                        .filter(before -> before.what().level() == level)
                                        .isEmpty());
            }
            case AttendanceRecorded attendance -> {
                checkGoesOn(gathering);
                HAS_BEGUN.require(gathering.mayHaveBegunBy(next.when()));
                ATTENDS_ONCE.require(
                        gathering
                                .attendances(attendance.party())
                                .noneMatch(before ->
                                        same(before.what(), attendance)
                                                && When.mayMeet(before.when(), next.when())));
                CAME_OR_NOT.require(
                        gathering
                                .attendances(attendance.party())
                                .filter(before -> before.what().attended() != attendance.attended())
                                .noneMatch(before ->
                                        coincide(gathering, before, next.saying(attendance))));
                var by = new Representatives(attendance.party(), attendance.principals(), others);
                by.check();
                by.checkHeld(next.when());
            }
            case DeclarationAdopted(var title, _, _) -> {
                checkGoesOn(gathering);
                HAS_BEGUN.require(gathering.mayHaveBegunBy(next.when()));
                ADOPTED_ONCE.require(
                        gathering
                                .all(DeclarationAdopted.class)
                                .noneMatch(before ->
                                        before.what()
                                                .title()
                                                .strip()
                                                .equalsIgnoreCase(title.strip())));
            }
            case ConferenceClosed _ -> {
                checkGoesOn(gathering);
                HAS_BEGUN.require(gathering.mayHaveBegunBy(next.when()));
            }
            case ConferencePostponed(var planned, _) -> {
                checkAhead(gathering);
                checkDays(planned);
            }
            case ConferenceCancelled _ -> checkAhead(gathering);
        }
    }

    private static void checkGoesOn(Gathering gathering) {
        IS_CONVENED.require(gathering.convened().isPresent());
        CONFERENCE_NOT_CANCELLED.require(gathering.cancelled().isEmpty());
        NOT_CLOSED.require(gathering.closed().isEmpty());
    }

    private static void checkAhead(Gathering gathering) {
        IS_CONVENED.require(gathering.convened().isPresent());
        IS_AHEAD.require(!gathering.isBegun() && gathering.cancelled().isEmpty());
    }

    private static void checkDays(@Nullable When planned) {
        CONFERENCE_ENDS_AFTER_IT_BEGINS.require(planned == null || !planned.endsBeforeItStarts());
    }

    private static List<ConferenceName> names(ConferenceConvened convened) {
        var names = new ArrayList<ConferenceName>();
        names.add(new ConferenceName(convened.title(), convened.language()));
        if (convened.names() != null) {
            names.addAll(convened.names());
        }
        return names;
    }

    /** Each is new, also beside the others that are given with it. */
    private static void checkNames(Gathering gathering, List<ConferenceName> names) {
        var known = new ArrayList<>(gathering.names());
        for (var name : names) {
            NAMED_ONCE.require(known.stream().noneMatch(other -> other.isCalled(name.name())));
            known.add(name);
        }
        FEW_NAMES.require(known.size() <= MOST_NAMES);
    }

    private static boolean same(AttendanceRecorded one, AttendanceRecorded other) {
        return one.attended() == other.attended() && one.principals().equals(other.principals());
    }

    /** Whether both are told of one day without doubt, or both without a day. */
    private static boolean coincide(
            Gathering gathering, Word<AttendanceRecorded> one, Word<AttendanceRecorded> other) {
        return (one.when() == null && other.when() == null)
                || Occasion.surelyMeet(gathering.day(one), gathering.day(other));
    }

    @Override
    public Conference evolve(Word<ConferenceEvent> next) {
        return new Conference(Stream.concat(told.stream(), Stream.of(next)).toList());
    }

    @Override
    public List<Fact> facts() {
        return told.isEmpty() ? List.of() : new ConferenceFacts(new Gathering(told)).all();
    }

    @Override
    public @Nullable Summary summary() {
        return told.isEmpty() ? null : new ConferenceSummary(new Gathering(told)).summary();
    }
}
