package org.chancery.facts;

import org.chancery.kernel.Described;

/** What sort of thing is claimed. */
public enum ClaimKind implements Term {
    @Described("The claimant says that something is so.")
    STATEMENT,
    @Described("The claimant judges or expects something.")
    ASSESSMENT,
    @Described("The claimant gives a number.")
    FIGURE
}
