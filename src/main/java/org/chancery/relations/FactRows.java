package org.chancery.relations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.kernel.StateId;
import org.chancery.ledger.Standing;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.elements.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table of facts as they were known at a position, asked for any number of pairs at
 * once: those that an answer can depend on, and few others.
 */
final class FactRows {
    private static final String COLUMNS =
            "f.a, f.b, f.element, f.direction, f.code, f.valid_from, f.valid_to, f.sure_from, f.sure_to, f.because, f.cites, f.value";
    private static final String KNOWN = " f.opened <= ? and f.closed > ? ";
    private static final String BETWEEN =
            " from unnest(?::int[], ?::int[]) as asked (a, b) join read_model.fact f on f.a = asked.a and f.b = asked.b ";

    /** What began by a day, and either lasts until a day after another or began after a third. */
    private static final String STOPS =
            """
            select %s %s
            where f.element = 3 and %s and f.valid_from <= ? and (f.valid_to > ? or f.valid_from > ?)
            """
                    .formatted(COLUMNS, BETWEEN, KNOWN);

    /** All else that may have begun by a day, of pairs and of states alone. */
    private static final String FACTS =
            "select %s %s where f.element > 3 and %s and f.valid_from <= ?"
                    .formatted(COLUMNS, BETWEEN, KNOWN);

    /** The last of each way; the last to the host itself; the last of a head. */
    private static final String LAST =
            """
            select last.*
            from unnest(?::int[], ?::int[]) as asked (a, b)
            cross join (values (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)) as way (direction, code)
            cross join lateral (
                select %s from read_model.fact f
                where f.a = asked.a and f.b = asked.b and f.element = 3 and f.direction = way.direction
                    and f.code & way.code = way.code and %s and f.valid_from <= ?
                order by f.valid_from desc, f.valid_to desc fetch first row with ties) as last
            """
                    .formatted(COLUMNS, KNOWN);

    /** The evidence that counts and is said by one entry alone; and all other that matters. */
    private static final String ALIKE =
            """
            select f.a, f.b, f.cites, count(*), max(f.because[1]) %s
            where f.element = 2 and f.b > 0 and f.code = 1 and cardinality(f.because) = 1 and %s
            group by f.a, f.b, f.cites
            """
                    .formatted(BETWEEN, KNOWN);

    private static final String TOLD =
            """
            select f.subject, f.a, f.b, f.code, f.because, f.cites, f.value %s
            where f.element = 2 and (f.b = 0 or f.code > 1 or cardinality(f.because) > 1) and f.code < 5 and %s
            """
                    .formatted(BETWEEN, KNOWN);

    /** Whose words count. */
    private static final String SPEAKING =
            """
            select f.a, f.b, f.subject %s
            where f.subject = any (?) and f.element = 2 and f.code <= 2 and %s
            """
                    .formatted(BETWEEN, KNOWN);

    private static final String PUBLISHED =
            "select f.subject, %s from read_model.fact f where f.subject = any (?) and f.element = 1 and %s"
                    .formatted(COLUMNS, KNOWN);
    private static final String NAMED =
            "select distinct f.a, f.b from read_model.fact f where f.b > 0 and f.element = 2 and %s and f.valid_from <= ?"
                    .formatted(KNOWN);
    private static final String WIDE =
            "select f.a, f.subject, f.because from read_model.fact f where f.element = 2 and f.a > 0 and f.b = 0 and %s and f.valid_from <= ?"
                    .formatted(KNOWN);

    private final FactTable table;
    private final Connection connection;
    private final long position;

    FactRows(FactTable table, Connection connection, long position) {
        this.table = table;
        this.connection = connection;
        this.position = position;
    }

    /**
     * A row of evidence.
     *
     * @param subject the number of the one whose it is
     */
    record Told(
            long subject,
            Between between,
            Standing standing,
            List<Long> because,
            List<Long> cites,
            String value) {

        /** The same whichever of its states it stands under. */
        Told apartFromStates() {
            return new Told(subject, Between.NONE, standing, because, cites, value);
        }
    }

    /**
     * Rows of evidence that count, each of one entry, which cite the same.
     *
     * @param newest position of the last of these entries
     */
    record ToldAlike(List<Long> cites, int words, long newest) {}

    /** Takes a row. */
    @FunctionalInterface
    private interface Taking {
        void take(ResultSet rows) throws SQLException;
    }

    /** All stops that may have begun by a day. */
    Map<Between, Set<Fact>> stops(Collection<Between> asked, LocalDate day) throws SQLException {
        var stops = new HashMap<Between, Set<Fact>>();
        run(STOPS, parameters(asked, day, LocalDate.MIN, LocalDate.MIN), rows -> add(rows, stops));
        return stops;
    }

    /** All facts but stops that may have begun by a day. */
    Map<Between, Set<Fact>> facts(Collection<Between> asked, LocalDate day) throws SQLException {
        var facts = new HashMap<Between, Set<Fact>>();
        run(FACTS, parameters(asked, day), rows -> add(rows, facts));
        return facts;
    }

    /** What goes on on a day, what was last before it, and what began of late. */
    Map<Between, Set<Fact>> stopsSeenFrom(Collection<Between> asked, LocalDate day)
            throws SQLException {
        var stops = new HashMap<Between, Set<Fact>>();
        run(
                STOPS,
                parameters(asked, day, day, Contact.countedSince(day)),
                rows -> add(rows, stops));
        run(LAST, parameters(asked, day), rows -> add(rows, stops));
        return stops;
    }

    private void add(ResultSet rows, Map<Between, Set<Fact>> facts) throws SQLException {
        var row = table.row(rows, 1);
        facts.computeIfAbsent(row.between(), _ -> new LinkedHashSet<>()).add(FactTable.fact(row));
    }

    /** The evidence on pairs that is one entry's word each. */
    Map<Between, List<ToldAlike>> alike(Collection<Between> asked) throws SQLException {
        var alike = new HashMap<Between, List<ToldAlike>>();
        run(
                ALIKE,
                parameters(asked),
                rows ->
                        alike.computeIfAbsent(between(rows, 1), _ -> new ArrayList<>())
                                .add(
                                        new ToldAlike(
                                                FactTable.longs(rows, 3),
                                                rows.getInt(4),
                                                rows.getLong(5))));
        return alike;
    }

    /** All other evidence that stands under these. */
    Map<Between, Set<Told>> evidence(Collection<Between> asked) throws SQLException {
        var evidence = new HashMap<Between, Set<Told>>();
        run(
                TOLD,
                parameters(asked),
                rows -> {
                    var told =
                            new Told(
                                    rows.getLong(1),
                                    between(rows, 2),
                                    FactTable.standing(rows.getInt(4)),
                                    FactTable.longs(rows, 5),
                                    FactTable.longs(rows, 6),
                                    rows.getString(7));
                    evidence.computeIfAbsent(told.between(), _ -> new LinkedHashSet<>()).add(told);
                });
        return evidence;
    }

    /** Which of these subjects say something that counts, by their numbers. */
    Map<Between, Set<Long>> speaking(Collection<Between> asked, Collection<Long> subjects)
            throws SQLException {
        var speaking = new HashMap<Between, Set<Long>>();
        if (!subjects.isEmpty()) {
            var parameters = parameters(asked);
            parameters.add(2, connection.createArrayOf("bigint", subjects.toArray()));
            run(
                    SPEAKING,
                    parameters,
                    rows ->
                            speaking.computeIfAbsent(between(rows, 1), _ -> new HashSet<>())
                                    .add(rows.getLong(3)));
        }
        return speaking;
    }

    private static Between between(ResultSet rows, int first) throws SQLException {
        return new Between(rows.getInt(first), rows.getInt(first + 1));
    }

    /** What these sources say of themselves, by their numbers. */
    Map<Long, Published> published(Collection<Long> sources) throws SQLException {
        var published = new HashMap<Long, Published>();
        if (sources.isEmpty()) {
            return published;
        }
        var numbers = connection.createArrayOf("bigint", sources.toArray());
        run(
                PUBLISHED,
                List.of(numbers, position, position),
                rows ->
                        published.put(
                                rows.getLong(1), (Published) FactTable.fact(table.row(rows, 2))));
        return published;
    }

    /** Between which states a list as of a day shows something; those of a state, or all. */
    Set<Between> named(@Nullable StateId state, LocalDate day) throws SQLException {
        var named = new HashSet<Between>();
        if (state == null) {
            named(NAMED, List.of(position, position, day), named);
        } else {
            for (var column : List.of("a", "b")) {
                named(
                        NAMED + " and f.%s = ?".formatted(column),
                        List.of(position, position, day, state.number()),
                        named);
            }
        }
        for (var states : wide(day)) {
            for (int one : states) {
                states.stream()
                        .filter(other -> one < other)
                        .map(other -> new Between(one, other))
                        .filter(between -> state == null || between.has(state))
                        .forEach(named::add);
            }
        }
        return named;
    }

    private void named(String sql, List<?> parameters, Set<Between> named) throws SQLException {
        run(sql, parameters, rows -> named.add(new Between(rows.getInt(1), rows.getInt(2))));
    }

    /** The states that are named together by what names more than have a pair each. */
    private Collection<List<Integer>> wide(LocalDate day) throws SQLException {
        var states = new HashMap<List<Object>, List<Integer>>();
        run(
                WIDE,
                List.of(position, position, day),
                rows ->
                        states.computeIfAbsent(
                                        List.of(rows.getLong(2), FactTable.longs(rows, 3)),
                                        _ -> new ArrayList<>())
                                .add(rows.getInt(1)));
        return states.values();
    }

    private List<Object> parameters(Collection<Between> asked, LocalDate... days)
            throws SQLException {
        var parameters = new ArrayList<Object>();
        parameters.add(connection.createArrayOf("int", asked.stream().map(Between::a).toArray()));
        parameters.add(connection.createArrayOf("int", asked.stream().map(Between::b).toArray()));
        parameters.addAll(List.of(position, position));
        parameters.addAll(List.of(days));
        return parameters;
    }

    private void run(String sql, List<?> parameters, Taking taking) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }
}
