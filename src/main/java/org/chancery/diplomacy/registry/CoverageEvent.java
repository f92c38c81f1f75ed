package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Event;
import org.chancery.ledger.Stored;
import org.jspecify.annotations.Nullable;

/** What became known of a coverage. */
public sealed interface CoverageEvent extends Event {

    /** It was declared what this ledger holds completely. */
    @Stored("registry.coverage-declared")
    record CoverageDeclared(
            EventFamily family,
            List<StateId> states,
            CoverageScope between,
            When period,
            @Nullable String note)
            implements CoverageEvent {

        public CoverageDeclared {
            states = StateId.few(states);
            requireLasting(period);
        }
    }

    /** A period lasts: it is not some day between two. */
    static void requireLasting(When period) {
        if (period.shape() == When.Shape.BETWEEN) {
            throw new IllegalArgumentException(
                    "'%s' is some day, and not a period such as 1980/2024-06-30".formatted(period));
        }
    }
}
