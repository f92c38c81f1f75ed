package org.chancery.audit;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Dossier;
import org.chancery.ledger.Tags;

/** The subjects that name more states than have a pair each, with the numbers of these states. */
final class Wide {
    private final Map<Subject, BitSet> states = new LinkedHashMap<>();

    void add(Dossier dossier) {
        var named = new BitSet();
        for (var entry : dossier.entries()) {
            Tags.statesIn(entry.tags()).forEach(slug -> named.set(new StateId(slug).number()));
        }
        states.put(dossier.subject(), named);
    }

    /** Those that name both states of a pair. */
    Set<Subject> naming(Pair pair) {
        return states.entrySet().stream()
                .filter(each ->
                        each.getValue().get(pair.a().number())
                                && each.getValue().get(pair.b().number()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Every two states that one of them names together. */
    void pairs(Consumer<Pair> each) {
        var together = new TreeMap<Integer, BitSet>();
        for (var named : states.values()) {
            named.stream()
                    .forEach(one -> together.computeIfAbsent(one, _ -> new BitSet()).or(named));
        }
        together.forEach((one, others) ->
                others.stream()
                        .filter(other -> other > one)
                        .forEach(other ->
                                each.accept(
                                        new Pair(StateId.numbered(one), StateId.numbered(other)))));
    }
}
