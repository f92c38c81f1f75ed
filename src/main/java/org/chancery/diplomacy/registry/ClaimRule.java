package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on claims. */
public enum ClaimRule implements Rule {
    CLAIMED_ONCE(
            "a claim is recorded once: a second source endorses, disputes or corrects the entry"),
    CONCERNS_SOMETHING("a claim is about a state, a subject or an element of a relation"),
    CLAIMANT_IS_REGISTERED("a claimant who is named by id is in the registry of persons"),
    IS_CLAIMED("a claim is settled after it was made"),
    SETTLED_ONCE("a claim is settled once");

    private final String says;

    ClaimRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
