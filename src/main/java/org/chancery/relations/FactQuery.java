package org.chancery.relations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Evidence.Flagged;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRows.Told;
import org.chancery.relations.elements.Relation;
import org.chancery.relations.label.Policy;
import org.jspecify.annotations.Nullable;

/** The relations of some pairs as of a day, by the rows of the table of facts and a policy. */
final class FactQuery {
    private final FactRows rows;
    private final LocalDate day;
    private final Policy policy;

    FactQuery(FactRows rows, LocalDate day, Policy policy) {
        this.rows = rows;
        this.day = day;
        this.policy = policy;
    }

    /** How the relation stood over the days up to that one. */
    RelationHistory history(Pair pair) throws SQLException {
        var pairs = List.of(pair);
        var relation =
                relation(pair, rows.stops(between(pairs), day), rows.facts(parties(pairs), day));
        return RelationHistory.of(relation, policy, day);
    }

    private static Relation relation(
            Pair pair, Map<Between, Set<Fact>> stops, Map<Between, Set<Fact>> others) {
        var facts = new ArrayList<>(stops.getOrDefault(Between.of(pair), Set.of()));
        for (var party : parties(List.of(pair))) {
            facts.addAll(others.getOrDefault(party, Set.of()));
        }
        return Relation.of(pair, facts);
    }

    private static List<Between> between(List<Pair> pairs) {
        return pairs.stream().map(Between::of).toList();
    }

    /** The pairs of which something is shown; those of a state, or all. */
    List<Pair> pairs(@Nullable StateId state) throws SQLException {
        return rows.named(state, day).stream().map(Between::pair).sorted(Survey.BY_CODES).toList();
    }

    /** One of each pair, in their order. */
    List<RelationStatus> statuses(List<Pair> pairs) throws SQLException {
        var stops = rows.stopsSeenFrom(between(pairs), day);
        var facts = rows.facts(parties(pairs), day);
        var told = rows.evidence(parties(pairs));
        var sources = Sources.of(rows.published(cited(told.values())));
        var statuses = new ArrayList<RelationStatus>();
        for (var pair : pairs) {
            statuses.add(
                    RelationStatus.of(
                            relation(pair, stops, facts),
                            day,
                            policy,
                            evidence(told(pair, told), sources)));
        }
        return statuses;
    }

    /** The pairs, and each of their states alone. */
    private static Set<Between> parties(List<Pair> pairs) {
        var asked = new HashSet<Between>();
        for (var pair : pairs) {
            asked.add(Between.of(pair));
            asked.add(Between.of(pair.a()));
            asked.add(Between.of(pair.b()));
        }
        return asked;
    }

    private static Set<Long> cited(Collection<Set<Told>> told) {
        return told.stream()
                .flatMap(Set::stream)
                .flatMap(each -> each.row().cites().stream())
                .collect(Collectors.toSet());
    }

    /** What names the two, and what names more states than have a pair each, both of these too. */
    private static Set<Told> told(Pair pair, Map<Between, Set<Told>> told) {
        var all = new HashSet<>(told.getOrDefault(Between.of(pair), Set.of()));
        var both = apartFromStates(told.getOrDefault(Between.of(pair.a()), Set.of()));
        both.retainAll(apartFromStates(told.getOrDefault(Between.of(pair.b()), Set.of())));
        all.addAll(both);
        return all;
    }

    private static Set<Told> apartFromStates(Set<Told> told) {
        return told.stream().map(Told::apartFromStates).collect(Collectors.toSet());
    }

    /** The sources that are cited, by number and by name. */
    private record Sources(Map<Long, Published> numbered, Map<Subject, Published> named) {

        static Sources of(Map<Long, Published> numbered) {
            var named = new HashMap<Subject, Published>();
            numbered.values().forEach(each -> named.put(each.subject(), each));
            return new Sources(numbered, named);
        }

        /** What of them is known: a source may be parked. */
        List<Subject> cited(FactRow row) {
            return row.cites().stream()
                    .map(numbered::get)
                    .filter(Objects::nonNull)
                    .map(Published::subject)
                    .toList();
        }
    }

    private static Evidence evidence(Set<Told> told, Sources sources) {
        var speaking = new HashSet<Long>();
        var said = new ArrayList<Testimony>();
        for (var each : told) {
            var standing = FactTable.standing(each.row());
            if (standing.counts()) {
                speaking.add(each.subject());
            }
            if (standing != Standing.MERGED) {
                said.add(testimony(each.row(), sources));
            }
        }
        var merged =
                told.stream()
                        .map(Told::row)
                        .filter(row -> FactTable.standing(row) == Standing.MERGED)
                        .filter(row -> speaking.contains(Long.valueOf(row.value())))
                        .map(row -> testimony(row, sources))
                        .toList();
        return Evidence.of(said, merged, sources.named()::get);
    }

    private static Testimony testimony(FactRow row, Sources sources) {
        var standing = FactTable.standing(row);
        var flagged =
                standing == Standing.FLAGGED
                        ? StrictJson.MAPPER.readValue(row.value(), Flagged.class)
                        : null;
        return new Testimony(
                flagged == null ? Long.parseLong(row.value()) : flagged.entry(),
                standing,
                row.because(),
                sources.cited(row),
                flagged);
    }
}
