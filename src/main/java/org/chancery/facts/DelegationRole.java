package org.chancery.facts;

import org.chancery.kernel.Described;

/** In which part of a delegation somebody is. */
public enum DelegationRole implements Term {
    @Described("Of the part that travels ahead and prepares the visit.")
    ADVANCE,
    @Described("Of those who accompany whoever leads the visit.")
    ACCOMPANYING,
    @Described("Of the part that comes for business.")
    BUSINESS;

    @Override
    public String toString() {
        return term();
    }
}
