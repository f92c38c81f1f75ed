package org.chancery.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chancery.ledger.House.Reading;
import org.chancery.projections.Form;
import org.jspecify.annotations.Nullable;

/**
 * A table that says nothing of some readings, or something else.
 *
 * @param later by how much its revision is higher
 */
record ChangedFacts(
        FactTable facts, int later, Predicate<Reading> silent, UnaryOperator<FactRow> other)
        implements Form<FactRow> {
    ChangedFacts(FactTable facts, Predicate<Reading> silent) {
        this(facts, 0, silent, row -> row);
    }

    @Override
    public String table() {
        return facts.table();
    }

    @Override
    public int revision() {
        return facts.revision() + later;
    }

    @Override
    public List<Column> columns() {
        return facts.columns();
    }

    @Override
    public List<String> indexes() {
        return facts.indexes();
    }

    @Override
    public List<FactRow> rows(Reading reading, Numbers numbers) {
        return silent.test(reading)
                ? List.of()
                : facts.rows(reading, numbers).stream().map(other).toList();
    }

    @Override
    public List<@Nullable Object> values(FactRow row) {
        return facts.values(row);
    }

    @Override
    public FactRow row(ResultSet rows, int first) throws SQLException {
        return facts.row(rows, first);
    }
}
