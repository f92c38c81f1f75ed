package org.chancery.projections;

import java.sql.SQLException;

/** Recognizes that a table is not there. */
final class TableGone {
    private static final String SQLSTATE = "42P01";

    private TableGone() {}

    /** Whether it is why something failed. */
    static boolean isWhy(Exception failure) {
        var cause = failure instanceof SQLException ? failure : failure.getCause();
        return cause instanceof SQLException e && SQLSTATE.equals(e.getSQLState());
    }
}
