package org.chancery.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

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
}
