package org.chancery.relations;

import static org.chancery.relations.KnownRows.KNOWN;
import static org.chancery.relations.KnownRows.between;
import static org.chancery.relations.KnownRows.ofEach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Fact;
import org.chancery.kernel.Pair;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRow.Element;
import org.chancery.relations.KnownRows.Parameters;
import org.chancery.relations.elements.Contact;

/** Facts between states: those that an answer can depend on, and few others. */
record FactRows(KnownRows known) {

    /** Stops that lasted for long, or may have begun on days far apart; there are few. */
    static final String LASTING_LONG =
            "f.element = 3 and f.valid_to > f.valid_from + " + Contact.VAGUE;

    /** Which are all but stops that may have begun by a day, of pairs and of states alone. */
    static final String NO_STOPS = "f.element > 3 and %s and f.valid_from <= ?".formatted(KNOWN);

    private static final String COLUMNS = "f.a, f.b, f.element, f.value";

    private static final String ALL =
            ofEach(COLUMNS, NO_STOPS)
                    + " union all "
                    + ofEach(
                            COLUMNS, "f.element = 3 and %s and f.valid_from <= ?".formatted(KNOWN));

    /**
     * For each way and kind of stop: what began by a day and after another, and the last of all;
     * and what goes on for long. Names all that the index begins with, so that no other stop of the
     * pair is looked at.
     */
    private static final String OF_LATE =
            """
            select late.*
            from unnest(?::int[], ?::int[]) as asked (a, b)
            cross join unnest(array[1, 2]::smallint[]) as way (direction)
            cross join unnest(array[0, 1, 2, 3]::smallint[]) as kind (code)
            cross join lateral (
                (select %1$s from read_model.fact f where %2$s and f.valid_from > ?)
                union all
                (select %1$s from read_model.fact f where %2$s
                order by f.valid_from desc, f.valid_to desc fetch first row with ties)) as late
            union all
            %3$s
            """
                    .formatted(
                            COLUMNS,
                            """
                            f.a = asked.a and f.b = asked.b and f.element = 3
                            and f.direction = way.direction and f.code = kind.code
                            and %s and f.valid_from <= ?
                            """
                                    .formatted(KNOWN),
                            ofEach(
                                    COLUMNS,
                                    "%s and %s and f.valid_from <= ? and f.valid_to > ?"
                                            .formatted(LASTING_LONG, KNOWN)));

    /** All facts of a pair and of each of its states that may have begun by a day. */
    List<Fact> all(Pair pair, LocalDate day) throws SQLException {
        var pairs = List.of(pair);
        return read(
                        ALL,
                        known.parameters()
                                .between(FactQuery.parties(pairs))
                                .known()
                                .days(day)
                                .between(FactQuery.between(pairs))
                                .known()
                                .days(day))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Of the stops of some pairs: what goes on on a day, what was last, what began of late. */
    Map<Between, List<Fact>> stopsSeenFrom(List<Between> pairs, LocalDate day) throws SQLException {
        var since = Contact.countedSince(day);
        return read(
                OF_LATE,
                known.parameters()
                        .between(pairs)
                        .known()
                        .days(day, since.minusDays(Contact.VAGUE))
                        .known()
                        .days(day)
                        .between(pairs)
                        .known()
                        .days(day, since));
    }

    private Map<Between, List<Fact>> read(String sql, Parameters parameters) throws SQLException {
        var facts = new HashMap<Between, List<Fact>>();
        known.run(
                sql,
                parameters,
                rows ->
                        facts.computeIfAbsent(between(rows, 1), _ -> new ArrayList<>())
                                .add(fact(rows, 3, 4)));
        return facts;
    }

    static Fact fact(ResultSet rows, int element, int value) throws SQLException {
        return FactTable.fact(Element.of(rows.getInt(element)), rows.getString(value));
    }
}
