package org.chancery.ledger;

import static org.chancery.ledger.LedgerRule.SPLIT_INSTEAD;
import static org.chancery.ledger.LedgerRule.STANDS;

import org.chancery.kernel.Refused;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.Target;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.RetractEntry;

/**
 * What a command about an earlier entry means.
 *
 * @param named the entry that it names: the one meant, or an act on it
 * @param root the entry that it comes down to
 * @param reading the subject that it was recorded of, as all that stands has it
 * @param said what that entry says there
 * @param word the entry, or the correction of it, whose word is meant
 * @param now the entry by which that word now reads
 */
record Meant(Entry named, Entry root, House.Reading reading, Said said, Entry word, Entry now) {

    static Meant by(CorrectionCommand command, Desk desk) {
        return new Finding(command, desk).meant();
    }

    /** The word, as it now reads. */
    Assertion<Event> old() {
        return now.word();
    }

    Target target() {
        return new Target(root.ref(), word.ref());
    }

    boolean namesTheEntryItself() {
        return named.position() == root.position();
    }

    /** Whether what is named was not taken back. */
    void requireStanding() {
        boolean stands =
                namesTheEntryItself()
                        ? said.standing() != Standing.RETRACTED
                        : !reading.takenBack().contains(named.position());
        if (!stands) {
            throw gone(named);
        }
    }

    /** Whether the entry that it comes down to was not taken back. */
    void requireEntryStanding() {
        if (said.standing() == Standing.RETRACTED) {
            throw gone(root);
        }
    }

    private static Refused gone(Entry entry) {
        return STANDS.refused("entry %d was taken back".formatted(entry.position()));
    }

    private record Finding(CorrectionCommand command, Desk desk) {

        Meant meant() {
            var named = desk.entry(command.entry());
            SPLIT_INSTEAD.require(!(named.what() instanceof Merger));
            var root =
                    named.what() instanceof Correction act
                            ? at(act.corrects().entry().position())
                            : named;
            var reading = desk.readAll(desk.dossier(root.subject()));
            var said = saidOf(root, reading);
            var word = word(named, root, said);
            var now = said.words().get(word.position());
            if (now == null) {
                throw gone(word);
            }
            return new Meant(named, root, reading, said, word, now);
        }

        private Entry at(long position) {
            return desk.entry(Named.at(position));
        }

        private static Said saidOf(Entry root, House.Reading reading) {
            return reading.said().stream()
                    .filter(said -> said.entry().position() == root.position())
                    .findFirst()
                    .orElseThrow();
        }

        /** The word named, else the one that stands; a slip speaks for the word that it mends. */
        private Entry word(Entry named, Entry root, Said said) {
            var explicit = command.word();
            var meant = explicit == null ? named : desk.entry(explicit);
            if (Dossier.about(meant) != root.position()) {
                throw new IllegalArgumentException(
                        "entry %d is no word of entry %d"
                                .formatted(meant.position(), root.position()));
            }
            if (explicit == null && named.position() == root.position()) {
                return at(said.from().position());
            }
            if (meant.what() instanceof EntryCorrected correction) {
                return correction.ground().editorial()
                        ? at(correction.corrects().word().position())
                        : meant;
            }
            if (command instanceof RetractEntry) {
                return at(said.from().position());
            }
            if (meant.what() instanceof Correction) {
                throw STANDS.refused(
                        "entry %d says no word of its own: name the entry that it speaks about"
                                .formatted(meant.position()));
            }
            return meant;
        }
    }
}
