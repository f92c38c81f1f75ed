package org.chancery.facts;

import org.chancery.kernel.Described;

/** What became of a claim. */
public enum ClaimOutcome implements Term {
    @Described("What came later agrees with it.")
    BORNE_OUT,
    @Described("What came later contradicts it.")
    REFUTED,
    @Described("The claimant took it back.")
    WITHDRAWN
}
