package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on persons and the offices that they hold. */
public enum PersonRule implements Rule {
    REGISTERED_ONCE("a person is registered once, and corrected after that"),
    IS_REGISTERED("a person is registered before an office is recorded"),
    ON_A_DAY("an office is assumed and left on a day, or on one of several, and not for a time"),
    ASSUMED_ONCE(
            "an office is assumed once on a day: a second source endorses, disputes or corrects the entry"),
    IS_HELD("an office is left by whoever holds it");

    private final String says;

    PersonRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
