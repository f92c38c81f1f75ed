package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.ledger.store.Judge.StoredEntries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches on one connection, and knows the head of the ledger as of its last look. */
final class Scribe {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int LOSSES = 2;
    private static final int GENERATION = 100_000;
    private static final int FAR = 50_000;

    private final EngineConnections connections;
    private final StoredEntries stored;
    private final Consumer<StoredEntry> kept;
    private final Clock clock;
    private @Nullable Connection connection;
    private Head head = Head.EMPTY;
    private RecentTags recent = new RecentTags(GENERATION, 0);

    Scribe(
            EngineConnections connections,
            StoredEntries stored,
            Consumer<StoredEntry> kept,
            Clock clock) {
        this.connections = connections;
        this.stored = stored;
        this.kept = kept;
        this.clock = clock;
    }

    /** Connects unless connected; a new connection takes nothing for granted. */
    Connection open() throws SQLException {
        var open = connection;
        if (open == null) {
            open = connections.dedicated("chancery-sequencer", TIMEOUT_MILLIS);
            connection = open;
            head = HeadRow.read(open);
            recent = new RecentTags(GENERATION, head.position());
        }
        return open;
    }

    /** Judges and writes; a head that others moved meanwhile is caught up with, then held. */
    Judgement write(List<Append> batch) throws SQLException {
        var open = open();
        for (int losses = 0; losses < LOSSES; losses++) {
            var judgement = judge(batch);
            var rows = new EntryRows(judgement);
            if (judgement.writesNothing() || rows.write(open)) {
                return written(judgement, rows);
            }
            catchUp(open, HeadRow.read(open));
        }
        return holdingTheHead(open, batch);
    }

    /** Writes what an earlier attempt, whose outcome is not known, did not write. */
    Judgement settle(List<Append> batch) throws SQLException {
        var open = open();
        open.setAutoCommit(false);
        HeadRow.lock(open);
        var earlier = EarlierAttempt.find(open, batch);
        return earlier.with(holdingTheHead(open, earlier.missing()));
    }

    void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("a connection was gone before it was closed", e);
            }
        }
    }

    private Judgement holdingTheHead(Connection open, List<Append> batch) throws SQLException {
        open.setAutoCommit(false);
        catchUp(open, HeadRow.lock(open));
        var judgement = judge(batch);
        var rows = new EntryRows(judgement);
        if (!judgement.writesNothing() && !rows.write(open)) {
            throw new SQLException("the head moved although it was held");
        }
        open.commit();
        open.setAutoCommit(true);
        return written(judgement, rows);
    }

    private Judgement judge(List<Append> batch) {
        return new Judge(head, head.next(clock), recent, stored).judge(batch);
    }

    private void catchUp(Connection open, Head now) throws SQLException {
        if (now.position() - head.position() > FAR) {
            recent = new RecentTags(GENERATION, now.position());
        } else {
            StoredTags.between(open, head.position(), now.position(), recent::add);
        }
        head = now;
    }

    private Judgement written(Judgement judgement, EntryRows rows) {
        if (judgement.writesNothing()) {
            return judgement;
        }
        head = judgement.to();
        rows.stored().forEach(kept);
        for (var placed : judgement.accepted()) {
            for (int i = 0; i < placed.recorded().size(); i++) {
                var entry = placed.append().entries().get(i);
                recent.add(placed.recorded().get(i).position(), entry.tags());
            }
        }
        return judgement;
    }
}
