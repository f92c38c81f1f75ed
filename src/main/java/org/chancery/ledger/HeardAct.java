package org.chancery.ledger;

import java.util.List;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Viewpoint;

/**
 * What was done to an entry after it was recorded, as far as a viewpoint hears of it.
 *
 * @param act the entry that corrects, retracts, endorses, disputes or re-identifies
 * @param sources what it cites, as far as that passes
 * @param standing counted; flagged where it contradicts a rule, retracted where it was taken back
 */
public record HeardAct(Entry act, List<Citation> sources, Standing standing) {

    /** The acts on an entry in the order of the ledger. A word that is endorsed is heard too. */
    public static List<HeardAct> on(
            Said said, House.Reading reading, Viewpoint viewpoint, Publications publications) {
        long root = said.entry().position();
        return reading.dossier().upTo(viewpoint.position()).entries().stream()
                .filter(entry -> entry.position() != root && Dossier.about(entry) == root)
                .filter(entry ->
                        said.words().containsKey(entry.position())
                                || publications.passAny(viewpoint, entry.said().sources()))
                .map(entry ->
                        new HeardAct(
                                entry,
                                publications.passing(viewpoint, entry.said().sources()),
                                standing(entry, reading)))
                .toList();
    }

    private static Standing standing(Entry act, House.Reading reading) {
        return reading.takenBack().contains(act.position())
                ? Standing.RETRACTED
                : act.draft().verdict().standing();
    }
}
