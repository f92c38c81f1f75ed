package org.chancery.documents;

import static org.chancery.testing.MemoryLedger.HOUSE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Capability;
import org.chancery.ledger.Entry;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.Merger.SubjectsMerged;
import org.chancery.ledger.Rooms;
import org.chancery.ledger.codec.GoldenEntry;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.relations.elements.Relation;
import org.chancery.testing.MemoryLedger;
import tools.jackson.databind.JsonNode;

/**
 * What events tell, in the ledgers whose last entries have golden forms: an event tells the facts
 * that are there, or are as they are, only with it; and a fact is seen in the elements that rest on
 * it in a relation of which nothing else is known.
 */
final class Told {
    private static final Viewpoint ALL = Viewpoint.everything(LocalDate.MAX, Long.MAX_VALUE);

    private final Map<Class<?>, Set<Class<? extends Fact>>> facts = new LinkedHashMap<>();
    private final Map<Class<?>, Set<String>> places = new LinkedHashMap<>();

    Told() {
        GoldenEntry.all().flatMap(each -> readings(each.ledger())).forEach(this::hear);
    }

    /** The shapes of the facts that an event tells. */
    Stream<Class<? extends Fact>> facts(Class<?> event) {
        return facts.getOrDefault(event, Set.of()).stream();
    }

    /** The elements of a relation in which a fact is seen. */
    Set<String> places(Class<?> fact) {
        return places.getOrDefault(fact, Set.of());
    }

    /** What is told of each subject of a ledger. */
    static Stream<Reading> readings(MemoryLedger ledger) {
        return ledger.entries().stream()
                .map(Entry::subject)
                .distinct()
                .map(subject -> ledger.ask(Long.MAX_VALUE, desk -> desk.read(subject, ALL)));
    }

    private void hear(Reading reading) {
        if (reading.mergedInto() != null) {
            HOUSE.facts(reading)
                    .forEach(fact ->
                            facts.computeIfAbsent(SubjectsMerged.class, _ -> byName())
                                    .add(fact.getClass()));
        }
        var history = reading.history();
        var room = room(reading.subject().kind());
        var told = room.facts(history);
        told.forEach(this::see);
        for (var word : history) {
            var without = room.facts(history.stream().filter(each -> !each.equals(word)).toList());
            var of = facts.computeIfAbsent(word.what().getClass(), _ -> byName());
            told.stream()
                    .filter(fact -> !without.contains(fact))
                    .forEach(f -> of.add(f.getClass()));
            without.stream()
                    .filter(fact -> !told.contains(fact))
                    .forEach(f -> of.add(f.getClass()));
        }
    }

    private static Capability<?, ?, ?> room(SubjectKind kind) {
        return Rooms.all().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private static Set<Class<? extends Fact>> byName() {
        return new TreeSet<>(Comparator.comparing(Class::getSimpleName));
    }

    private void see(Fact fact) {
        var states = fact.states();
        if (states.isEmpty()) {
            return;
        }
        var pair = new Pair(states.getFirst(), states.size() > 1 ? states.get(1) : other(states));
        var relation = Relation.of(pair, List.of(fact));
        var seen = places.computeIfAbsent(fact.getClass(), _ -> new TreeSet<>());
        relation.turningDays()
                .map(relation::on)
                .forEach(elements -> look("", StrictJson.MAPPER.valueToTree(elements), seen));
        if (!relation.coverage().isEmpty()) {
            seen.add("evidence.coverage");
        }
    }

    private static StateId other(List<StateId> states) {
        return Stream.of("KAZ", "USA")
                .map(StateId::parse)
                .filter(each -> !states.contains(each))
                .findFirst()
                .orElseThrow();
    }

    /** The places that rest on entries, without the ways and without what lies in them. */
    private static void look(String place, JsonNode node, Set<String> seen) {
        if (!node.path("because").isEmpty()) {
            seen.add(place);
            return;
        }
        node.valueStream().filter(_ -> node.isArray()).forEach(each -> look(place, each, seen));
        node.properties().forEach(each -> look(under(place, each.getKey()), each.getValue(), seen));
    }

    private static String under(String place, String member) {
        return member.contains(">") ? place : place.isEmpty() ? member : place + "." + member;
    }
}
