package org.chancery.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.facts.Fact;
import org.chancery.facts.Fact.Attended;
import org.chancery.facts.Fact.Awaited;
import org.chancery.facts.Fact.ConferenceKnown;
import org.chancery.facts.Fact.Covered;
import org.chancery.facts.Fact.Happened;
import org.chancery.facts.Fact.Lasting;
import org.chancery.facts.Fact.Merged;
import org.chancery.facts.Fact.PersonKnown;
import org.chancery.facts.Fact.Published;
import org.chancery.facts.Fact.StopMade;
import org.chancery.kernel.StateId;
import org.chancery.ledger.House;
import org.chancery.ledger.House.Reading;
import org.chancery.ledger.codec.StrictJson;
import org.chancery.projections.Form;
import org.chancery.relations.FactRow.Between;
import org.chancery.relations.FactRow.Days;
import org.chancery.relations.FactRow.Element;
import org.jspecify.annotations.Nullable;

/**
 * The table of facts: who with whom, which element, valid from when to when, because of which
 * entries; and the evidence on states.
 */
public final class FactTable implements Form<FactRow> {
    static final String NAME = "fact";

    /** In the code of a visit: that it was to the host itself, and that a head led it. */
    private static final int BILATERAL = 1;

    private static final int OF_HEAD = 2;

    private final House house;

    public FactTable(House house) {
        this.house = house;
    }

    @Override
    public String table() {
        return NAME;
    }

    @Override
    public int revision() {
        return 15;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("a", "int not null"),
                new Column("b", "int not null"),
                new Column("element", "smallint not null"),
                new Column("direction", "smallint not null"),
                new Column("code", "smallint not null"),
                new Column("valid_from", "date not null"),
                new Column("valid_to", "date not null"),
                new Column("because", "bigint[] not null"),
                new Column("cites", "bigint[] not null"),
                new Column("value", "text not null"));
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "(a, b, element, direction, code, valid_from, valid_to, opened, closed) where element > 2",
                "(a, b, valid_from, valid_to, opened, closed) where element = 3",
                "(a, b, opened, closed) where " + unaliased(FactRows.LASTING_LONG),
                "(a, b, opened, closed) include (because, cites, valid_from) where "
                        + unaliased(EvidenceRows.ALIKE),
                "(a, b, opened, closed) where " + unaliased(EvidenceRows.UNLIKE),
                "(b, a, valid_from, opened, closed) where element = 2 and b > 0",
                "(subject, opened, closed) where element = 2 and a > 0 and b = 0");
    }

    /** What a query says of rows f, as an index says it. */
    private static String unaliased(String condition) {
        return condition.replace("f.", "");
    }

    @Override
    public List<FactRow> rows(Reading reading, Numbers numbers) {
        var rows = new ArrayList<FactRow>();
        for (var fact : house.facts(reading)) {
            var element = Element.of(fact);
            if (element == Element.PUBLISHED || (element != null && !fact.states().isEmpty())) {
                rows.add(row(element, fact));
            }
        }
        rows.addAll(EvidenceForm.rows(reading, numbers));
        return rows;
    }

    private static FactRow row(Element element, Fact fact) {
        var states = fact.states();
        var between =
                switch (states.size()) {
                    case 0 -> Between.NONE;
                    case 1 -> Between.of(states.getFirst());
                    default -> Between.of(states.getFirst(), states.getLast());
                };
        return new FactRow(
                between,
                element,
                direction(states, between),
                code(fact),
                valid(fact),
                List.of(),
                List.of(),
                StrictJson.MAPPER.writeValueAsString(fact));
    }

    private static int direction(List<StateId> states, Between between) {
        return states.size() < 2 ? 0 : states.getFirst().number() == between.a() ? 1 : 2;
    }

    private static int code(Fact fact) {
        return fact instanceof StopMade made
                ? (made.stop().bilateral() ? BILATERAL : 0) + (made.stop().ofHead() ? OF_HEAD : 0)
                : 0;
    }

    /**
     * What happened without a date is on no day; an attendance ends what was planned on whatever
     * day.
     */
    private static Days valid(Fact fact) {
        return switch (fact) {
            case Published _, PersonKnown _, Awaited _, ConferenceKnown _, Covered _, Merged _ ->
                    Days.ALL;
            case Attended event when event.when() == null -> Days.ALL;
            case Happened event -> event.when() == null ? Days.NONE : Days.of(event.when());
            case Lasting spell -> Days.of(spell.lasted());
        };
    }

    /** The fact that the value of a row of an element holds. */
    static Fact fact(Element element, String value) {
        return StrictJson.MAPPER.readValue(value, element.shape());
    }

    @Override
    public List<@Nullable Object> values(FactRow row) {
        return List.of(
                row.between().a(),
                row.between().b(),
                row.element().code(),
                row.direction(),
                row.code(),
                row.valid().from(),
                row.valid().to(),
                row.because(),
                row.cites(),
                row.value());
    }

    @Override
    public FactRow row(ResultSet rows, int first) throws SQLException {
        return new FactRow(
                new Between(rows.getInt(first), rows.getInt(first + 1)),
                Element.of(rows.getInt(first + 2)),
                rows.getInt(first + 3),
                rows.getInt(first + 4),
                days(rows, first + 5),
                longs(rows, first + 7),
                longs(rows, first + 8),
                rows.getString(first + 9));
    }

    private static Days days(ResultSet rows, int first) throws SQLException {
        return new Days(
                rows.getObject(first, LocalDate.class), rows.getObject(first + 1, LocalDate.class));
    }

    static List<Long> longs(ResultSet rows, int column) throws SQLException {
        return List.of((Long[]) rows.getArray(column).getArray());
    }
}
