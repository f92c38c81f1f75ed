package org.chancery.diplomacy.conferences;

import java.util.List;
import org.chancery.facts.ConferenceName;
import org.chancery.facts.Principal;
import org.chancery.facts.Rank;
import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a conference. */
public sealed interface ConferenceCommand extends Command {

    @Described(
            value =
                    "Record that a conference was convened. `when` is the day on which it was, left out where no source tells it; the days of the conference are its plan.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-11-20",
                     "title":"Conference on Rivers and Lakes","conveners":["UZB"],"host":"UZB",
                     "place":"Tashkent","planned":"2025-12-10/2025-12-12",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record ConveneConference(
            @Described(
                            value = "Its title, as worded; 1 to 1000 characters.",
                            example = "International Forum of Peace and Trust")
                    String title,
            @Described(value = "The language of the title, where it is known.", example = "en")
                    @Nullable LanguageTag language,
            @Described("Other names that the same source gives it.")
                    @Nullable List<ConferenceName> names,
            @Described("The states and organisations that convene it, where a source names them.")
                    @Nullable List<Party> conveners,
            @Described(value = "The state in which it is held, where it is known.", example = "TKM")
                    @Nullable StateId host,
            @Described(value = "A city or site, as worded.", example = "Ashgabat")
                    @Nullable String place,
            @Described(
                            value = "Its theme, as worded, in the language of the title.",
                            example = "Unity of Goals")
                    @Nullable String theme,
            @Described(
                            value = "The days for which it is convened, where they are known.",
                            example = "2025-12-12")
                    @Nullable When planned)
            implements ConferenceCommand {
        public ConveneConference {
            ConferenceEvent.requireReadable(title, names, conveners, place, theme);
        }
    }

    @Described(
            value =
                    "Record another name of a conference: an entry for each, so that a name is known as far as its source is.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004",
                     "name":"Forum of the Two Rivers","language":"en",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record NameConference(
            @Described(
                            value = "The name, as worded; 1 to 1000 characters.",
                            example = "International Peace and Trust Summit")
                    String name,
            @Described(value = "Its language, where it is known.", example = "en")
                    @Nullable LanguageTag language)
            implements ConferenceCommand {
        public NameConference {
            ConferenceEvent.requireName(name);
        }
    }

    @Described(
            value =
                    "Record that a state or an organisation will take part. One that comes at another level confirms anew.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-01",
                     "party":"KAZ","level":"foreign minister",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record ConfirmParticipation(
            @Described(value = "The state or organisation.", example = "KAZ") Party party,
            @Described(
                            value = "The rank of who will come for it, where that is told.",
                            example = "head of government")
                    @Nullable Rank level)
            implements ConferenceCommand {}

    @Described(
            value =
                    "Record that a state or an organisation attended, or that it did not. `when` is its own days.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-11",
                     "party":"KAZ","by":[{"name":"Anna Example","office":"Foreign Minister"}],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record RecordAttendance(
            @Described(value = "The state or organisation.", example = "KAZ") Party party,
            @Described("Who attended for it, the most senior first, where a source names them.")
                    @Nullable List<Principal> by,
            @Described("True where a source tells that it did not come.") @Nullable Boolean absent)
            implements ConferenceCommand {
        public RecordAttendance {
            ConferenceEvent.requireNobodyForAbsent(by, absent);
        }
    }

    @Described(
            value = "Record that a conference adopted a declaration or another final document.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-12",
                     "title":"Tashkent Declaration","language":"en",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record AdoptDeclaration(
            @Described(
                            value = "Its title, as worded; 1 to 1000 characters.",
                            example = "Ashgabat Declaration")
                    String title,
            @Described(value = "The language of the title, where it is known.", example = "en")
                    @Nullable LanguageTag language,
            @Described("Where its text can be read.") @Nullable WebAddress text)
            implements ConferenceCommand {
        public AdoptDeclaration {
            ConferenceEvent.requireTitle(title);
        }
    }

    @Described(
            value = "Record that a conference closed.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-12",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record CloseConference() implements ConferenceCommand {}

    @Described(
            value = "Record that a conference that was convened was put off.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-02",
                     "planned":"2026-03","reason":"a flood",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record PostponeConference(
            @Described("The new days, where they are known.") @Nullable When planned,
            @Described("Why, as worded.") @Nullable String reason)
            implements ConferenceCommand {
        public PostponeConference {
            ConferenceEvent.requireReason(reason);
        }
    }

    @Described(
            value = "Record that a conference that was convened will not be held.",
            example =
                    """
                    {"subject":"conference/0198c2f1-0000-7000-8000-000000000004","when":"2025-12-03",
                     "reason":"a flood","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record CancelConference(@Described("Why, as worded.") @Nullable String reason)
            implements ConferenceCommand {
        public CancelConference {
            ConferenceEvent.requireReason(reason);
        }
    }
}
