package org.chancery.diplomacy.visits;

import org.chancery.kernel.Party;
import org.jspecify.annotations.Nullable;

/** Something that happened at a stop, which is named by its host, and by its place if need be. */
interface AtStop {
    Party host();

    @Nullable String place();

    /** Whether it is that stop which is meant. */
    default boolean meant(Stop stop) {
        return stop.host().equals(host()) && (place() == null || place().equals(stop.place()));
    }
}
