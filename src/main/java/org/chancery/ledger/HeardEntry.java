package org.chancery.ledger;

import java.util.List;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Viewpoint;

/**
 * An entry by itself, whatever became of what it says, as a viewpoint hears of it.
 *
 * @param sources what it cites, as far as that passes
 * @param standing counted, or flagged where it contradicts a rule; retracted for an act on another
 *     entry that was taken back
 */
public record HeardEntry(Entry entry, List<Citation> sources, Standing standing) {

    /** An entry as it was recorded. */
    public static HeardEntry asRecorded(
            Entry entry, Viewpoint viewpoint, Publications publications) {
        return new HeardEntry(
                entry,
                publications.passing(viewpoint, entry.said().sources()),
                entry.draft().verdict().standing());
    }

    /** The acts on an entry in the order of the ledger. A word that is endorsed is heard too. */
    public static List<HeardEntry> actsOn(
            Said said, House.Reading reading, Viewpoint viewpoint, Publications publications) {
        long root = said.entry().position();
        return reading.dossier().upTo(viewpoint.position()).entries().stream()
                .filter(entry -> entry.position() != root && Dossier.about(entry) == root)
                .filter(entry ->
                        said.words().containsKey(entry.position())
                                || publications.passAny(viewpoint, entry.said().sources()))
                .map(entry -> asRecorded(entry, viewpoint, publications))
                .map(heard ->
                        reading.takenBack().contains(heard.entry().position())
                                ? new HeardEntry(heard.entry(), heard.sources(), Standing.RETRACTED)
                                : heard)
                .toList();
    }
}
