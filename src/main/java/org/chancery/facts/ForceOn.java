package org.chancery.facts;

import org.chancery.kernel.Described;

/** On what an agreement enters into force (VCLT article 24). */
public enum ForceOn implements Term {
    @Described("On the signature of all between whom it is.")
    SIGNATURE,
    @Described("On a day that it names, once all between whom it is are bound.")
    FIXED_DATE,
    @Described("On the exchange of instruments of ratification.")
    EXCHANGE,
    @Described("On the last notification that domestic procedures are complete.")
    LAST_NOTIFICATION,
    @Described("On the consent of a number of parties.")
    NUMBER_OF_INSTRUMENTS,
    @Described("On the consent of parties that it names.")
    NAMED_PARTIES
}
