package org.chancery.relations;

import static org.chancery.relations.KnownRows.KNOWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.kernel.StateId;
import org.chancery.relations.EvidenceRows.Circle;
import org.chancery.relations.FactRow.Between;
import org.jspecify.annotations.Nullable;

/**
 * Which states there is evidence between by entries that are between more than have a pair each.
 * States are told by their numbers.
 *
 * @param together by subject and the entries that say it, those between each two of which it is
 * @param alone those of which something is told that has to do with a circle
 * @param circles the states of each
 */
record WideRows(
        Map<List<Object>, BitSet> together,
        Map<Circle, BitSet> alone,
        Map<Circle, BitSet> circles) {

    private static final String SHOWN =
            "select f.a, f.subject, f.direction, f.code, f.because from read_model.fact f where f.element = 2 and f.a > 0 and f.b = 0 and %s and f.valid_from <= ?"
                    .formatted(KNOWN);

    /** By what a list as of a day shows. */
    static WideRows shown(KnownRows known, LocalDate day) throws SQLException {
        var rows = new WideRows(new HashMap<>(), new HashMap<>(), new HashMap<>());
        known.run(SHOWN, known.parameters().known().days(day), rows::take);
        return rows;
    }

    private void take(ResultSet rows) throws SQLException {
        int state = rows.getInt(1);
        var circle = new Circle(rows.getLong(2), rows.getInt(3));
        if (circle.isNone()) {
            add(together, List.of(circle, FactTable.longs(rows, 5)), state);
        } else {
            add(rows.getInt(4) == EvidenceForm.OF_CIRCLE ? circles : alone, circle, state);
        }
    }

    private static <K> void add(Map<K, BitSet> states, K key, int state) {
        states.computeIfAbsent(key, _ -> new BitSet()).set(state);
    }

    /** Each two of which one is the state, or all. */
    Set<Between> of(@Nullable StateId state) {
        var between = new HashSet<Between>();
        others().forEach((one, others) ->
                others.stream()
                        .filter(other -> other != one)
                        .mapToObj(other -> new Between(Math.min(one, other), Math.max(one, other)))
                        .filter(each -> state == null || each.has(state))
                        .forEach(between::add));
        return between;
    }

    /** For a state of each two at least the other. */
    private Map<Integer, BitSet> others() {
        var others = new HashMap<Integer, BitSet>();
        together.values().forEach(states -> join(states, states, others));
        alone.forEach((circle, states) ->
                join(states, circles.getOrDefault(circle, new BitSet()), others));
        return others;
    }

    private static void join(BitSet some, BitSet with, Map<Integer, BitSet> others) {
        some.stream().forEach(one -> others.computeIfAbsent(one, _ -> new BitSet()).or(with));
    }
}
