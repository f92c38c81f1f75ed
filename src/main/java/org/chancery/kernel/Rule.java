package org.chancery.kernel;

import java.util.List;
import java.util.Locale;

/** A rule of the domain, a constant of an enum; its {@link #id} is part of the API. */
public interface Rule {

    String name();

    /** The rule in one sentence, as a person reads it. */
    String says();

    /** The constant's name in kebab case, such as {@code recorded-once}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Refuses what breaks the rule.
     *
     * @throws Refused when the condition does not hold
     */
    @Contract("false -> fail")
    default void require(boolean holds) {
        if (!holds) {
            throw refused(says());
        }
    }

    default Refused refused(String detail) {
        return new Refused(this, detail, List.of());
    }
}
