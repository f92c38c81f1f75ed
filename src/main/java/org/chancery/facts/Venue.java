package org.chancery.facts;

import org.chancery.kernel.Described;
import org.jspecify.annotations.Nullable;

/** A forum as it is shown. */
public record Venue(
        @Described("The id of the conference, where one is recorded.") @Nullable String conference,
        @Described("The institution, as worded.") @Nullable String institution,
        @Described("The code of the state that hosts it, where that is told.")
                @Nullable String state) {

    public static Venue of(Forum forum) {
        return new Venue(
                forum.conference() == null ? null : forum.conference().id(),
                forum.institution(),
                forum.state() == null ? null : forum.state().code());
    }
}
