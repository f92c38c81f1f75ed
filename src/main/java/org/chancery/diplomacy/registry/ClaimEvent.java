package org.chancery.diplomacy.registry;

import org.chancery.facts.About;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Principal;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became known of a claim. */
public sealed interface ClaimEvent extends Event {
    int LONGEST_TEXT = 2_000;

    /** Somebody claimed something. */
    @Stored("registry.claim-recorded")
    record ClaimRecorded(Principal claimant, String text, @Nullable ClaimKind kind, About about)
            implements ClaimEvent {

        public ClaimRecorded {
            requireText(text);
        }
    }

    /** A claim was settled. */
    @Stored("registry.claim-settled")
    record ClaimSettled(ClaimOutcome outcome, @Nullable String reason) implements ClaimEvent {}

    /** A claim says something, and not too much of it. */
    static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the text of a claim has 1 to 2,000 characters");
        }
    }
}
