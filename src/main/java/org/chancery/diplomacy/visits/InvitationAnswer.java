package org.chancery.diplomacy.visits;

import org.chancery.facts.Term;
import org.chancery.kernel.Described;

/** How an invitation was answered. */
public enum InvitationAnswer implements Term {
    @Described("Whoever is invited will come.")
    ACCEPTED,
    @Described("Whoever is invited will not come.")
    DECLINED
}
