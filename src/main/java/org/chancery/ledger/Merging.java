package org.chancery.ledger;

import static org.chancery.ledger.LedgerRule.ANOTHER_SUBJECT;
import static org.chancery.ledger.LedgerRule.IS_MERGED;
import static org.chancery.ledger.LedgerRule.KEEPS_ITS_KIND;
import static org.chancery.ledger.LedgerRule.MERGED_INTO;
import static org.chancery.ledger.LedgerRule.NO_CHAINS;
import static org.chancery.ledger.LedgerRule.SOURCE_STAYS;
import static org.chancery.ledger.LedgerRule.STATES_STAY_APART;

import java.util.List;
import org.chancery.kernel.Refused;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.ledger.Merger.SubjectSplit;
import org.chancery.ledger.Merger.SubjectsMerged;
import org.chancery.ledger.MergerCommand.MergeSubjects;
import org.chancery.ledger.MergerCommand.SplitSubject;

/** Judges whether subjects can be merged or split, and what more can be said of them then. */
record Merging(Dossier kept, Dossier loser) {

    /** What a command about two subjects comes to. */
    static Assertion<Merger> said(Subject kept, MergerCommand command, Desk desk) {
        var dossiers = desk.dossiers(List.of(kept, command.loser()));
        var merging = new Merging(dossiers.getFirst(), dossiers.getLast());
        return new Assertion<>(kept, null, merging.decide(command), List.of());
    }

    private Merger decide(MergerCommand command) {
        return switch (command) {
            case MergeSubjects(var other, var reason) -> {
                requireMergeable();
                yield new SubjectsMerged(other, reason);
            }
            case SplitSubject(var other, var reason) -> {
                requireMerged();
                yield new SubjectSplit(other, reason);
            }
        };
    }

    private void requireMergeable() {
        var kind = kept.subject().kind();
        ANOTHER_SUBJECT.require(!kept.subject().equals(loser.subject()));
        KEEPS_ITS_KIND.require(kind == loser.subject().kind());
        SOURCE_STAYS.require(kind != SubjectKind.SOURCE);
        STATES_STAY_APART.require(kind != SubjectKind.STATE);
        kept.requireRecorded();
        loser.requireRecorded();
        requireUnmerged(loser);
        requireUnmerged(kept);
        var losers = merges(loser).losers();
        if (!losers.isEmpty()) {
            throw new Refused(
                    NO_CHAINS,
                    "%s was merged into %s: split it first"
                            .formatted(losers.firstEntry().getKey(), loser.subject()),
                    List.copyOf(losers.values()));
        }
    }

    private void requireMerged() {
        if (!merges(kept).losers().containsKey(loser.subject())) {
            throw IS_MERGED.refused(
                    "%s is not merged into %s".formatted(loser.subject(), kept.subject()));
        }
    }

    /** Whether something new can be said of a subject. */
    static void requireUnmerged(Dossier dossier) {
        var into = merges(dossier).into();
        if (into != null) {
            throw new Refused(
                    MERGED_INTO,
                    "%s was merged into %s".formatted(dossier.subject(), into.subject()),
                    List.of(into.position()));
        }
    }

    private static Merges merges(Dossier dossier) {
        return Merges.of(dossier, Long.MAX_VALUE);
    }
}
