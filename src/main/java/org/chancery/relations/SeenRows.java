package org.chancery.relations;

import static org.chancery.relations.FactRows.fact;
import static org.chancery.relations.KnownRows.KNOWN;
import static org.chancery.relations.KnownRows.between;
import static org.chancery.relations.KnownRows.ofEach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.Pair;
import org.chancery.relations.EvidenceRows.Circle;
import org.chancery.relations.EvidenceRows.Told;
import org.chancery.relations.EvidenceRows.ToldAlike;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRow.Element;
import org.chancery.relations.SeenStates.OfState;

/**
 * What the relations of some pairs as of a day depend on, by one statement; of pairs that have more
 * than a few stops, all but these.
 *
 * @param pairs what is told of the two
 * @param states what is told of one of them
 * @param sources what is cited there, by the numbers of the sources
 */
record SeenRows(
        Map<Between, OfPair> pairs, Map<Between, OfState> states, Map<Long, Published> sources) {

    /**
     * What is told of two states.
     *
     * @param alike the evidence that counts and is one entry's word each, added up
     * @param told all other
     */
    record OfPair(List<Fact> facts, List<ToldAlike> alike, Set<Told> told) {
        private static OfPair nothing() {
            return new OfPair(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        }
    }

    /** So many stops of a pair are read, the latest; most pairs have less. */
    private static final int FEW = 16;

    private static final String FACT =
            "f.a, f.b, f.element, f.value, f.code, f.subject, null::bigint[], null::bigint[], 0";

    private static final String READ =
            """
            with heard as materialized (%1$s union all %2$s)
            select a, b, element, value, code, number, because, cites, direction from heard
            union all
            select source.*
            from (select distinct unnest(cites) from heard) as cited (subject)
            cross join lateral (
                select %6$s from read_model.fact f
                where f.subject = cited.subject and f.element = 1 and %3$s offset 0) as source
            union all
            %4$s
            union all
            %5$s
            """
                    .formatted(
                            ofEach(
                                    "f.a, f.b, 2 as element, 1 as code, count(*) as number, array[max(f.because[1])] as because, f.cites, null as value, 0 as direction",
                                    "%s and %s group by f.a, f.b, f.cites"
                                            .formatted(EvidenceRows.ALIKE, KNOWN)),
                            ofEach(
                                    "f.a, f.b, f.element, f.code, f.subject, f.because, f.cites, f.value, f.direction",
                                    "%s and f.code < 5 and %s"
                                            .formatted(EvidenceRows.UNLIKE, KNOWN)),
                            KNOWN,
                            ofEach(FACT, FactRows.NO_STOPS),
                            ofEach(
                                    FACT,
                                    "f.element = 3 and %s and f.valid_from <= ? order by f.valid_from desc, f.valid_to desc limit %d"
                                            .formatted(KNOWN, FEW)),
                            FACT);

    /**
     * Reads what is told of the pairs, and of their states what has not been seen.
     *
     * @param seen keeps what is told of states, as far as there is room
     */
    static SeenRows of(KnownRows known, List<Pair> pairs, LocalDate day, SeenStates seen)
            throws SQLException {
        var between = FactQuery.between(pairs);
        var parties = FactQuery.parties(pairs);
        parties.removeIf(seen::has);
        var rows =
                new SeenRows(
                        new HashMap<>(),
                        new HashMap<>(seen.states()),
                        new HashMap<>(seen.sources()));
        parties.stream().filter(Between::isOfOne).forEach(rows::state);
        known.run(
                READ,
                known.parameters()
                        .between(between)
                        .known()
                        .between(parties)
                        .known()
                        .known()
                        .between(parties)
                        .known()
                        .days(day)
                        .between(between)
                        .known()
                        .days(day),
                rows::take);
        rows.addStops(known, day);
        seen.keep(rows.states, rows.sources);
        return rows;
    }

    /** Of pairs that may have more stops than were read, those that matter. */
    private void addStops(KnownRows known, LocalDate day) throws SQLException {
        var many = new ArrayList<Between>();
        pairs.forEach((between, seen) -> {
            if (seen.facts().stream().filter(StopMade.class::isInstance).count() >= FEW) {
                many.add(between);
            }
        });
        if (!many.isEmpty()) {
            new FactRows(known)
                    .stopsSeenFrom(many, day)
                    .forEach((between, stops) -> pair(between).facts().addAll(stops));
        }
    }

    OfPair pair(Between between) {
        return pairs.computeIfAbsent(between, _ -> OfPair.nothing());
    }

    OfState state(Between between) {
        return states.computeIfAbsent(between, _ -> OfState.nothing());
    }

    /** All evidence but what is added up. */
    Stream<Told> told() {
        return Stream.concat(
                pairs.values().stream().flatMap(seen -> seen.told().stream()),
                states.values().stream().flatMap(OfState::told));
    }

    private List<Fact> facts(Between between) {
        return between.isOfOne() ? state(between).facts() : pair(between).facts();
    }

    private void take(ResultSet rows) throws SQLException {
        var between = between(rows, 1);
        switch (Element.of(rows.getInt(3))) {
            case PUBLISHED -> sources.put(rows.getLong(6), (Published) fact(rows, 3, 4));
            case EVIDENCE -> hear(between, rows);
            default -> facts(between).add(fact(rows, 3, 4));
        }
    }

    private void hear(Between between, ResultSet rows) throws SQLException {
        var value = rows.getString(4);
        int code = rows.getInt(5);
        var circle = new Circle(rows.getLong(6), rows.getInt(9));
        if (code == EvidenceForm.OF_CIRCLE) {
            state(between).circles().add(circle);
            return;
        }
        var because = FactTable.longs(rows, 7);
        var cites = FactTable.longs(rows, 8);
        if (value == null) {
            pair(between).alike().add(new ToldAlike(cites, rows.getInt(6), because.getFirst()));
            return;
        }
        var told = new Told(circle, between, EvidenceForm.standing(code), because, cites, value);
        if (between.isOfOne()) {
            state(between).hear(told);
        } else {
            pair(between).told().add(told);
        }
    }
}
