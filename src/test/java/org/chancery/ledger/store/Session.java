package org.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One connection to a ledger, for statements in a row. */
record Session(Connection connection) implements AutoCloseable {

    static Session of(DataSource who) throws SQLException {
        return new Session(who.getConnection());
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** All that is recorded, in any order of its own. */
    String recorded() throws SQLException {
        return text(
                """
                select concat((select string_agg(e::text, ';') from entry e), '|',
                              (select string_agg(p::text, ';') from payload p), '|',
                              (select string_agg(h::text, ';') from head h))
                """);
    }

    /** Statements of which the last is refused with this SQLSTATE, after the others were not. */
    static void assertRefused(DataSource who, String state, String... statements)
            throws SQLException {
        try (var session = of(who)) {
            for (int i = 0; i < statements.length - 1; i++) {
                session.execute(statements[i]);
            }
            assertThatThrownBy(() -> session.execute(statements[statements.length - 1]))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
