package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.ConferenceStage;
import org.chancery.facts.ConferenceSummaries.OfAttendance;
import org.chancery.facts.ConferenceSummaries.OfConference;
import org.chancery.facts.ConferenceSummaries.OfDeclaration;
import org.chancery.facts.ConferenceSummaries.OfParticipant;
import org.chancery.facts.Leader;
import org.chancery.facts.Rank;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A conference in the register of conferences. */
public record ConferenceItem(
        @Described("Its id.") String id,
        @Described("The first of its names; left out where no source gives it one.")
                @Nullable String title,
        @Described("All its names, the title first; each as its source words it.")
                List<ConferenceName> names,
        @Described("The codes of the states, and the organisations, that convene it.")
                List<String> conveners,
        @Described("The code of the state in which it is held, where that is told.")
                @Nullable String host,
        @Described("A city or site, as worded.") @Nullable String place,
        @Described("Its theme, as worded, in the language of the title.") @Nullable String theme,
        @Described(
                        "Its days as they are known on the day, in EDTF: those planned, and until it closed; without an end where neither is told.")
                @Nullable String when,
        @Described("How far it had come on the day; left out where nothing was told of it by then.")
                @Nullable ConferenceStage status,
        @Described("Who was to come, came or did not come, as far as it is told by the day.")
                List<ParticipantItem> participants,
        @Described("What it had adopted by the day.") List<DeclarationItem> declarations,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The ids that its sources give it.") List<String> aliases,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    /** A party to a conference. */
    public record ParticipantItem(
            @Described("The code of the state, or the organisation.") String party,
            @Described("Whether it had confirmed by the day that it will come.") boolean confirmed,
            @Described("The rank of who will come for it, where that is told.")
                    @Nullable Rank level,
            @Described("That it attended, or did not, each as it was told.")
                    List<AttendanceItem> attendance,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        static ParticipantItem of(OfParticipant participant, LocalDate asOf) {
            var confirmed = participant.confirmedBy(asOf) ? participant.confirmed() : null;
            return new ParticipantItem(
                    participant.party().code(),
                    confirmed != null,
                    confirmed == null ? null : confirmed.level(),
                    participant.attendances(asOf).stream().map(AttendanceItem::of).toList(),
                    participant.because());
        }
    }

    /** That a party attended, or did not. */
    public record AttendanceItem(
            @Described("False where a source tells that it did not come.") boolean present,
            @Described("Its own days, in EDTF; left out where no source tells them.")
                    @Nullable String when,
            @Described("Who attended for it, the most senior first.") List<Leader> by) {

        static AttendanceItem of(OfAttendance attendance) {
            return new AttendanceItem(
                    attendance.present(),
                    VisitItem.text(attendance.when()),
                    attendance.by().stream().map(Leader::of).toList());
        }
    }

    /** What a conference adopted. */
    public record DeclarationItem(
            @Described("Its title, as worded.") String title,
            @Described("The language of the title, where it is known.")
                    @Nullable LanguageTag language,
            @Described("Where its text can be read.") @Nullable WebAddress text,
            @Described("The day, in EDTF; left out where no source tells it.")
                    @Nullable String when,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        static DeclarationItem of(OfDeclaration declaration) {
            return new DeclarationItem(
                    declaration.title(),
                    declaration.language(),
                    declaration.text(),
                    VisitItem.text(declaration.when()),
                    declaration.because());
        }
    }

    public static ConferenceItem of(Registered registered, LocalDate asOf) {
        var conference = (OfConference) registered.summary();
        return new ConferenceItem(
                registered.subject().id(),
                conference.names().stream().findFirst().map(ConferenceName::name).orElse(null),
                conference.names(),
                conference.conveners().stream().map(Party::code).toList(),
                conference.host() == null ? null : conference.host().code(),
                conference.place(),
                conference.theme(),
                VisitItem.text(conference.days(asOf)),
                conference.stage(asOf),
                conference.participants().stream()
                        .filter(each -> each.toldBy(asOf))
                        .map(each -> ParticipantItem.of(each, asOf))
                        .toList(),
                conference.declarations(asOf).stream().map(DeclarationItem::of).toList(),
                registered.standing(),
                registered.rule(),
                registered.aliases().stream().map(Alias::toString).toList(),
                registered.sources().stream().map(Subject::toString).toList(),
                conference.because());
    }
}
