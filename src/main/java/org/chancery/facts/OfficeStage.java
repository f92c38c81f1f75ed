package org.chancery.facts;

import org.chancery.kernel.Described;

/** How somebody stands to an office on a day. */
public enum OfficeStage implements Term {
    @Described("Chosen for it, and not yet in it.")
    ELECT,
    @Described("In it, as far as is known; perhaps acting.")
    IN_OFFICE,
    @Described("No longer in it.")
    LEFT
}
