package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.exchange.importing.HsgLine.Op;
import org.chancery.kernel.Alias;

/** All lines of one moment, in order. */
record Publication(Instant at, List<HsgLine> lines) {

    /**
     * The steps of this moment in chains: those that share an id stand in one, in order; no chain
     * depends on another.
     */
    List<List<Step>> chains() {
        var leaders = new HashMap<Alias, Alias>();
        var steps = steps();
        for (var step : steps) {
            var first = leader(leaders, step.lines().getFirst().alias());
            var last = leader(leaders, step.lines().getLast().alias());
            if (!first.equals(last)) {
                leaders.put(last, first);
            }
        }
        var chains = new LinkedHashMap<Alias, List<Step>>();
        steps.stream()
                .sorted(Comparator.comparingInt(Step::number))
                .forEach(step -> {
                    var leader = leader(leaders, step.lines().getFirst().alias());
                    chains.computeIfAbsent(leader, _ -> new ArrayList<>()).add(step);
                });
        return List.copyOf(chains.values());
    }

    /** The id that stands for all ids of its chain. */
    private static Alias leader(Map<Alias, Alias> leaders, Alias id) {
        var leader = id;
        for (var next = leaders.get(leader); next != null; next = leaders.get(leader)) {
            leader = next;
        }
        if (!leader.equals(id)) {
            leaders.put(id, leader);
        }
        return leader;
    }

    private List<Step> steps() {
        var twins = twins();
        var paired = new IdentityHashMap<HsgLine, HsgLine>();
        twins.forEach((gone, added) -> paired.put(added, gone));
        var steps = new ArrayList<Step>();
        for (var line : lines) {
            var twin = twins.get(line);
            if (twin != null) {
                steps.add(new Step.Renumbered(line, twin));
            } else if (!paired.containsKey(line)) {
                steps.add(new Step.Single(line));
            }
        }
        return steps;
    }

    private Map<HsgLine, HsgLine> twins() {
        var added = new HashMap<HsgRecord, List<HsgLine>>();
        lines.stream()
                .filter(line -> line.op() == Op.ADDED)
                .forEach(line ->
                        added.computeIfAbsent(line.recordOrThrow(), _ -> new ArrayList<>())
                                .add(line));
        var twins = new IdentityHashMap<HsgLine, HsgLine>();
        for (var gone : lines) {
            var candidates = added.get(gone.op() == Op.REMOVED ? gone.record() : null);
            if (candidates != null) {
                candidates.stream()
                        .filter(candidate -> !candidate.alias().equals(gone.alias()))
                        .findFirst()
                        .ifPresent(twin -> {
                            candidates.remove(twin);
                            twins.put(gone, twin);
                        });
            }
        }
        return twins;
    }
}
