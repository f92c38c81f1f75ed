package org.chancery.facts;

import org.chancery.kernel.Described;

/** What an agreement may wait for. */
public enum OutstandingAct implements Term {
    @Described("A signature.")
    SIGNATURE,
    @Described("Ratification, acceptance or approval.")
    RATIFICATION,
    @Described("The confirmation of a signature ad referendum (VCLT article 12).")
    CONFIRMATION,
    @Described("A notification that domestic procedures are complete.")
    NOTIFICATION,
    @Described("The exchange of instruments of ratification (VCLT article 16).")
    EXCHANGE_OF_INSTRUMENTS
}
