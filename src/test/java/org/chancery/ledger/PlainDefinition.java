package org.chancery.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.jspecify.annotations.Nullable;

/**
 * What each entry says, by the definitions as they are written: forward, recursive and slow. {@link
 * History} has to give the same.
 */
record PlainDefinition(List<Entry> entries, Viewpoint viewpoint, Publications publications) {

    /**
     * How an entry stands and by which rule, what it says, which position brought the word, why it
     * does, who endorses it and what disputes it.
     */
    record Answer(
            long entry,
            Standing standing,
            @Nullable String rule,
            Assertion<Event> word,
            long from,
            List<Long> because,
            List<Citation> endorsed,
            List<Long> disputes) {

        static Answer of(Said said) {
            return new Answer(
                    said.entry().position(),
                    said.standing(),
                    said.rule(),
                    said.word().said(),
                    said.from().position(),
                    said.word().because(),
                    said.endorsed(),
                    said.disputes());
        }

        boolean counts() {
            return standing.counts();
        }

        /** The same of a subject that was merged. */
        Answer merged() {
            return counts() ? as(Standing.MERGED, word, because) : this;
        }

        /** The same under the id of the subject that was kept. */
        Answer told(PlainMerging merging) {
            return as(standing, merging.told(word), merging.because(word.subject(), because));
        }

        private Answer as(Standing other, Assertion<Event> told, List<Long> why) {
            return new Answer(entry, other, rule, told, from, why, endorsed, disputes);
        }
    }

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
                .filter(entry -> !(entry.what() instanceof Merger))
                .map(this::answer)
                .toList();
    }

    private Answer answer(Entry root) {
        var passing = words(root).stream().filter(this::passes).toList();
        if (passing.isEmpty()) {
            return answer(root, root, Standing.HIDDEN, List.of());
        }
        var last = passing.getLast();
        return answer(root, last, standing(root, last), passing);
    }

    /** Because of the entry, its words so far, the last slip, and who endorses the last word. */
    private Answer answer(Entry root, Entry word, Standing standing, List<Entry> passing) {
        var endorsing = endorsing(word);
        var because = new TreeSet<>(List.of(root.position(), reading(word).position()));
        passing.forEach(each -> because.add(each.position()));
        endorsing.forEach(each -> because.add(each.position()));
        return new Answer(
                root.position(),
                standing,
                reading(word).draft().verdict().rule(),
                saidBy(word),
                word.position(),
                List.copyOf(because),
                endorsing.reversed().stream().flatMap(e -> e.said().sources().stream()).toList(),
                heeded(EntryDisputed.class).stream()
                        .filter(dispute -> word(dispute) == word.position())
                        .map(Entry::position)
                        .toList());
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

    /** An entry says its own word; each correction with a source adds one, unless it is flagged. */
    private List<Entry> words(Entry root) {
        var words = new ArrayList<>(List.of(root));
        for (var entry : entries) {
            if (entry.what() instanceof EntryCorrected correction
                    && !correction.ground().editorial()
                    && correction.corrects().entry().position() == root.position()
                    && !takenBack(entry)
                    && !reading(entry).flagged()) {
                words.add(entry);
            }
        }
        return words;
    }

    /** A slip that names a word takes its place; a flagged one only as long as it is flagged. */
    private Entry reading(Entry word) {
        var reading = word;
        for (var entry : entries) {
            if (entry.what() instanceof EntryCorrected correction
                    && correction.ground().editorial()
                    && correction.corrects().word().position() == word.position()
                    && !takenBack(entry)
                    && (!entry.flagged() || reading.flagged())) {
                reading = entry;
            }
        }
        return reading;
    }

    private Assertion<Event> saidBy(Entry word) {
        return reading(word).word();
    }

    /** By one of its sources, or of the endorsements and renumberings of it that pass. */
    private boolean passes(Entry word) {
        return sourcesPass(reading(word)) || !endorsing(word).isEmpty();
    }

    private List<Entry> endorsing(Entry word) {
        return entries.stream()
                .filter(entry ->
                        entry.what() instanceof EntryEndorsed
                                || entry.what() instanceof EntryReidentified)
                .filter(entry -> word(entry) == word.position())
                .filter(entry -> stands(entry) && sourcesPass(entry))
                .toList();
    }

    private boolean sourcesPass(Entry entry) {
        var sources = entry.said().sources();
        return sources.isEmpty()
                || sources.stream()
                        .anyMatch(citation -> publications.pass(viewpoint, citation.source()));
    }

    /** A flagged act changes nothing; one that was taken back never was. */
    private boolean stands(Entry act) {
        return !act.flagged() && !takenBack(act);
    }

    private boolean takenBack(Entry act) {
        return entries.stream()
                .filter(entry -> entry.what() instanceof EntryRetracted)
                .filter(entry -> word(entry) == act.position())
                .anyMatch(entry -> stands(entry) && sourcesPass(entry));
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
