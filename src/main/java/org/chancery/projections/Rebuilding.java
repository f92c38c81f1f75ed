package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the tables anew beside those that answer, from the first entry on. Broken off, it goes on
 * where it was; done, the new tables take the place of the old ones in one transaction, and are
 * compared with them.
 */
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final long IDLE = -1;

    /** So few entries are taken while nobody else may write, lest a rebuild never ends. */
    private static final long FEW = 500;

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

    /** Whether one was broken off. */
    boolean isBegun(Connection connection) throws SQLException {
        return next.reach().read(connection).isPresent();
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
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            var rebuilt = replace(connection);
            settle(connection);
            return Optional.of(rebuilt);
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

    /** Goes on until only a few entries were left to be taken; more may have come since. */
    private void catchUp(Connection connection, BooleanSupplier goOn) throws SQLException {
        try (var ahead = new Ahead()) {
            long before;
            do {
                before = position;
                position = next.advance(connection, ahead).position();
                connection.commit();
            } while (goOn.getAsBoolean() && position - before > FEW);
        }
    }

    /**
     * While nobody else writes the live tables, both generations are brought to the same position,
     * and the new one is the live one from then on.
     */
    private Rebuilt replace(Connection connection) throws SQLException {
        boolean there = live.reach().read(connection).isPresent();
        connection.commit();
        var asWritten = there ? isAsWritten(connection) : null;
        var old = live.reach().lock(connection);
        next.retry(connection);
        var now = next.reach().lock(connection).orElseThrow();
        if (old.isPresent()) {
            now = level(connection, next, now, old.get().position());
        }
        Boolean same = null;
        if (old.isPresent() && asWritten != null) {
            same = asWritten ? same(connection, old.get(), now) : Boolean.FALSE;
        }
        for (var table : next.tables()) {
            table.replace(connection, Generation.LIVE);
        }
        next.reach().replace(connection, Generation.LIVE);
        connection.commit();
        return new Rebuilt(Instant.now(), now.position(), same);
    }

    private void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        for (var table : live.tables()) {
            table.settle(connection);
        }
        connection.setAutoCommit(false);
    }

    /** Whether the live tables hold what was written to them; null where they cannot be read. */
    private @Nullable Boolean isAsWritten(Connection connection) throws SQLException {
        try {
            return live.isAsWritten(connection);
        } catch (SQLException e) {
            LOG.warn("the read models that answer cannot be read", e);
            return null;
        } finally {
            connection.rollback();
        }
    }

    /** Whether the live tables come to the same; null where they cannot come to anything. */
    private @Nullable Boolean same(Connection connection, Reached old, Reached now)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            var reached = level(connection, live, old, now.position());
            boolean whole =
                    live.parked().read(connection).isEmpty()
                            && next.parked().read(connection).isEmpty();
            return whole ? reached.equals(now) : null;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the read models that answer cannot be compared", e);
            connection.rollback(before);
            return null;
        }
    }

    /** Brings a generation up to a position, or as far as the ledger goes. */
    private static Reached level(
            Connection connection, Following generation, Reached from, long upTo)
            throws SQLException {
        var reached = from;
        while (reached.position() < upTo) {
            var further = generation.advance(connection, upTo).orElseThrow();
            if (further.equals(reached)) {
                return reached;
            }
            reached = further;
        }
        return reached;
    }
}
