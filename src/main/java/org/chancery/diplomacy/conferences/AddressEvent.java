package org.chancery.diplomacy.conferences;

import java.util.List;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
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

/** What became true of an address. */
public sealed interface AddressEvent extends Event {

    /** An address was scheduled. */
    @Stored("conferences.address-scheduled")
    record AddressScheduled(
            Party party,
            Principal speaker,
            @Nullable Forum forum,
            @Nullable String title,
            @Nullable LanguageTag wordsIn,
            @Nullable When planned)
            implements AddressEvent, Plan {
        public AddressScheduled {
            ConferenceEvent.requireTitle(title);
        }
    }

    /** An address was delivered. */
    @Stored("conferences.address-delivered")
    record AddressDelivered(
            Party party,
            Principal speaker,
            Forum forum,
            @Nullable String title,
            @Nullable LanguageTag language,
            @Nullable LanguageTag wordsIn,
            @Nullable List<String> themes,
            @Nullable List<Position> positions,
            @Nullable List<StateId> mentions,
            @Nullable List<String> peoples,
            @Nullable List<Quote> quotes,
            @Nullable WebAddress text,
            @Nullable Boolean remote)
            implements AddressEvent {
        public AddressDelivered {
            ConferenceEvent.requireTitle(title);
            requireReadable(themes, peoples, positions, mentions, quotes);
        }

        boolean fromElsewhere() {
            return Boolean.TRUE.equals(remote);
        }
    }

    /** An address that was scheduled was cancelled. */
    @Stored("conferences.address-cancelled")
    record AddressCancelled(@Nullable String reason) implements AddressEvent {
        public AddressCancelled {
            ConferenceEvent.requireReason(reason);
        }
    }

    /** What is worded is readable, none is without end, and each state is mentioned once. */
    static void requireReadable(
            @Nullable List<String> themes,
            @Nullable List<String> peoples,
            @Nullable List<Position> positions,
            @Nullable List<StateId> mentions,
            @Nullable List<Quote> quotes) {
        Worded.requireEach("themes", themes, ConferenceEvent.LONGEST);
        Worded.requireEach("peoples", peoples, ConferenceEvent.LONGEST);
        Worded.requireFew("positions", positions);
        Worded.requireFew("mentions", mentions);
        BadMember.requireEachOnce("mentions", mentions, "a state that is mentioned is named once");
        Worded.requireFew("quotes", quotes);
    }
}
