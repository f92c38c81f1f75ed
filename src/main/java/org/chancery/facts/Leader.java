package org.chancery.facts;

import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** A principal of a visit, as it is shown. */
public record Leader(
        @Described("As worded.") String name,
        @Described("As worded.") @Nullable String office,
        @Described("The government that the principal belongs to, as worded.")
                @Nullable String government,
        @Described("Whether the registry of persons knows who that is.") boolean resolved) {

    /** Nobody is in a registry of persons yet. */
    public static Leader of(Principal principal) {
        return new Leader(principal.name(), principal.office(), principal.government(), false);
    }
}
