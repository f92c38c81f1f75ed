package org.chancery.diplomacy.registry;

import java.util.List;
import org.chancery.facts.CoverageScope;
import org.chancery.facts.EventFamily;
import org.chancery.kernel.Described;
import org.chancery.kernel.StateId;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a coverage. */
public sealed interface CoverageCommand extends Command {

    @Described(
            value =
                    "Declare what this ledger claims to hold completely: what of this family and period is not in it did not happen, as far as the sources tell. `when` is the day of the declaration.",
            example =
                    """
                    {"family":"visits","states":["IRN","KAZ"],"between":"them",
                     "period":"2025-06-01/2025-12-12","note":"visits of heads of state and ministers",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record DeclareCoverage(
            @Described(value = "What is held completely.", example = "visits") EventFamily family,
            @Described(
                            "The states whose relations are meant, each once: at most eight; two at least where it is between them.")
                    List<StateId> states,
            @Described(
                            value =
                                    "Whether what was between each two of these states is meant, or what was between each of them and any other state.",
                            example = "them and any other")
                    CoverageScope between,
            @Described(
                            value = "The days in which it happened, in EDTF; one end may be open.",
                            example = "1980/2024-06-30")
                    When period,
            @Described("What else is to be known of it, in our words.") @Nullable String note)
            implements CoverageCommand {

        public DeclareCoverage {
            states = StateId.few(states);
            CoverageEvent.requireLasting(period);
        }
    }
}
