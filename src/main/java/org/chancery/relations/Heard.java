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
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.Evidence.Alike;
import org.chancery.relations.Evidence.Flagged;
import org.chancery.relations.EvidenceRows.Told;
import org.chancery.relations.FactRow.Between;

/**
 * The evidence on some pairs, by the rows of the table of facts.
 *
 * @param speaking of the subjects into which others were merged, those that say what counts
 */
record Heard(SeenRows seen, Map<Between, Set<Long>> speaking, Map<Subject, Published> named) {

    static Heard of(SeenRows seen, EvidenceRows rows, List<Pair> pairs) throws SQLException {
        var kept =
                seen.told()
                        .filter(each -> each.standing() == Standing.MERGED)
                        .map(each -> Long.valueOf(each.value()))
                        .collect(Collectors.toSet());
        var named = new HashMap<Subject, Published>();
        seen.sources().values().forEach(each -> named.put(each.subject(), each));
        return new Heard(seen, rows.speaking(FactQuery.between(pairs), kept), named);
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
                seen.pair(Between.of(pair)).alike().stream()
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
    private List<Told> told(Pair pair) {
        var a = seen.state(Between.of(pair.a()));
        var b = seen.state(Between.of(pair.b()));
        return Stream.of(
                        seen.pair(Between.of(pair)).told().stream(),
                        a.with(b),
                        a.among(b),
                        b.among(a))
                .flatMap(told -> told)
                .toList();
    }

    /** What of them is known: a source may be parked. */
    private List<Subject> cited(List<Long> cites) {
        return cites.stream()
                .map(seen.sources()::get)
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
