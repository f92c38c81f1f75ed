package org.chancery.diplomacy.registry;

import org.chancery.facts.About;
import org.chancery.facts.ClaimKind;
import org.chancery.facts.ClaimOutcome;
import org.chancery.facts.Principal;
import org.chancery.kernel.Described;
import org.chancery.ledger.Command;
import org.chancery.ledger.Opens;
import org.jspecify.annotations.Nullable;

/** What can be said of a claim. */
public sealed interface ClaimCommand extends Command {

    @Described(
            value =
                    "Record what somebody claims. `when` is the day on which it was claimed. A claim is shown beside the facts that it speaks about and counts for nothing: what a source reports as done is recorded as that.",
            example =
                    """
                    {"subject":"claim/0198c2f1-0000-7000-8000-000000000011","when":"2025-12-11",
                     "claimant":{"name":"Anna Example","office":"Foreign Minister"},
                     "text":"Trade between the two has grown by 40 per cent over the past year.",
                     "kind":"figure","about":{"states":["IRN","KAZ"],"value":"+40 %"},
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    @Opens
    record RecordClaim(
            @Described("Who claims it, as the source words it: a person, a body or a publisher.")
                    Principal claimant,
            @Described(
                            value = "What is claimed, in our words; 1 to 2,000 characters.",
                            example = "More than fifty agreements bind the two.")
                    String text,
            @Described(value = "What sort of claim it is.", example = "figure")
                    @Nullable ClaimKind kind,
            @Described("What it is about: a state, a subject or an element at least.") About about)
            implements ClaimCommand {

        public RecordClaim {
            ClaimEvent.requireText(text);
        }
    }

    @Described(
            value =
                    "Record what became of a claim. `when` is the day from which on it was settled so.",
            example =
                    """
                    {"subject":"claim/0198c2f1-0000-7000-8000-000000000011","when":"2025-12-12",
                     "outcome":"refuted","reason":"the figures of the customs office differ",
                     "sources":[{"source":"source/tehran-times-521552"}]}
                    """)
    record SettleClaim(
            @Described(value = "What became of it.", example = "borne out") ClaimOutcome outcome,
            @Described("Why, in our words.") @Nullable String reason)
            implements ClaimCommand {}
}
