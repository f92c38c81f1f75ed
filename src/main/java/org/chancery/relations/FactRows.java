package org.chancery.relations;

import static org.chancery.relations.KnownRows.BETWEEN;
import static org.chancery.relations.KnownRows.KNOWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Published;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.elements.Contact;

/** Facts between states: those that an answer can depend on, and few others. */
record FactRows(FactTable table, KnownRows known) {
    private static final String COLUMNS =
            "f.a, f.b, f.element, f.direction, f.code, f.valid_from, f.valid_to, f.sure_from, f.sure_to, f.because, f.cites, f.value";

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

    private static final String PUBLISHED =
            "select f.subject, %s from read_model.fact f where f.subject = any (?) and f.element = 1 and %s"
                    .formatted(COLUMNS, KNOWN);

    /** All stops that may have begun by a day. */
    Map<Between, List<Fact>> stops(Collection<Between> asked, LocalDate day) throws SQLException {
        var stops = new HashMap<Between, List<Fact>>();
        known.run(
                STOPS,
                known.parameters(asked, day, LocalDate.MIN, LocalDate.MIN),
                rows -> add(rows, stops));
        return stops;
    }

    /** All facts but stops that may have begun by a day. */
    Map<Between, List<Fact>> facts(Collection<Between> asked, LocalDate day) throws SQLException {
        var facts = new HashMap<Between, List<Fact>>();
        known.run(FACTS, known.parameters(asked, day), rows -> add(rows, facts));
        return facts;
    }

    /** What goes on on a day, what was last before it, and what began of late. */
    Map<Between, List<Fact>> stopsSeenFrom(Collection<Between> asked, LocalDate day)
            throws SQLException {
        var stops = new HashMap<Between, List<Fact>>();
        known.run(
                STOPS,
                known.parameters(asked, day, day, Contact.countedSince(day)),
                rows -> add(rows, stops));
        known.run(LAST, known.parameters(asked, day), rows -> add(rows, stops));
        return stops;
    }

    private void add(ResultSet rows, Map<Between, List<Fact>> facts) throws SQLException {
        var row = table.row(rows, 1);
        facts.computeIfAbsent(row.between(), _ -> new ArrayList<>()).add(FactTable.fact(row));
    }

    /** What these sources say of themselves, by their numbers. */
    Map<Long, Published> published(Collection<Long> sources) throws SQLException {
        var published = new HashMap<Long, Published>();
        if (sources.isEmpty()) {
            return published;
        }
        known.run(
                PUBLISHED,
                List.of(known.array(sources), known.position(), known.position()),
                rows ->
                        published.put(
                                rows.getLong(1), (Published) FactTable.fact(table.row(rows, 2))));
        return published;
    }
}
