package org.chancery.exchange.importing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Map;
import java.util.Objects;
import org.chancery.exchange.importing.Clerk.Saying;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.ledger.Command;
import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Ground;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Submission.Strictness;
import org.chancery.ledger.codec.EntryCodec;
import org.chancery.ledger.codec.MergePatch;
import org.chancery.ledger.codec.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Records the steps of one publication; what is held of an id is touched by one chain only. */
final class PublicationImport {
    private static final TypeReference<Map<String, Object>> CHANGE = new TypeReference<>() {};

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final HsgSource source;
    private final Clerk clerk;
    private final EntryCodec codec;
    private final Map<String, Held> held;
    private final Tally tally;

    /** The entry under a key, and what came of the line. */
    private record Done(long entry, Outcome outcome) {}

    PublicationImport(
            HsgSource source, Clerk clerk, EntryCodec codec, Map<String, Held> held, Tally tally) {
        this.source = source;
        this.clerk = clerk;
        this.codec = codec;
        this.held = held;
        this.tally = tally;
    }

    /** Records a step, or says in the tally why it is refused. */
    void record(Step step) {
        switch (step) {
            case Step.Single(var line) -> {
                try {
                    switch (line.op()) {
                        case ADDED -> add(line);
                        case CHANGED -> change(line);
                        case REMOVED -> retract(line);
                    }
                } catch (BadLine bad) {
                    tally.refused(line, bad.reason());
                } catch (IllegalArgumentException unreadable) {
                    tally.refused(line, String.valueOf(unreadable.getMessage()));
                }
            }
            case Step.Renumbered(var gone, var added) -> renumber(gone, added);
        }
    }

    private void add(HsgLine line) {
        requireFree(line);
        var record = line.recordOrThrow();
        var words = VisitWords.of(record);
        var done =
                once(
                        line,
                        Outcome.RECORDED,
                        line.canonical().hash(),
                        new Subject(SubjectKind.VISIT, IDS.generate().toString()),
                        words.when(),
                        words.visit());
        held.put(line.id(), new Held(done.entry(), record));
    }

    private void change(HsgLine line) {
        var before = heldBefore(line);
        var after = before.record().with(line.changes());
        if (after.saysTheSameAs(before.record())) {
            tally.count(Outcome.UNCHANGED, line);
        } else {
            var old = VisitWords.of(before.record());
            var words = VisitWords.of(after);
            var patch = MergePatch.between(old.stored(codec), words.stored(codec));
            var command =
                    new CorrectEntry(
                            Named.at(before.entry()),
                            null,
                            Ground.SOURCE_REVISED_ITSELF,
                            StrictJson.MAPPER.convertValue(patch, CHANGE));
            once(
                    line,
                    Outcome.CORRECTED,
                    line.canonical().hash(),
                    null,
                    words.when().equals(old.when()) ? null : words.when(),
                    command);
        }
        held.put(line.id(), new Held(before.entry(), after));
    }

    private void retract(HsgLine line) {
        var before = heldBefore(line);
        requireTheSame(line, before);
        var command = new RetractEntry(Named.at(before.entry()), null);
        once(line, Outcome.RETRACTED, line.canonical().goneHash(), null, null, command);
        held.remove(line.id());
    }

    /** Where the old record is not held, its twin is recorded as a visit of its own. */
    private void renumber(HsgLine gone, HsgLine added) {
        Held before;
        try {
            before = heldBefore(gone);
            requireTheSame(gone, before);
        } catch (BadLine bad) {
            tally.refused(gone, bad.reason());
            record(new Step.Single(added));
            return;
        }
        try {
            requireFree(added);
            var command = new ReidentifyEntry(Named.at(before.entry()), null);
            var key = added.canonical().hash();
            var done = once(added, Outcome.REIDENTIFIED, key, null, null, command);
            tally.count(done.outcome(), gone);
            held.remove(gone.id());
            held.put(added.id(), new Held(before.entry(), added.recordOrThrow()));
        } catch (BadLine bad) {
            tally.refused(gone, bad.reason());
            tally.refused(added, bad.reason());
        }
    }

    /** Records what the ledger does not have under this key yet. */
    private Done once(
            HsgLine line,
            Outcome outcome,
            String key,
            @Nullable Subject subject,
            @Nullable When when,
            Command what) {
        var known = clerk.recalled(key);
        if (known != null) {
            tally.count(Outcome.ALREADY_THERE, line);
            return new Done(known, Outcome.ALREADY_THERE);
        }
        var saying =
                new Saying(
                        subject,
                        when,
                        what,
                        source.citing(line.id()),
                        key,
                        line.canonical().hash(),
                        Strictness.FLAG);
        var receipt = clerk.record(saying);
        var came = receipt.replayed() ? Outcome.ALREADY_THERE : outcome;
        tally.count(came, line);
        var entry = receipt.entries().getFirst();
        if (!receipt.replayed() && entry.verdict().standing() == Standing.FLAGGED) {
            tally.flagged(
                    line.number(),
                    HsgSource.alias(line.id()).toString(),
                    Objects.requireNonNull(entry.verdict().rule()));
        }
        return new Done(entry.position(), came);
    }

    private Held heldBefore(HsgLine line) {
        var before = held.get(line.id());
        if (before == null) {
            throw new BadLine("no record of %s is known".formatted(line.id()));
        }
        return before;
    }

    private void requireFree(HsgLine line) {
        if (held.containsKey(line.id())) {
            throw new BadLine("a record of %s is there already".formatted(line.id()));
        }
    }

    private static void requireTheSame(HsgLine line, Held before) {
        if (!line.recordOrThrow().equals(before.record())) {
            throw new BadLine("the record of %s is another".formatted(line.id()));
        }
    }
}
