package org.chancery.exchange.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.exchange.importing.HsgLine.Op;
import org.chancery.kernel.Alias;

/** All lines of one moment, in order. */
record Publication(Instant at, List<HsgLine> lines) {

    /**
     * The steps of this moment in chains: those that share an id stand in one, in order; no chain
     * depends on another.
     */
    List<List<Step>> chains() {
        var chains = new HashMap<Alias, List<Step>>();
        for (var step : steps()) {
            var chain = new ArrayList<Step>();
            chain.add(step);
            for (var line : step.lines()) {
                var other = chains.get(line.alias());
                if (other != null && !chain.containsAll(other)) {
                    chain.addAll(other);
                }
            }
            chain.sort(Comparator.comparingInt(Step::number));
            chain.stream()
                    .flatMap(each -> each.lines().stream())
                    .forEach(line -> chains.put(line.alias(), chain));
        }
        Set<List<Step>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(chains.values());
        return List.copyOf(distinct);
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
