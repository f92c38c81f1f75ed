package org.chancery.facts;

import org.chancery.kernel.Described;

/** How far two states that fight have come. */
public enum HostilityStage implements Term {
    @Described("They fight.")
    HOSTILITIES,
    @Described("They agreed to cease fire; hostilities are not ended.")
    CEASEFIRE
}
