package org.chancery.facts;

import org.chancery.kernel.Described;

/** What kind of text an agreement is. */
public enum Instrument implements Term {
    @Described("Treaty.")
    TREATY,
    @Described("Convention.")
    CONVENTION,
    @Described("Agreement.")
    AGREEMENT,
    @Described("Protocol.")
    PROTOCOL,
    @Described("Exchange of notes (VCLT article 13).")
    EXCHANGE_OF_NOTES,
    @Described("Memorandum of understanding.")
    MEMORANDUM_OF_UNDERSTANDING,
    @Described("Joint declaration.")
    JOINT_DECLARATION,
    @Described("Programme or roadmap.")
    PROGRAMME
}
