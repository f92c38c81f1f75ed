package org.chancery.diplomacy.conferences;

import java.util.List;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.facts.Worded;
import org.chancery.kernel.BadMember;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Event;
import org.chancery.ledger.Plan;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became true of a conference. */
public sealed interface ConferenceEvent extends Event {
    int LONGEST_TITLE = 1_000;
    int LONGEST = 300;

    /** A conference was convened. */
    @Stored("conferences.conference-convened")
    record ConferenceConvened(
            String title,
            @Nullable LanguageTag language,
            @Nullable List<ConferenceName> names,
            @Nullable List<Party> conveners,
            @Nullable StateId host,
            @Nullable String place,
            @Nullable String theme,
            @Nullable When planned)
            implements ConferenceEvent, Plan {
        public ConferenceConvened {
            requireReadable(title, names, conveners, place, theme);
        }
    }

    /** A source called a conference so. */
    @Stored("conferences.conference-named")
    record ConferenceNamed(String name, @Nullable LanguageTag language) implements ConferenceEvent {
        public ConferenceNamed {
            requireName(name);
        }
    }

    /** A party said, or it was said of it, that it would take part. */
    @Stored("conferences.participation-confirmed")
    record ParticipationConfirmed(Party party, @Nullable Rank level) implements ConferenceEvent {}

    /** A party attended a conference, or did not. */
    @Stored("conferences.attendance-recorded")
    record AttendanceRecorded(Party party, @Nullable List<Principal> by, @Nullable Boolean absent)
            implements ConferenceEvent {
        public AttendanceRecorded {
            requireNobodyForAbsent(by, absent);
        }

        boolean attended() {
            return !Boolean.TRUE.equals(absent);
        }

        List<Principal> principals() {
            return by == null ? List.of() : by;
        }
    }

    /** A conference adopted a declaration. */
    @Stored("conferences.declaration-adopted")
    record DeclarationAdopted(
            String title, @Nullable LanguageTag language, @Nullable WebAddress text)
            implements ConferenceEvent {
        public DeclarationAdopted {
            requireTitle(title);
        }
    }

    /** A conference closed. */
    @Stored("conferences.conference-closed")
    record ConferenceClosed() implements ConferenceEvent {}

    /** A conference was put off, to other days or until further notice. */
    @Stored("conferences.conference-postponed")
    record ConferencePostponed(@Nullable When planned, @Nullable String reason)
            implements ConferenceEvent, Plan {
        public ConferencePostponed {
            requireReason(reason);
        }
    }

    /** A conference that was convened was cancelled. */
    @Stored("conferences.conference-cancelled")
    record ConferenceCancelled(@Nullable String reason) implements ConferenceEvent {
        public ConferenceCancelled {
            requireReason(reason);
        }
    }

    /** What is worded is readable, none is without end, and each convenes it once. */
    static void requireReadable(
            String title,
            @Nullable List<ConferenceName> names,
            @Nullable List<Party> conveners,
            @Nullable String place,
            @Nullable String theme) {
        requireTitle(title);
        Worded.requireFew("names", names);
        Worded.requireFew("conveners", conveners);
        BadMember.requireEachOnce("conveners", conveners, "who convenes it is named once");
        Worded.require("place", place, LONGEST);
        Worded.require("theme", theme, LONGEST);
    }

    static void requireTitle(@Nullable String title) {
        Worded.require("title", title, LONGEST_TITLE);
    }

    static void requireName(String name) {
        Worded.require("name", name, LONGEST_TITLE);
    }

    static void requireReason(@Nullable String reason) {
        Worded.require("reason", reason, LONGEST);
    }

    /** Nobody attends for who is absent. */
    static void requireNobodyForAbsent(@Nullable List<Principal> by, @Nullable Boolean absent) {
        Worded.requireFew("by", by);
        if (Boolean.TRUE.equals(absent) && by != null && !by.isEmpty()) {
            throw new BadMember("/by", "nobody attends for a party that is absent");
        }
    }
}
