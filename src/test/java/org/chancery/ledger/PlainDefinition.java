package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;

/**
 * What each entry says, by the definitions as they are written: forward, recursive and slow. {@link
 * History} has to give the same.
 */
record PlainDefinition(List<Entry> entries, Viewpoint viewpoint, Publications publications) {

    /** How an entry stands, what it says, and which position brought the word. */
    record Answer(long entry, Standing standing, Assertion<Event> word, long from) {}

    static PlainDefinition of(Dossier dossier, Viewpoint viewpoint, Publications publications) {
        return new PlainDefinition(
                dossier.entries().stream()
                        .filter(entry -> entry.position() <= viewpoint.position())
                        .toList(),
                viewpoint,
                publications);
    }

    List<Answer> answers() {
        return entries.stream()
                .filter(entry -> !(entry.what() instanceof Correction))
                .map(this::answer)
                .toList();
    }

    private Answer answer(Entry root) {
        Entry last = null;
        for (var word : words(root)) {
            last = passes(word) ? word : last;
        }
        if (last == null) {
            return new Answer(root.position(), Standing.HIDDEN, saidBy(root), root.position());
        }
        return new Answer(root.position(), standing(root, last), saidBy(last), last.position());
    }

    private Standing standing(Entry root, Entry word) {
        boolean takenBack =
                heeded(EntryRetracted.class).stream()
                        .filter(retraction -> word(retraction) == root.position())
                        .anyMatch(retraction -> retraction.position() > word.position());
        var recorded = reading(word).draft().verdict().standing();
        boolean disputed =
                heeded(EntryDisputed.class).stream()
                        .anyMatch(dispute -> word(dispute) == word.position());
        return takenBack
                ? Standing.RETRACTED
                : disputed && recorded == Standing.COUNTED ? Standing.DISPUTED : recorded;
    }

    /** An entry says its own word; each correction with a source that stands adds one. */
    private List<Entry> words(Entry root) {
        var words = new ArrayList<>(List.of(root));
        for (var entry : entries) {
            if (entry.what() instanceof EntryCorrected correction
                    && !correction.ground().editorial()
                    && correction.corrects().entry().position() == root.position()
                    && stands(entry)) {
                words.add(entry);
            }
        }
        return words;
    }

    /** The last slip that names a word takes its place. */
    private Entry reading(Entry word) {
        var reading = word;
        for (var entry : entries) {
            if (entry.what() instanceof EntryCorrected correction
                    && correction.ground().editorial()
                    && correction.corrects().word().position() == word.position()
                    && stands(entry)) {
                reading = entry;
            }
        }
        return reading;
    }

    private Assertion<Event> saidBy(Entry word) {
        var reading = reading(word);
        var what = reading.what();
        return reading.said()
                .saying(what instanceof EntryCorrected correction ? correction.becomes() : what);
    }

    /** By one of its sources, or of the endorsements and renumberings of it that pass. */
    private boolean passes(Entry word) {
        return sourcesPass(reading(word))
                || entries.stream()
                        .filter(entry ->
                                entry.what() instanceof EntryEndorsed
                                        || entry.what() instanceof EntryReidentified)
                        .filter(entry -> word(entry) == word.position())
                        .anyMatch(entry -> stands(entry) && sourcesPass(entry));
    }

    private boolean sourcesPass(Entry entry) {
        var sources = entry.said().sources();
        return sources.isEmpty()
                || sources.stream()
                        .anyMatch(citation -> publications.pass(viewpoint, citation.source()));
    }

    /** A flagged act changes nothing; one that was taken back never was. */
    private boolean stands(Entry act) {
        return !act.flagged()
                && entries.stream()
                        .filter(entry -> entry.what() instanceof EntryRetracted)
                        .filter(entry -> word(entry) == act.position())
                        .noneMatch(entry -> stands(entry) && sourcesPass(entry));
    }

    private List<Entry> heeded(Class<? extends Correction> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.what()))
                .filter(entry -> stands(entry) && sourcesPass(entry))
                .toList();
    }

    private static long word(Entry act) {
        return ((Correction) act.what()).corrects().word().position();
    }
}
