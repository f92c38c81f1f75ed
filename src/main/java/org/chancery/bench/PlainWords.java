package org.chancery.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.chancery.kernel.Viewpoint;

/** The limit of a search: the same rows, found by words that are kept as they are searched. */
final class PlainWords implements AutoCloseable {
    private static final String LAID =
            """
            drop table if exists bench.word;
            create table bench.word as
                select subject, valid_from, document, to_tsvector('english', words) as words from read_model.register
                where kind = 'address' and closed = %d order by subject;
            alter table bench.word add primary key (subject);
            create index on bench.word using gin (words)
            """
                    .formatted(Long.MAX_VALUE);
    private static final String FOUND =
            """
            select subject, document from bench.word
            where words @@ plainto_tsquery('english', ?) and valid_from <= ? and subject <= ?
            """;
    private static final String FIRST = FOUND + " order by subject limit ?";

    private final Connection connection;

    PlainWords(Connection connection) throws SQLException {
        this.connection = connection;
        run("create schema if not exists bench");
    }

    void lay() throws SQLException {
        run(LAID);
        run("vacuum (freeze, analyze) bench.word");
    }

    /** The documents that have these words, of addresses given and known by then. */
    int all(String words, Viewpoint by) throws SQLException {
        return read(FOUND, words, by.asOf(), by.position());
    }

    /** So many of them, in order. */
    int first(int most, String words, Viewpoint by) throws SQLException {
        return read(FIRST, words, by.asOf(), by.position(), most);
    }

    private int read(String sql, Object... parameters) throws SQLException {
        int read = 0;
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read += rows.getString(2).isEmpty() ? 0 : 1;
                }
            }
        }
        return read;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
