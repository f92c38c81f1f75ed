package org.chancery.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Binds the parameters of a statement in their order. */
final class Parameters {

    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(Object value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    Parameters add(String type, Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    Parameters add(List<byte[]> values) throws SQLException {
        return add("bytea", values.toArray(byte[][]::new));
    }
}
