package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Makes the tables anew beside those that answer, from the first entry on. Broken off, it goes on
 * where it was; done, the new tables take the place of the old ones in one transaction.
 */
final class Rebuilding {
    private final Reach live;
    private final Following next;

    Rebuilding(Reach live, Following next) {
        this.live = live;
        this.next = next;
    }

    /** Rebuilds to the end, as long as it may go on. */
    void run(Connection connection, BooleanSupplier goOn) throws SQLException {
        begin(connection);
        catchUp(connection, goOn);
        if (!goOn.getAsBoolean()) {
            return;
        }
        for (var table : next.tables()) {
            table.complete(connection);
        }
        connection.commit();
        catchUp(connection, goOn);
        if (goOn.getAsBoolean()) {
            replace(connection);
        }
    }

    private void begin(Connection connection) throws SQLException {
        if (next.reach().lock(connection).isEmpty()) {
            for (var table : next.tables()) {
                table.create(connection);
            }
            next.reach().begin(connection);
        }
        connection.commit();
    }

    private void catchUp(Connection connection, BooleanSupplier goOn) throws SQLException {
        var before = OptionalLong.empty();
        for (var now = advance(connection);
                goOn.getAsBoolean() && !now.equals(before);
                now = advance(connection)) {
            before = now;
        }
    }

    private OptionalLong advance(Connection connection) throws SQLException {
        var reached = next.advance(connection);
        connection.commit();
        return reached;
    }

    /**
     * While nobody writes the live tables, these reach as far, and are the live ones from then on.
     */
    private void replace(Connection connection) throws SQLException {
        var answered = live.lock(connection);
        var reached = next.advance(connection);
        while (reached.orElseThrow() < answered.orElse(0)) {
            reached = next.advance(connection);
        }
        for (var table : next.tables()) {
            table.replace(connection, Generation.LIVE);
        }
        next.reach().replace(connection, Generation.LIVE);
        connection.commit();
    }
}
