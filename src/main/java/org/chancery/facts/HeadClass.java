package org.chancery.facts;

import org.chancery.kernel.Described;

/** The class of a head of mission that two states agree on (VCDR articles 14 and 15). */
public enum HeadClass implements Term {
    @Described(
            "Ambassador or nuncio, accredited to the head of state; and heads of equivalent rank.")
    AMBASSADOR,
    @Described("Envoy, minister or internuncio, accredited to the head of state.")
    ENVOY,
    @Described("Chargé d'affaires, accredited to the minister for foreign affairs.")
    CHARGE_D_AFFAIRES
}
