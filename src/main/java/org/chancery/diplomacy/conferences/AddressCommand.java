package org.chancery.diplomacy.conferences;

import java.util.List;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of an address. */
public sealed interface AddressCommand extends Command {

    @Described(
            value =
                    "Record that an address is to be given. `when` is the day on which that was said. One that is to be given otherwise is scheduled anew.",
            example =
                    """
                    {"subject":"address/0198c2f1-0000-7000-8000-000000000005","when":"2025-12-01",
                     "party":"IRN","speaker":{"name":"Anna Example","office":"Foreign Minister"},
                     "forum":{"institution":"Example University","state":"KAZ"},
                     "planned":"2025-12-10","sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record ScheduleAddress(
            @Described(value = "The state or organisation for which it is given.", example = "IRN")
                    Party party,
            @Described("Who is to speak.") Principal speaker,
            @Described("Before whom, where a source tells it.") @Nullable Forum forum,
            @Described(value = "Its title, as worded; 1 to 1000 characters.")
                    @Nullable String title,
            @Described(
                            value =
                                    "The language of its title as worded here, where that is known; it is searched in it.",
                            example = "en")
                    @Nullable LanguageTag wordsIn,
            @Described(
                            value = "The days for which it is scheduled, where they are known.",
                            example = "2025-12-12")
                    @Nullable When planned)
            implements AddressCommand {
        public ScheduleAddress {
            ConferenceEvent.requireTitle(title);
        }
    }

    @Described(
            value =
                    "Record that an address was given. `when` is the day; more of what was said is added by a correction, with its source.",
            example =
                    """
                    {"subject":"address/0198c2f1-0000-7000-8000-000000000005","when":"2025-12-10",
                     "party":"IRN","speaker":{"name":"Anna Example","office":"Foreign Minister"},
                     "forum":{"institution":"Example University","state":"KAZ"},
                     "title":"On Rivers","language":"kk","wordsIn":"en","themes":["water"],
                     "positions":[{"topic":"transboundary rivers","position":"Each state has a fair share."}],
                     "mentions":["TKM"],"quotes":[{"text":"A river knows no border.","language":"en"}],
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record DeliverAddress(
            @Described(value = "The state or organisation for which it was given.", example = "IRN")
                    Party party,
            @Described("Who spoke.") Principal speaker,
            @Described("Before whom.") Forum forum,
            @Described(value = "Its title, as worded; 1 to 1000 characters.")
                    @Nullable String title,
            @Described(
                            value = "The language in which it was given, where it is known.",
                            example = "fa")
                    @Nullable LanguageTag language,
            @Described(
                            value =
                                    "The language of its title, themes and positions as worded here, where that is known; they are searched in it.",
                            example = "en")
                    @Nullable LanguageTag wordsIn,
            @Described("What it was about, as worded; each 1 to 300 characters.")
                    @Nullable List<String> themes,
            @Described("What the speaker held, by topic.") @Nullable List<Position> positions,
            @Described("The states that it mentions by name, each once.")
                    @Nullable List<StateId> mentions,
            @Described("The peoples that it mentions, as worded; each 1 to 300 characters.")
                    @Nullable List<String> peoples,
            @Described("The speaker's own words.") @Nullable List<Quote> quotes,
            @Described("Where its text can be read.") @Nullable WebAddress text,
            @Described("True where the speaker was not there, and spoke from elsewhere.")
                    @Nullable Boolean remote)
            implements AddressCommand {
        public DeliverAddress {
            ConferenceEvent.requireTitle(title);
            AddressEvent.requireReadable(themes, peoples, positions, mentions, quotes);
        }
    }

    @Described(
            value = "Record that an address that was scheduled will not be given.",
            example =
                    """
                    {"subject":"address/0198c2f1-0000-7000-8000-000000000005","when":"2025-12-02",
                     "reason":"the speaker is ill",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record CancelAddress(@Described("Why, as worded.") @Nullable String reason)
            implements AddressCommand {
        public CancelAddress {
            ConferenceEvent.requireReason(reason);
        }
    }
}
