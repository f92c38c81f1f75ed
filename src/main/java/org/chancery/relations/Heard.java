package org.chancery.relations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Evidence.Alike;
import org.chancery.relations.Evidence.Flagged;
import org.chancery.relations.EvidenceRows.Circle;
import org.chancery.relations.EvidenceRows.Told;
import org.chancery.relations.EvidenceRows.ToldAlike;
import org.chancery.relations.FactRow.Between;

/**
 * The evidence on some pairs, by the rows of the table of facts.
 *
 * @param alike what counts and is one entry's word each, added up
 * @param told all other
 * @param circles of a state those that it is of
 * @param speaking of the subjects into which others were merged, those that say what counts
 */
record Heard(
        Map<Between, List<ToldAlike>> alike,
        Map<Between, Set<Told>> told,
        Map<Between, Set<Circle>> circles,
        Map<Between, Set<Long>> speaking,
        Map<Long, Published> sources,
        Map<Subject, Published> named) {

    static Heard of(SeenRows seen, EvidenceRows rows, List<Pair> pairs) throws SQLException {
        var kept =
                seen.told().values().stream()
                        .flatMap(Set::stream)
                        .filter(each -> each.standing() == Standing.MERGED)
                        .map(each -> Long.valueOf(each.value()))
                        .collect(Collectors.toSet());
        var named = new HashMap<Subject, Published>();
        seen.sources().values().forEach(each -> named.put(each.subject(), each));
        return new Heard(
                seen.alike(),
                seen.told(),
                seen.circles(),
                rows.speaking(FactQuery.between(pairs), kept),
                seen.sources(),
                named);
    }

    /** The evidence on one of the pairs. */
    Evidence on(Pair pair) {
        var speaking = new HashSet<>(speaking().getOrDefault(Between.of(pair), Set.of()));
        var said = new ArrayList<Testimony>();
        var merged = new ArrayList<Told>();
        for (var each : told(pair)) {
            if (each.standing().counts()) {
                speaking.add(each.subject());
            }
            if (each.standing() == Standing.MERGED) {
                merged.add(each);
            } else {
                said.add(testimony(each));
            }
        }
        return Evidence.of(
                said,
                alike.getOrDefault(Between.of(pair), List.of()).stream()
                        .map(each -> new Alike(cited(each.cites()), each.words(), each.newest()))
                        .toList(),
                merged.stream()
                        .filter(each -> speaking.contains(Long.valueOf(each.value())))
                        .map(this::testimony)
                        .toList(),
                named::get);
    }

    /**
     * What is told of the two; of both among more than have a pair each; and of one of them, where
     * the other is of the circle that it has to do with.
     */
    private Set<Told> told(Pair pair) {
        var all = new HashSet<>(of(Between.of(pair)));
        var both = together(pair.a());
        both.retainAll(together(pair.b()));
        all.addAll(both);
        alone(pair.a(), pair.b()).forEach(all::add);
        alone(pair.b(), pair.a()).forEach(all::add);
        return all;
    }

    private Set<Told> of(Between between) {
        return told.getOrDefault(between, Set.of());
    }

    private Set<Told> together(StateId state) {
        return of(Between.of(state)).stream()
                .filter(each -> each.circle().isNone())
                .map(Told::apartFromStates)
                .collect(Collectors.toSet());
    }

    private Stream<Told> alone(StateId one, StateId other) {
        var othersCircles = circles.getOrDefault(Between.of(other), Set.of());
        return of(Between.of(one)).stream().filter(each -> othersCircles.contains(each.circle()));
    }

    /** What of them is known: a source may be parked. */
    private List<Subject> cited(List<Long> cites) {
        return cites.stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .map(Published::subject)
                .toList();
    }

    private Testimony testimony(Told told) {
        var flagged =
                told.standing() == Standing.FLAGGED
                        ? StrictJson.MAPPER.readValue(told.value(), Flagged.class)
                        : null;
        return new Testimony(
                flagged == null ? Long.parseLong(told.value()) : flagged.entry(),
                told.standing(),
                told.because(),
                cited(told.cites()),
                flagged);
    }
}
