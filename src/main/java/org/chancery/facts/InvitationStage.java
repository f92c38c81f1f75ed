package org.chancery.facts;

import org.chancery.kernel.Described;

/** How an invitation stands. */
public enum InvitationStage implements Term {
    @Described("It is extended, and nothing tells that it was answered or withdrawn.")
    EXTENDED,
    @Described("Whoever is invited has accepted it.")
    ACCEPTED,
    @Described("Whoever is invited has declined it.")
    DECLINED,
    @Described("Whoever invited has withdrawn it.")
    WITHDRAWN;

    @Override
    public String toString() {
        return term();
    }
}
