package org.chancery.facts;

import org.chancery.kernel.Described;

/** Who heads a mission. */
public enum HeadStage implements Term {
    @Described("Its head, who has taken up the functions.")
    IN_POST,
    @Described("A chargé d'affaires ad interim (VCDR article 19).")
    AD_INTERIM,
    @Described("Nobody.")
    VACANT,
    @Described("Its head is recalled for consultations and has not returned.")
    RECALLED
}
