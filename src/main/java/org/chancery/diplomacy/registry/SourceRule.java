package org.chancery.diplomacy.registry;

import org.chancery.kernel.Rule;

/** The rules on sources. */
public enum SourceRule implements Rule {
    REGISTERED_ONCE("a source is registered once, and corrected after that");

    private final String says;

    SourceRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
