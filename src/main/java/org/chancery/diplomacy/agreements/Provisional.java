package org.chancery.diplomacy.agreements;

import org.chancery.diplomacy.agreements.PartyEvent.AppliedProvisionally;
import org.chancery.diplomacy.agreements.PartyEvent.IntentNotToBecomePartyDeclared;
import org.chancery.diplomacy.agreements.PartyEvent.ProvisionalApplicationEnded;
import org.chancery.kernel.Party;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** The application of an agreement before it is in force (VCLT article 25). */
record Provisional(Life life) {

    /** Whether a party applies it, as far as that is told; or anybody. */
    boolean isApplied(@Nullable Party party) {
        return party == null
                ? life.parties().stream().anyMatch(this::isApplied)
                : life.told(party).stream()
                        .map(Word::what)
                        .filter(event ->
                                event instanceof AppliedProvisionally
                                        || event instanceof ProvisionalApplicationEnded
                                        || event instanceof IntentNotToBecomePartyDeclared)
                        .reduce((_, later) -> later)
                        .filter(AppliedProvisionally.class::isInstance)
                        .isPresent();
    }
}
