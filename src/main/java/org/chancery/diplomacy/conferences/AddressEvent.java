package org.chancery.diplomacy.conferences;

import java.util.HashSet;
import java.util.List;
import org.chancery.facts.Forum;
import org.chancery.facts.Position;
import org.chancery.facts.Principal;
import org.chancery.facts.Quote;
import org.chancery.facts.Worded;
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
            requireReadable(title);
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
            requireReadable(title);
            requireReadable(themes, peoples);
            requireReadable(positions, mentions, quotes);
        }

        boolean fromElsewhere() {
            return Boolean.TRUE.equals(remote);
        }
    }

    /** An address that was scheduled was cancelled. */
    @Stored("conferences.address-cancelled")
    record AddressCancelled(@Nullable String reason) implements AddressEvent {
        public AddressCancelled {
            ConferenceEvent.requireReadable(reason, null);
        }
    }

    /** A title is said or left out. */
    static void requireReadable(@Nullable String title) {
        Worded.require("a title", title, ConferenceEvent.LONGEST_TITLE);
    }

    /** What an address is about, and whom it names, is not without end. */
    static void requireReadable(@Nullable List<String> themes, @Nullable List<String> peoples) {
        Worded.requireFew("themes", themes);
        Worded.requireFew("peoples", peoples);
        if (themes != null) {
            themes.forEach(each -> Worded.require("a theme", each, ConferenceEvent.LONGEST));
        }
        if (peoples != null) {
            peoples.forEach(each -> Worded.require("a people", each, ConferenceEvent.LONGEST));
        }
    }

    /** Nor is what is held and said, and each state is named once. */
    static void requireReadable(
            @Nullable List<Position> positions,
            @Nullable List<StateId> mentions,
            @Nullable List<Quote> quotes) {
        Worded.requireFew("positions", positions);
        Worded.requireFew("states", mentions);
        Worded.requireFew("quotes", quotes);
        if (mentions != null && new HashSet<>(mentions).size() < mentions.size()) {
            throw new IllegalArgumentException("a state that is mentioned is named once");
        }
    }
}
