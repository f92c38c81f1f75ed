package org.chancery.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.audit.Live.NotAnswered;
import org.chancery.audit.ReplayReport.Disagreement;
import org.chancery.audit.ReplayReport.Incident;
import org.chancery.audit.ReplayReport.Sum;
import org.chancery.kernel.Pair;
import org.chancery.relations.RelationStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is answered against what the entries tell, relation by relation. */
final class Comparing {
    private static final int NAMED = 100;
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Parting parting;
    private final AnswerSum replayed = new AnswerSum();
    private final AnswerSum live = new AnswerSum();
    private final List<Incident> incidents = new ArrayList<>();
    private long differing;

    Comparing(Parting parting) {
        this.parting = parting;
    }

    /** One relation by both; null where one of them has none. */
    void compare(Pair pair, @Nullable RelationStatus answered, @Nullable RelationStatus told) {
        var one = live.add(pair, answered);
        var other = replayed.add(pair, told);
        if (Objects.equals(one, other)) {
            return;
        }
        differing++;
        if (incidents.size() < NAMED) {
            incidents.add(incident(pair, one, other));
        }
    }

    /** One relation as the entries tell it, where nothing is answered. */
    void tell(Pair pair, RelationStatus told) {
        replayed.add(pair, told);
    }

    private Incident incident(Pair pair, @Nullable ObjectNode one, @Nullable ObjectNode other) {
        var since = since(pair);
        var differences =
                one == null || other == null
                        ? List.of(new Disagreement("", one, other, because("", one, other, since)))
                        : Differences.between(one, other).stream()
                                .map(each ->
                                        new Disagreement(
                                                each.pointer(),
                                                each.before(),
                                                each.after(),
                                                because(each.pointer(), one, other, since)))
                                .toList();
        return new Incident(pair.toString(), since, differences);
    }

    /** A difference that was found stands, whether or not what made it can be looked for. */
    private @Nullable Long since(Pair pair) {
        try {
            return parting.of(pair);
        } catch (NotAnswered _) {
            return null;
        }
    }

    private static List<Long> because(
            String pointer,
            @Nullable JsonNode one,
            @Nullable JsonNode other,
            @Nullable Long since) {
        var place = JsonPointer.compile(pointer);
        SortedSet<Long> because =
                new TreeSet<>(Because.of(Objects.requireNonNullElse(one, NOTHING), place));
        because.addAll(Because.of(Objects.requireNonNullElse(other, NOTHING), place));
        if (because.isEmpty() && since != null) {
            because.add(since);
        }
        return List.copyOf(because);
    }

    Sum replayed() {
        return replayed.sum();
    }

    Sum live() {
        return live.sum();
    }

    long differing() {
        return differing;
    }

    List<Incident> incidents() {
        return incidents;
    }
}
