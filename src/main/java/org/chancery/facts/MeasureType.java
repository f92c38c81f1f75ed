package org.chancery.facts;

import org.chancery.kernel.Described;

/** What a measure is about. */
public enum MeasureType implements Term {
    @Described("Arms.")
    ARMS,
    @Described("Trade.")
    TRADE,
    @Described("Finance.")
    FINANCE,
    @Described("Travel.")
    TRAVEL,
    @Described("Diplomatic intercourse.")
    DIPLOMATIC,
    @Described("Anything else.")
    OTHER
}
