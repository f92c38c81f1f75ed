package org.chancery.relations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var facts = new FactRows(known).all(pair, day);
        return RelationHistory.of(Relation.of(pair, facts, horizon), policy, day);
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

    /**
     * One of each pair, in their order.
     *
     * @param seen what was read of states for the pairs before them
     */
    List<RelationStatus> statuses(List<Pair> pairs, SeenStates seen) throws SQLException {
        var rows = SeenRows.of(known, pairs, day, seen);
        var heard = Heard.of(rows, evidence, pairs);
        var statuses = new ArrayList<RelationStatus>();
        for (var pair : pairs) {
            var facts = new ArrayList<>(rows.pair(Between.of(pair)).facts());
            facts.addAll(rows.state(Between.of(pair.a())).facts());
            facts.addAll(rows.state(Between.of(pair.b())).facts());
            var relation = Relation.of(pair, facts, horizon);
            statuses.add(RelationStatus.of(relation, day, policy, heard.on(pair)));
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
