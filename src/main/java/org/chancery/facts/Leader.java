package org.chancery.facts;

import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** Who leads, invites, is invited or claims, as it is shown. */
public record Leader(
        @Described("As worded.") String name,
        @Described("As worded.") @Nullable String office,
        @Described("The government that the principal belongs to, as worded.")
                @Nullable String government,
        @Described("The person in the registry of persons, where the entry names one.")
                @Nullable Subject person,
        @Described("The rank of the office, where it is known.") @Nullable Rank rank,
        @Described("Whether the entry names a person of the registry.") boolean resolved) {

    public static Leader of(Principal principal) {
        return new Leader(
                principal.name(),
                principal.office(),
                principal.government(),
                principal.person(),
                principal.rank(),
                principal.person() != null);
    }
}
