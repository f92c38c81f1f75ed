package org.chancery.ledger;

import static org.chancery.ledger.LedgerRule.CHANGES_SOMETHING;
import static org.chancery.ledger.LedgerRule.CITES_A_SOURCE;
import static org.chancery.ledger.LedgerRule.CORRECT_THE_ENTRY_ITSELF;
import static org.chancery.ledger.LedgerRule.KEEPS_ITS_KIND;
import static org.chancery.ledger.LedgerRule.NAMES_AN_ALIAS;
import static org.chancery.ledger.LedgerRule.SOURCE_STAYS;
import static org.chancery.ledger.LedgerRule.STANDS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Correction.EntryCorrected;
import org.chancery.ledger.Correction.EntryDisputed;
import org.chancery.ledger.Correction.EntryEndorsed;
import org.chancery.ledger.Correction.EntryReidentified;
import org.chancery.ledger.Correction.EntryRetracted;
import org.chancery.ledger.Correction.Target;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.DisputeEntry;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Entry.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A command about an earlier entry, once it is clear which entry and which of its words is meant.
 *
 * @param old the word that it speaks about
 * @param said what will be recorded
 * @param subjects all that any word of the entry was ever about, and the new word's
 */
record Act(Assertion<Event> old, Assertion<? extends Event> said, Set<Subject> subjects) {

    static Act of(House house, Desk desk, Submission submission, CorrectionCommand command) {
        return new Finding(house, desk, submission).act(command);
    }

    private record Finding(House house, Desk desk, Submission submission) {

        Act act(CorrectionCommand command) {
            var named = desk.entry(command.entry());
            var root = named.what() instanceof Correction act ? at(act.corrects().entry()) : named;
            var dossier = desk.dossier(root.subject());
            var said = saidOf(root, dossier);
            var word = wordMeant(command, named, root, said);
            var old = said.words().get(word.position());
            if (old == null) {
                throw STANDS.refused("entry %d stands no longer".formatted(word.position()));
            }
            var target = new Target(root.ref(), word.ref());
            Assertion<? extends Event> next =
                    switch (command) {
                        case CorrectEntry c -> {
                            stands(said);
                            correctable(c, named, root);
                            yield corrected(c, target, old);
                        }
                        case RetractEntry(_, var reason) -> {
                            if (named.position() == root.position()) {
                                stands(said);
                                SOURCE_STAYS.require(old.subject().kind() != SubjectKind.SOURCE);
                            }
                            var taken = new Target(root.ref(), named.ref());
                            yield about(old, new EntryRetracted(taken, reason));
                        }
                        case ReidentifyEntry _ -> {
                            stands(said);
                            NAMES_AN_ALIAS.require(
                                    submission.sources().stream().anyMatch(c -> c.alias() != null));
                            yield sourced(old, new EntryReidentified(target));
                        }
                        case DisputeEntry(_, _, var reason) -> {
                            stands(said);
                            yield sourced(old, new EntryDisputed(target, reason));
                        }
                        case EndorseEntry _ -> {
                            stands(said);
                            yield sourced(old, new EntryEndorsed(target));
                        }
                    };
            var subjects = new LinkedHashSet<>(dossier.subjectsOf(root));
            subjects.add(next.subject());
            return new Act(old, next, subjects);
        }

        private Entry at(Ref ref) {
            return desk.entry(Named.at(ref.position()));
        }

        private Said saidOf(Entry root, Dossier dossier) {
            return desk.readAll(dossier).said().stream()
                    .filter(said -> said.entry().position() == root.position())
                    .findFirst()
                    .orElseThrow();
        }

        /** The word named, else the one that stands; a slip speaks for the word that it mends. */
        private Entry wordMeant(CorrectionCommand command, Entry named, Entry root, Said said) {
            var explicit = command.word();
            var meant = explicit == null ? named : desk.entry(explicit);
            if (Dossier.about(meant) != root.position()) {
                throw new IllegalArgumentException(
                        "entry %d is no word of entry %d"
                                .formatted(meant.position(), root.position()));
            }
            if (explicit == null && named.position() == root.position()) {
                return at(said.from());
            }
            if (meant.what() instanceof EntryCorrected correction) {
                return correction.ground().editorial() ? at(correction.corrects().word()) : meant;
            }
            if (command instanceof RetractEntry) {
                return at(said.from());
            }
            if (meant.what() instanceof Correction) {
                throw STANDS.refused(
                        "entry %d says no word of its own: name the entry that it speaks about"
                                .formatted(meant.position()));
            }
            return meant;
        }

        private void stands(Said said) {
            if (said.standing() == Standing.RETRACTED) {
                throw STANDS.refused("entry %d was taken back".formatted(said.entry().position()));
            }
        }

        private static void correctable(CorrectEntry command, Entry named, Entry root) {
            CORRECT_THE_ENTRY_ITSELF.require(named.position() == root.position());
            CORRECT_THE_ENTRY_ITSELF.require(
                    command.word() == null || command.ground().editorial());
        }

        private Assertion<EntryCorrected> corrected(
                CorrectEntry command, Target target, Assertion<Event> old) {
            var what = patched(old.what(), command.change());
            var next =
                    new Assertion<>(
                            submission.subject() == null ? old.subject() : submission.subject(),
                            submission.when() == null ? old.when() : submission.when(),
                            what,
                            sources(command, old));
            SOURCE_STAYS.require(
                    old.subject().kind() != SubjectKind.SOURCE
                            || next.subject().equals(old.subject()));
            KEEPS_ITS_KIND.require(next.subject().kind() == old.subject().kind());
            CHANGES_SOMETHING.require(
                    command.ground().editorial() ? !next.equals(old) : differs(next, old));
            return next.saying(new EntryCorrected(target, command.ground(), what));
        }

        private static boolean differs(Assertion<Event> next, Assertion<Event> old) {
            return !next.equals(
                    new Assertion<>(old.subject(), old.when(), old.what(), next.sources()));
        }

        private List<Citation> sources(CorrectEntry command, Assertion<Event> old) {
            if (command.ground().editorial() && submission.sources().isEmpty()) {
                return old.sources();
            }
            CITES_A_SOURCE.require(!submission.sources().isEmpty() || old.sources().isEmpty());
            return submission.sources();
        }

        private Event patched(Event event, @Nullable Map<String, Object> change) {
            return change == null ? event : house.wording().patched(event, change);
        }

        private Assertion<Correction> sourced(Assertion<Event> old, Correction act) {
            CITES_A_SOURCE.require(!submission.sources().isEmpty());
            return about(old, act);
        }

        private Assertion<Correction> about(Assertion<Event> old, Correction act) {
            return new Assertion<>(old.subject(), null, act, submission.sources());
        }
    }
}
