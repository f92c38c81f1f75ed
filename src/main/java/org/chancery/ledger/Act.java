package org.chancery.ledger;

import static org.chancery.ledger.LedgerRule.CHANGES_SOMETHING;
import static org.chancery.ledger.LedgerRule.CITES_A_SOURCE;
import static org.chancery.ledger.LedgerRule.CORRECT_THE_ENTRY_ITSELF;
import static org.chancery.ledger.LedgerRule.FOLLOWS_THE_STANDING_WORD;
import static org.chancery.ledger.LedgerRule.KEEPS_ITS_KIND;
import static org.chancery.ledger.LedgerRule.NAMES_AN_ALIAS;
import static org.chancery.ledger.LedgerRule.SOURCE_HAS_NO_DATE;
import static org.chancery.ledger.LedgerRule.SOURCE_STAYS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.Citation;
import org.chancery.kernel.Refused;
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
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.jspecify.annotations.Nullable;

/**
 * A command about an earlier entry, once it is clear which entry and which of its words is meant.
 *
 * @param now the entry by which the word that it speaks about reads until then
 * @param said what will be recorded
 * @param subjects all that any word of the entry was ever about, and the new word's
 */
record Act(Entry now, Assertion<? extends Event> said, Set<Subject> subjects) {

    static Act of(House house, Desk desk, Submission submission, CorrectionCommand command) {
        return new Speaking(house, desk, submission, Meant.by(command, desk)).act(command);
    }

    private record Speaking(House house, Desk desk, Submission submission, Meant meant) {

        Act act(CorrectionCommand command) {
            var next = said(command);
            var subjects = new LinkedHashSet<>(meant.reading().dossier().subjectsOf(meant.root()));
            subjects.add(next.subject());
            return new Act(meant.now(), next, subjects);
        }

        private Assertion<? extends Event> said(CorrectionCommand command) {
            return switch (command) {
                case CorrectEntry correction -> corrected(correction);
                case RetractEntry(_, var reason, _) -> retracted(reason);
                case ReidentifyEntry _ -> {
                    NAMES_AN_ALIAS.require(
                            submission.sources().stream().anyMatch(c -> c.alias() != null));
                    yield sourced(new EntryReidentified(meant.target()));
                }
                case DisputeEntry(_, _, var reason) ->
                        sourced(new EntryDisputed(meant.target(), reason));
                case EndorseEntry _ -> sourced(new EntryEndorsed(meant.target()));
            };
        }

        private Assertion<Correction> retracted(@Nullable String reason) {
            meant.requireStanding();
            SOURCE_STAYS.require(
                    !meant.namesTheEntryItself()
                            || meant.old().subject().kind() != SubjectKind.SOURCE);
            var taken = new Target(meant.root().ref(), meant.named().ref());
            return about(new EntryRetracted(taken, reason));
        }

        private Assertion<EntryCorrected> corrected(CorrectEntry command) {
            meant.requireEntryStanding();
            if (!meant.namesTheEntryItself()) {
                throw new Refused(
                        CORRECT_THE_ENTRY_ITSELF,
                        "%d is a correction: correct entry %d again, or retract the correction"
                                .formatted(meant.named().position(), meant.root().position()),
                        List.of(meant.root().position()));
            }
            FOLLOWS_THE_STANDING_WORD.require(
                    command.ground().editorial() || meant.word().ref().equals(meant.said().from()));
            var old = meant.old();
            var what = patched(old.what(), command.change());
            var next =
                    new Assertion<>(
                            submission.subject() == null ? old.subject() : submission.subject(),
                            submission.when() == null ? old.when() : submission.when(),
                            what,
                            sources(command));
            SOURCE_STAYS.require(
                    old.subject().kind() != SubjectKind.SOURCE
                            || next.subject().equals(old.subject()));
            SOURCE_HAS_NO_DATE.require(
                    old.subject().kind() != SubjectKind.SOURCE || next.when() == null);
            KEEPS_ITS_KIND.require(next.subject().kind() == old.subject().kind());
            if (!next.subject().equals(old.subject())) {
                Merging.requireUnmerged(desk.dossier(next.subject()));
            }
            CHANGES_SOMETHING.require(
                    command.ground().editorial() ? !next.equals(old) : differs(next, old));
            return next.saying(new EntryCorrected(meant.target(), command.ground(), what));
        }

        private static boolean differs(Assertion<Event> next, Assertion<Event> old) {
            return !next.equals(
                    new Assertion<>(old.subject(), old.when(), old.what(), next.sources()));
        }

        private List<Citation> sources(CorrectEntry command) {
            var old = meant.old().sources();
            if (command.ground().editorial() && submission.sources().isEmpty()) {
                return old;
            }
            CITES_A_SOURCE.require(!submission.sources().isEmpty() || old.isEmpty());
            return submission.sources();
        }

        private Event patched(Event event, @Nullable Map<String, Object> change) {
            return change == null ? event : house.wording().patched(event, change);
        }

        private Assertion<Correction> sourced(Correction act) {
            meant.requireEntryStanding();
            CITES_A_SOURCE.require(!submission.sources().isEmpty());
            return about(act);
        }

        private Assertion<Correction> about(Correction act) {
            return new Assertion<>(meant.old().subject(), null, act, submission.sources());
        }
    }
}
