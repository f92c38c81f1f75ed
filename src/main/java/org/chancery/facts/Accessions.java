package org.chancery.facts;

import org.chancery.kernel.Party;

/** Accessions that bind only towards those who accept them. */
public final class Accessions {
    private Accessions() {}

    /**
     * Whether of the accessions of two parties the one came after the other: the party that acceded
     * first is then asked to accept the later one, and not the other way round (Convention of 1980
     * on the Civil Aspects of International Child Abduction, article 38). Of two of one day one has
     * to be accepted.
     */
    public static boolean isLater(Spell one, Party of, Spell other, Party otherOf) {
        return one.from().isAfter(other.from())
                || (one.from().equals(other.from())
                        && of.toString().compareTo(otherOf.toString()) > 0);
    }
}
