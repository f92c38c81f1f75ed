package org.chancery.campaign;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A reader that knows nothing of Chancery: it asks a table for what follows what it last saw. */
final class TableReader implements AutoCloseable {
    private final DataSource source;
    private final String query;
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    TableReader(DataSource source, String table) {
        this.source = source;
        this.query =
                "select position from %s where position > ? order by position".formatted(table);
        Thread.ofVirtual().start(this::read);
    }

    /** The positions that it saw, as it saw them. */
    List<Long> seen() {
        return seen;
    }

    private void read() {
        try {
            do {
                try (var connection = source.getConnection()) {
                    do {
                        seen.addAll(next(connection, seen.isEmpty() ? 0 : seen.getLast()));
                    } while (!closed.await(5, MILLISECONDS));
                } catch (SQLException gone) {
                    // it goes on as soon as the server is there again
                }
            } while (!closed.await(50, MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Long> next(Connection connection, long last) throws SQLException {
        var next = new ArrayList<Long>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setLong(1, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    next.add(rows.getLong(1));
                }
            }
        }
        return next;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
