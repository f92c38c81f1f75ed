package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on persons and the offices that they hold. */
public enum PersonRule implements Rule {
    REGISTERED_ONCE("a person is registered once, and corrected after that"),
    IS_REGISTERED("a person is registered before an office is recorded"),
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
