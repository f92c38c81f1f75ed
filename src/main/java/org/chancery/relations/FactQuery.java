package org.chancery.relations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.facts.Fact;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policy;
import org.jspecify.annotations.Nullable;

/** The relations of some pairs as of a day, by the rows of the table of facts and a policy. */
final class FactQuery {
    private final KnownRows known;
    private final EvidenceRows evidence;
    private final LocalDate day;
    private final LocalDate horizon;
    private final Policy policy;

    FactQuery(KnownRows known, Viewpoint viewpoint, Policy policy) {
        this.known = known;
        this.evidence = new EvidenceRows(known);
        this.day = viewpoint.asOf();
        this.horizon = viewpoint.horizon();
        this.policy = policy;
    }

    /** How the relation stood over the days up to that one. */
    RelationHistory history(Pair pair) throws SQLException {
        return RelationHistory.of(
                relation(pair, new FactRows(known).all(List.of(pair), day)), policy, day);
    }

    private Relation relation(Pair pair, Map<Between, List<Fact>> known) {
        var facts = new ArrayList<Fact>();
        for (var party : parties(List.of(pair))) {
            facts.addAll(known.getOrDefault(party, List.of()));
        }
        return Relation.of(pair, facts, horizon);
    }

    static List<Between> between(List<Pair> pairs) {
        return pairs.stream().map(Between::of).toList();
    }

    /** The pairs of which something is shown; those of a state, or all. */
    List<Pair> pairs(@Nullable StateId state) throws SQLException {
        return evidence.named(state, day).stream()
                .map(Between::pair)
                .sorted(Survey.BY_CODES)
                .toList();
    }

    /** One of each pair, in their order. */
    List<RelationStatus> statuses(List<Pair> pairs) throws SQLException {
        var seen = SeenRows.of(known, pairs, day);
        var heard = Heard.of(seen, evidence, pairs);
        var statuses = new ArrayList<RelationStatus>();
        for (var pair : pairs) {
            statuses.add(
                    RelationStatus.of(relation(pair, seen.facts()), day, policy, heard.on(pair)));
        }
        return statuses;
    }

    /** The pairs, and each of their states alone. */
    static Set<Between> parties(List<Pair> pairs) {
        var asked = new HashSet<Between>();
        for (var pair : pairs) {
            asked.add(Between.of(pair));
            asked.add(Between.of(pair.a()));
            asked.add(Between.of(pair.b()));
        }
        return asked;
    }
}
