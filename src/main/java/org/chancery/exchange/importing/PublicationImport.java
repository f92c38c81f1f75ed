package org.chancery.exchange.importing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.exchange.importing.Clerk.Act;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Standing;
import org.chancery.ledger.Verdict;
import org.chancery.ledger.wiring.Pipeline;
import org.chancery.ledger.wiring.Pipeline.Work;
import org.chancery.ledger.wiring.Touches;
import org.jspecify.annotations.Nullable;

/** Records what a publication does to each record, and where it belongs then. */
final class PublicationImport {
    private final PublicationSource source;
    private final Clerk clerk;
    private final Holdings holdings;
    private final List<Step> steps;
    private final Placing placing;
    private final Mapping mapping;
    private final Tally tally;

    PublicationImport(
            Publication publication,
            PublicationSource source,
            Clerk clerk,
            Placing placing,
            Mapping mapping,
            Tally tally) {
        this.source = source;
        this.clerk = clerk;
        this.holdings = new Holdings(publication, source, clerk);
        this.steps = Matching.steps(publication, holdings, clerk.series(), mapping, tally);
        this.placing = placing;
        this.mapping = mapping;
        this.tally = tally;
    }

    /** What its records name and is to be registered first, each as the first of them has it. */
    Collection<Opening> openings() {
        var openings = new LinkedHashMap<Subject, Opening>();
        steps.stream()
                .flatMap(step -> step.fresh().stream())
                .flatMap(side -> clerk.series().openings(side.row()).stream())
                .forEach(opening -> openings.putIfAbsent(opening.subject(), opening));
        return openings.values();
    }

    /** Records it, or says in the tally which lines are refused and why. */
    void record() {
        var places = new Places(steps, holdings, placing);
        var left = Stream.concat(steps.stream(), places.moves().stream()).iterator();
        Pipeline.<Step>run(() -> left.hasNext() ? work(left.next(), places) : null, _ -> {});
        places.settle();
    }

    /** What is about one subject is recorded in order. */
    private Work<Step> work(Step step, Places places) {
        var subjects =
                Stream.concat(
                        step.before().stream().flatMap(held -> held.subjects().stream()),
                        places.of(step).stream().map(Place::subject));
        return new Work<>(
                new Touches(subjects.map(Subject::toString).collect(Collectors.toSet()), Set.of()),
                0,
                () -> {
                    attempt(step, places);
                    tally.done(step.lines());
                    return step;
                });
    }

    /** What is refused leaves the record as it was, and where it was. */
    private void attempt(Step step, Places places) {
        try {
            var outcome = record(step, places);
            step.old().ifPresent(_ -> tally.old(outcome));
            step.fresh().ifPresent(_ -> tally.fresh(outcome));
            if (outcome != Outcome.ALREADY_THERE) {
                places.recorded(step);
            }
        } catch (BadLine | IllegalArgumentException bad) {
            var reason = String.valueOf(bad.getMessage());
            places.refused(step);
            step.old().ifPresent(_ -> tally.old(Outcome.REFUSED));
            step.fresh().ifPresent(_ -> tally.fresh(Outcome.REFUSED));
            step.sides()
                    .map(Side::line)
                    .distinct()
                    .forEach(line -> tally.leftOut(line.number(), reason));
            if (step instanceof Step.Moved(var alias, _, _)) {
                tally.leftOut(0, "%s stays where it is: %s".formatted(alias, reason));
            }
        }
    }

    private Outcome record(Step step, Places places) {
        return switch (step) {
            case Step.Added(var fresh) -> add(fresh, places.of(fresh.alias()));
            case Step.Gone(var old, var held) -> retract(old, held);
            case Step.Kept(var old, var held, var fresh) ->
                    !old.row().equals(fresh.row())
                            ? correct(held, fresh, places.of(fresh.alias()))
                            : old.alias().equals(fresh.alias())
                                    ? Outcome.UNCHANGED
                                    : reidentify(held, fresh);
            case Step.Moved(var alias, var held, var place) -> move(alias, held, place);
        };
    }

    private Outcome add(Side fresh, Place place) {
        var saying = clerk.series().saying(fresh.row(), place, mapping);
        var act =
                new Act(
                        fresh.line().hash(),
                        fresh.line().hash(),
                        fresh.alias(),
                        place.subject(),
                        saying.when(),
                        saying.command());
        return once(act, fresh.line(), Outcome.RECORDED, null);
    }

    private Outcome retract(Side old, Held held) {
        if (held.retracted() && holdings.recorded(old.line().goneKey()) == null) {
            return Outcome.ALREADY_THERE;
        }
        var act =
                new Act(
                        old.line().goneKey(),
                        old.line().hash(),
                        old.alias(),
                        null,
                        null,
                        new RetractEntry(Named.at(held.entry()), null));
        return once(act, old.line(), Outcome.RETRACTED, held);
    }

    private Outcome reidentify(Held held, Side fresh) {
        var command = new ReidentifyEntry(Named.at(held.entry()), Named.at(held.word()));
        var line = fresh.line();
        var act = new Act(line.hash(), line.hash(), fresh.alias(), null, null, command);
        return once(act, line, Outcome.REIDENTIFIED, held);
    }

    private Outcome correct(Held held, Side fresh, Place place) {
        var revision = Revision.of(held, fresh.row(), place, clerk.series(), mapping);
        var line = fresh.line();
        boolean endorsed = revision.command() instanceof EndorseEntry;
        return once(
                act(line.hash(), fresh.alias(), revision),
                line,
                endorsed ? Outcome.ENDORSED : Outcome.CORRECTED,
                held);
    }

    private static Act act(String key, Alias alias, Revision revision) {
        return new Act(key, key, alias, revision.subject(), revision.when(), revision.command());
    }

    private Outcome move(Alias alias, Held held, Place place) {
        var revision = Revision.moving(held, place, clerk.series(), mapping);
        if (revision == null) {
            return Outcome.ALREADY_THERE;
        }
        requireNotOvertaken(alias, held);
        if (clerk.record(act(source.key(alias), alias, revision), source).replayed()) {
            return Outcome.ALREADY_THERE;
        }
        tally.moved();
        return Outcome.CORRECTED;
    }

    /** Records what the ledger does not have under the key yet. */
    private Outcome once(Act act, Line line, Outcome outcome, @Nullable Held held) {
        var known = holdings.recorded(act.key());
        if (known != null) {
            flag(line, known.draft().verdict());
            return Outcome.ALREADY_THERE;
        }
        if (held != null) {
            requireNotOvertaken(act.alias(), held);
        }
        var receipt = clerk.record(act, source);
        flag(line, receipt.entries().getFirst().verdict());
        return receipt.replayed() ? Outcome.ALREADY_THERE : outcome;
    }

    private static void requireNotOvertaken(Alias alias, Held held) {
        if (held.overtaken()) {
            throw new BadLine(
                    "a later publication of %s has been recorded before".formatted(alias.id()));
        }
    }

    private void flag(Line line, Verdict verdict) {
        if (verdict.standing() == Standing.FLAGGED) {
            tally.flagged(line, Objects.requireNonNull(verdict.rule()));
        }
    }
}
