package org.chancery.exchange.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.exchange.importing.Clerk.Act;
import org.chancery.exchange.importing.ImportReport.Outcome;
import org.chancery.exchange.importing.Placing.Placed;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Subject;
import org.chancery.ledger.CorrectionCommand.EndorseEntry;
import org.chancery.ledger.CorrectionCommand.Named;
import org.chancery.ledger.CorrectionCommand.ReidentifyEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;
import org.chancery.ledger.Dossier;
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

    private final Set<Alias> gone = new HashSet<>();
    private final Map<Alias, Placed> there = new HashMap<>();
    private final Map<Alias, Place> stands = new ConcurrentHashMap<>();
    private Map<Alias, Place> belongs = Map.of();

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

    /** What its records name and is to be registered first. */
    Set<Opening> openings() {
        return steps.stream()
                .flatMap(step ->
                        switch (step) {
                            case Step.Added(var fresh) -> Stream.of(fresh.row());
                            case Step.Kept(_, _, var fresh) -> Stream.of(fresh.row());
                            case Step.Gone _, Step.Moved _ -> Stream.of();
                        })
                .flatMap(row -> clerk.series().openings(row).stream())
                .collect(Collectors.toSet());
    }

    /** Records it, or says in the tally which lines are refused and why. */
    void record() {
        place();
        var left = Stream.concat(steps.stream(), moves().stream()).iterator();
        Pipeline.<Step>run(() -> left.hasNext() ? work(left.next()) : null, _ -> {});
        placing.settle(
                gone,
                stands.entrySet().stream()
                        .map(each -> placed(each.getKey(), each.getValue()))
                        .toList());
    }

    private Placed placed(Alias alias, Place at) {
        return new Placed(alias, Objects.requireNonNull(there.get(alias)).row(), at);
    }

    /** What belongs elsewhere now without a line of its own is looked up, and asked for again. */
    private void place() {
        for (var step : steps) {
            switch (step) {
                case Step.Added(var fresh) -> {
                    var known = holdings.recorded(fresh.line().hash());
                    put(
                            fresh.alias(),
                            fresh.row(),
                            known == null ? null : holdings.now(Dossier.about(known)));
                }
                case Step.Gone(var old, _) -> gone.add(old.alias());
                case Step.Kept(var old, var held, var fresh) -> {
                    gone.add(old.alias());
                    put(fresh.alias(), fresh.row(), now(held));
                }
                case Step.Moved _ -> {}
            }
        }
        do {
            belongs = placing.after(gone, there.values());
        } while (lookUpOthers());
    }

    private boolean lookUpOthers() {
        var others = belongs.keySet().stream().filter(alias -> !there.containsKey(alias)).toList();
        holdings.look(others);
        for (var alias : others) {
            var held = holdings.before(alias);
            if (held != null) {
                put(alias, held.row(), now(held));
            }
        }
        return others.stream().anyMatch(there::containsKey);
    }

    private Place now(Held held) {
        var now = holdings.now(held.entry());
        return now == null ? held.place() : now;
    }

    private void put(Alias alias, Row row, @Nullable Place at) {
        there.put(alias, new Placed(alias, row, at));
        if (at != null) {
            stands.put(alias, at);
        }
    }

    private Place belongs(Alias alias) {
        var place = belongs.getOrDefault(alias, stands.get(alias));
        if (place == null) {
            throw new IllegalStateException("there is no place for " + alias);
        }
        return place;
    }

    /** What is moved by itself: a correction of a record moves it as well. */
    private List<Step> moves() {
        var said = new HashSet<Alias>();
        var moves = new ArrayList<Step>();
        for (var step : steps) {
            switch (step) {
                case Step.Kept(var old, var held, var fresh) when old.row().equals(fresh.row()) ->
                        move(fresh.alias(), held, moves);
                case Step.Kept(_, _, var fresh) -> said.add(fresh.alias());
                case Step.Added(var fresh) -> said.add(fresh.alias());
                case Step.Gone _, Step.Moved _ -> {}
            }
        }
        moves.forEach(move -> said.add(((Step.Moved) move).alias()));
        belongs.keySet().stream()
                .filter(alias -> !said.contains(alias))
                .sorted(Comparator.comparing(Alias::id))
                .forEach(alias -> {
                    var held = holdings.before(alias);
                    if (held != null) {
                        move(alias, held, moves);
                    }
                });
        return moves;
    }

    private void move(Alias alias, Held held, List<Step> moves) {
        var place = belongs.get(alias);
        if (place != null) {
            moves.add(new Step.Moved(alias, held, place));
        }
    }

    /** What is about one subject is recorded in order. */
    private Work<Step> work(Step step) {
        var subjects =
                switch (step) {
                    case Step.Added(var fresh) -> Stream.of(belongs(fresh.alias()));
                    case Step.Gone(_, var held) -> Stream.of(held.place());
                    case Step.Kept(_, var held, var fresh) ->
                            Stream.of(held.place(), belongs(fresh.alias()));
                    case Step.Moved(_, var held, var place) -> Stream.of(held.place(), place);
                };
        return new Work<>(
                new Touches(
                        subjects.map(Place::subject)
                                .map(Subject::toString)
                                .collect(Collectors.toSet()),
                        Set.of()),
                0,
                () -> {
                    record(step);
                    tally.done(step.lines());
                    return step;
                });
    }

    private void record(Step step) {
        switch (step) {
            case Step.Added(var fresh) -> add(fresh);
            case Step.Gone(var old, var held) -> retract(old, held);
            case Step.Kept(var old, var held, var fresh) -> keep(old, held, fresh);
            case Step.Moved(var alias, var held, var place) -> move(alias, held, place);
        }
    }

    private void add(Side fresh) {
        var place = belongs(fresh.alias());
        var saying = clerk.series().saying(fresh.row(), place.role(), mapping);
        attempt(
                List.of(fresh),
                List.of(),
                () -> {
                    var act =
                            new Act(
                                    fresh.line().hash(),
                                    fresh.line().hash(),
                                    fresh.alias(),
                                    place.subject(),
                                    saying.when(),
                                    saying.command());
                    tally.fresh(once(act, fresh.line(), Outcome.RECORDED, null));
                    stands.put(fresh.alias(), place);
                });
        if (place.role() != null) {
            tally.accompanying(fresh.line(), place.subject());
        }
    }

    private void retract(Side old, Held held) {
        attempt(
                List.of(),
                List.of(old),
                () -> {
                    var act =
                            new Act(
                                    old.line().goneKey(),
                                    old.line().hash(),
                                    old.alias(),
                                    null,
                                    null,
                                    new RetractEntry(Named.at(held.entry()), null));
                    tally.old(once(act, old.line(), Outcome.RETRACTED, held));
                });
    }

    private void keep(Side old, Held held, Side fresh) {
        if (!old.row().equals(fresh.row())) {
            correct(old, held, fresh);
        } else if (old.alias().equals(fresh.alias())) {
            tally.old(Outcome.UNCHANGED);
            tally.fresh(Outcome.UNCHANGED);
        } else {
            attempt(
                    List.of(fresh),
                    List.of(old),
                    () -> {
                        var command =
                                new ReidentifyEntry(Named.at(held.entry()), Named.at(held.word()));
                        var line = fresh.line();
                        var act =
                                new Act(
                                        line.hash(),
                                        line.hash(),
                                        fresh.alias(),
                                        null,
                                        null,
                                        command);
                        var outcome = once(act, line, Outcome.REIDENTIFIED, held);
                        tally.old(outcome);
                        tally.fresh(outcome);
                    });
        }
    }

    private void correct(Side old, Held held, Side fresh) {
        attempt(
                List.of(fresh),
                List.of(old),
                () -> {
                    var place = belongs(fresh.alias());
                    var revision = Revision.of(held, fresh.row(), place, clerk.series(), mapping);
                    boolean endorsed = revision.command() instanceof EndorseEntry;
                    var act =
                            new Act(
                                    fresh.line().hash(),
                                    fresh.line().hash(),
                                    fresh.alias(),
                                    revision.subject(),
                                    revision.when(),
                                    revision.command());
                    var outcome =
                            once(
                                    act,
                                    fresh.line(),
                                    endorsed ? Outcome.ENDORSED : Outcome.CORRECTED,
                                    held);
                    tally.old(outcome);
                    tally.fresh(outcome);
                    stands.put(fresh.alias(), place);
                });
    }

    /** Without a line of its own: what is refused here leaves the record where it was. */
    private void move(Alias alias, Held held, Place place) {
        try {
            requireNotOvertaken(alias, held);
            var revision = Revision.of(held, held.row(), place, clerk.series(), mapping);
            var key = source.key(alias);
            clerk.record(
                    new Act(key, key, alias, revision.subject(), null, revision.command()), source);
            tally.moved();
            stands.put(alias, place);
        } catch (BadLine bad) {
            tally.leftOut(0, "%s stays where it is: %s".formatted(alias, bad.reason()));
        }
    }

    private void attempt(List<Side> fresh, List<Side> old, Runnable act) {
        try {
            act.run();
        } catch (BadLine | IllegalArgumentException bad) {
            var reason = String.valueOf(bad.getMessage());
            fresh.forEach(side -> tally.fresh(Outcome.REFUSED));
            old.forEach(side -> tally.old(Outcome.REFUSED));
            Stream.concat(fresh.stream(), old.stream())
                    .map(Side::line)
                    .distinct()
                    .forEach(line -> tally.leftOut(line.number(), reason));
        }
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
