package org.chancery.exchange.importing;

import java.util.List;
import java.util.Objects;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.Correction;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Verdict;
import org.chancery.ledger.wiring.Ids;
import org.jspecify.annotations.Nullable;

/** Records the chains of one publication; what is held of an id is touched by one chain only. */
final class PublicationImport {

    private final HsgSource source;
    private final Clerk clerk;
    private final Holdings holdings;
    private final Tally tally;
    private final Mapping mapping;

    /** Where an entry stands that says what a line says, and what came of the line. */
    private record Done(long entry, Outcome outcome) {}

    PublicationImport(
            HsgSource source, Clerk clerk, Holdings holdings, Tally tally, Mapping mapping) {
        this.source = source;
        this.clerk = clerk;
        this.holdings = holdings;
        this.tally = tally;
        this.mapping = mapping;
    }

    /** Records a chain, or says in the tally which lines of it are refused and why. */
    void record(List<Step> chain) {
        holdings.letGo(chain);
        for (var step : chain) {
            switch (step) {
                case Step.Single(var line) -> record(line);
                case Step.Renumbered(var gone, var added) -> renumber(gone, added);
            }
            tally.done(step.lines().size());
        }
    }

    private void record(HsgLine line) {
        try {
            switch (line.op()) {
                case ADDED -> add(line);
                case CHANGED -> change(line);
                case REMOVED -> retract(line);
            }
        } catch (BadLine | IllegalArgumentException bad) {
            tally.refused(line, String.valueOf(bad.getMessage()));
        }
    }

    private void add(HsgLine line) {
        holdings.requireFree(line);
        tally.unmapped(line, mapping.unmapped(line.recordOrThrow()));
        var words = VisitWords.of(line.recordOrThrow(), mapping);
        var visit = Ids.issue(SubjectKind.VISIT);
        var done = once(line, Outcome.RECORDED, null, visit, words.when(), words.visit());
        holdings.hold(line, done.entry());
    }

    private void change(HsgLine line) {
        var before = holdings.before(line);
        var after = before.record().with(line.changes());
        if (after.equals(before.record())) {
            tally.count(Outcome.UNCHANGED, line);
            return;
        }
        requireUnrevised(before, line);
        tally.unmapped(line, mapping.unmapped(after));
        var revision = Revision.of(before, after, mapping);
        var outcome =
                revision.command() instanceof EndorseEntry ? Outcome.ENDORSED : Outcome.CORRECTED;
        once(line, outcome, before, null, revision.when(), revision.command());
        holdings.hold(line, before.saying(after));
    }

    /** A publication is one state of the source: it cannot change an id twice. */
    private static void requireUnrevised(Held held, HsgLine line) {
        if (held.revised()) {
            throw new BadLine("%s is said twice at one moment".formatted(line.alias().id()));
        }
    }

    private void retract(HsgLine line) {
        var before = holdings.removed(line);
        var command = new RetractEntry(Named.at(before.entry()), null);
        once(line, Outcome.RETRACTED, before, null, null, command);
    }

    /** Where the old record is not held, its twin is recorded as a visit of its own. */
    private void renumber(HsgLine gone, HsgLine added) {
        Held before;
        try {
            before = holdings.removed(gone);
        } catch (BadLine bad) {
            tally.refused(gone, bad.reason());
            record(added);
            return;
        }
        var known = holdings.recorded(added);
        if (known != null && !(known.what() instanceof Correction)) {
            holdings.hold(gone, before);
            record(gone);
            record(added);
            return;
        }
        try {
            holdings.requireFree(added);
            requireUnrevised(before, gone);
            var command = new ReidentifyEntry(Named.at(before.entry()), Named.at(before.word()));
            var done = once(added, Outcome.REIDENTIFIED, before, null, null, command);
            tally.count(done.outcome(), gone);
            holdings.hold(added, before);
        } catch (BadLine bad) {
            tally.refused(gone, bad.reason());
            tally.refused(added, bad.reason());
        }
    }

    /** Records what the ledger does not have under the line's key yet. */
    private Done once(
            HsgLine line,
            Outcome outcome,
            @Nullable Held before,
            @Nullable Subject subject,
            @Nullable When when,
            Command what) {
        var known = holdings.recorded(line);
        if (known != null) {
            return done(line, Outcome.ALREADY_THERE, Dossier.about(known), known.draft().verdict());
        }
        if (before != null && before.overtaken()) {
            throw new BadLine(
                    "a later publication of %s has been recorded before"
                            .formatted(line.alias().id()));
        }
        var receipt = clerk.record(line, source, subject, when, what);
        var entry = receipt.entries().getFirst();
        return done(
                line,
                receipt.replayed() ? Outcome.ALREADY_THERE : outcome,
                entry.position(),
                entry.verdict());
    }

    private Done done(HsgLine line, Outcome outcome, long entry, Verdict verdict) {
        tally.count(outcome, line);
        if (verdict.standing() == Standing.FLAGGED) {
            tally.flagged(line, Objects.requireNonNull(verdict.rule()));
        }
        return new Done(entry, outcome);
    }
}
