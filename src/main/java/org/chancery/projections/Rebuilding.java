package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables anew beside those that answer, from the first entry on. Broken off, it goes on
 * where it was; done, the new tables take the place of the old ones in one transaction, and are
 * compared with them.
 */
final class Rebuilding {
    private static final long IDLE = -1;

    private final Following live;
    private final Following next;
    private volatile long position = IDLE;

    Rebuilding(Following live, Following next) {
        this.live = live;
        this.next = next;
    }

    /** How far it has come; empty where none is under way. */
    OptionalLong position() {
        long now = position;
        return now == IDLE ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /**
     * Rebuilds to the end, as long as it may go on.
     *
     * @return what came of it; empty where it was broken off
     */
    Optional<Rebuilt> run(Connection connection, BooleanSupplier goOn) throws SQLException {
        try {
            begin(connection);
            catchUp(connection, goOn);
            if (goOn.getAsBoolean()) {
                for (var table : next.tables()) {
                    table.complete(connection);
                }
                connection.commit();
                catchUp(connection, goOn);
            }
            return goOn.getAsBoolean() ? Optional.of(replace(connection)) : Optional.empty();
        } finally {
            position = IDLE;
        }
    }

    private void begin(Connection connection) throws SQLException {
        var begun = next.reach().lock(connection);
        if (begun.isEmpty()) {
            for (var table : next.tables()) {
                table.create(connection);
            }
            next.reach().begin(connection);
        }
        connection.commit();
        position = begun.map(Reached::position).orElse(0L);
    }

    private void catchUp(Connection connection, BooleanSupplier goOn) throws SQLException {
        long before = IDLE;
        while (goOn.getAsBoolean() && before != position) {
            before = position;
            position = next.advance(connection).orElseThrow().position();
            connection.commit();
        }
    }

    /**
     * While nobody else writes the live tables, both generations are brought to the same position,
     * and the new one is the live one from then on.
     */
    private Rebuilt replace(Connection connection) throws SQLException {
        var old = live.reach().lock(connection).orElse(null);
        var now = next.reach().lock(connection).orElseThrow();
        while (old != null && now.position() < old.position()) {
            now = next.advance(connection, old.position()).orElseThrow();
        }
        while (old != null && old.position() < now.position()) {
            old = live.advance(connection, now.position()).orElseThrow();
        }
        var same = same(connection, old, now);
        for (var table : next.tables()) {
            table.replace(connection, Generation.LIVE);
        }
        next.reach().replace(connection, Generation.LIVE);
        connection.commit();
        return new Rebuilt(Instant.now(), now.position(), same);
    }

    private @Nullable Boolean same(Connection connection, @Nullable Reached old, Reached now)
            throws SQLException {
        if (old == null
                || !live.parked().read(connection).isEmpty()
                || !next.parked().read(connection).isEmpty()) {
            return null;
        }
        return old.digest().equals(now.digest());
    }
}
