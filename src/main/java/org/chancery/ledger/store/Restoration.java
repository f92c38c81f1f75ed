package org.chancery.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts stored entries, as they are, into a ledger that is empty: all of them in one transaction,
 * which keeps everybody else from writing. What is not finished was never there.
 */
public final class Restoration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final String WRITE =
            """
            with entries as (
                insert into entry (position, event_id, recorded_at, envelope, tags)
                select ? + ordinal, event_id, recorded_at, envelope,
                       (?::bigint[])[first_tag:last_tag]
                from unnest(?::uuid[], ?::timestamptz[], ?::bytea[], ?::int[], ?::int[])
                    with ordinality as d
                        (event_id, recorded_at, envelope, first_tag, last_tag, ordinal)
            )
            insert into payload (position, salt, body)
            select ? + ordinal, salt, body
            from unnest(?::bytea[], ?::bytea[]) with ordinality as d (salt, body, ordinal)
            """;
    private static final String END =
            """
            with moved as (
                update head set position = ?, recorded_at = ? returning position
            )
            select pg_notify(?, position::text) from moved
            """;

    private final Connection connection;
    private final LongConsumer reached;
    private Head head = Head.EMPTY;

    private Restoration(Connection connection, LongConsumer reached) {
        this.connection = connection;
        this.reached = reached;
    }

    /** Something is recorded in the ledger. */
    public static final class NotEmpty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEmpty(long position) {
            super(
                    "the ledger is not empty, it ends at entry %d: only an empty one can be restored"
                            .formatted(position),
                    null,
                    false,
                    false);
        }
    }

    static Restoration begin(EngineConnections connections, LongConsumer reached) {
        try {
            var connection = connections.dedicated("chancery-restoration", TIMEOUT_MILLIS);
            try {
                connection.setAutoCommit(false);
                requireEmpty(HeadRow.lock(connection));
                return new Restoration(connection, reached);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void requireEmpty(Head head) {
        if (head.position() > 0) {
            throw new NotEmpty(head.position());
        }
    }

    /** Writes the next entries; the first of all has position 1. */
    public void add(List<StoredRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).position() != head.position() + 1 + i) {
                throw new IllegalArgumentException(
                        "entry %d does not follow".formatted(rows.get(i).position()));
            }
        }
        try {
            write(rows);
        } catch (SQLException e) {
            throw failed(e);
        }
        head = new Head(rows.getLast().position(), rows.getLast().recordedAt());
    }

    private void write(List<StoredRow> rows) throws SQLException {
        var tags = new ArrayList<Long>();
        var firstTags = new ArrayList<Integer>();
        var lastTags = new ArrayList<Integer>();
        for (var row : rows) {
            firstTags.add(tags.size() + 1);
            for (long tag : row.tags()) {
                tags.add(tag);
            }
            lastTags.add(tags.size());
        }
        try (var statement = connection.prepareStatement(WRITE)) {
            new Parameters(statement)
                    .add(head.position())
                    .add("bigint", tags.toArray(Long[]::new))
                    .add("uuid", rows.stream().map(StoredRow::eventId).toArray(UUID[]::new))
                    .add(
                            "timestamptz",
                            rows.stream()
                                    .map(row -> row.recordedAt().toString())
                                    .toArray(String[]::new))
                    .add("bytea", bytes(rows, StoredEntry::envelope))
                    .add("int", firstTags.toArray(Integer[]::new))
                    .add("int", lastTags.toArray(Integer[]::new))
                    .add(head.position())
                    .add("bytea", bytes(rows, StoredEntry::salt))
                    .add("bytea", bytes(rows, StoredEntry::body));
            statement.executeUpdate();
        }
    }

    /**
     * What lies in the tables now, after one position and up to another: at most so many, and as
     * many as begin within half a megabyte.
     */
    public List<StoredRow> storedBetween(long after, long upTo, int limit) {
        try {
            return StoredRows.between(connection, after, upTo, limit);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes all that was added the ledger; when this returns, it is durable. */
    public void finish() {
        try {
            if (head.position() > 0) {
                try (var statement = connection.prepareStatement(END)) {
                    new Parameters(statement)
                            .add(head.position())
                            .add(head.recordedAt().atOffset(ZoneOffset.UTC))
                            .add(Positions.CHANNEL);
                    statement.execute();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw Trouble.unreachable(true, e);
        }
        reached.accept(head.position());
    }

    /** Takes back what is not finished. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("a connection was gone before it was closed", e);
        }
    }

    private static byte[][] bytes(
            List<StoredRow> rows, Function<StoredEntry, byte @Nullable []> column) {
        return rows.stream().map(row -> column.apply(row.entry())).toArray(byte[][]::new);
    }

    private static LedgerUnavailable failed(SQLException e) {
        return new LedgerUnavailable("the database did not take the entries", e);
    }
}
