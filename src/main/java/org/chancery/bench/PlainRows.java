package org.chancery.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.kernel.Pair;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Tags;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The limits of what relations cost: the same rows, copied or read by a key in whose order they
 * lie.
 */
final class PlainRows implements AutoCloseable {
    private static final List<String> TABLES = List.of("fact", "register");
    private static final String ENTRIES =
            "copy (select position, envelope, salt, body from entry join payload using (position) order by position) to stdout (format binary)";
    private static final String PAIRS =
            """
            drop table if exists bench.pair;
            create table bench.pair as
                select row_number() over (partition by a, b order by subject, opened, n) as ordinal, fact.*
                from read_model.fact where a > 0 order by a, b, subject, opened, n;
            alter table bench.pair add primary key (a, b, ordinal)
            """;
    private static final String OF_A_PAIR =
            "select * from bench.pair where (a, b) in ((?, ?), (?, 0), (?, 0)) and opened <= ? and closed > ?";
    private static final String OF_A_STATE =
            "select * from bench.pair where (a = ? or b = ? or b = 0) and opened <= ? and closed > ?";
    private static final String OF_ALL =
            "select * from bench.pair where opened <= ? and closed > ?";
    private static final String TAGGED =
            """
            select entry.position, envelope, salt, body
            from entry join payload on payload.position = entry.position
            where tags && array[
                ('x' || left(encode(sha256(convert_to(?, 'UTF8')), 'hex'), 16))::bit(64)::bigint,
                ('x' || left(encode(sha256(convert_to(?, 'UTF8')), 'hex'), 16))::bit(64)::bigint]
            """;

    private final Connection connection;

    PlainRows(Connection connection) throws SQLException {
        this.connection = connection;
        run("create schema if not exists bench");
    }

    /** Has the tables that answer not answer any more, so that they are made anew. */
    void forget() throws SQLException {
        run("delete from read_model.reach");
    }

    /**
     * Has the rows of each pair, and of each state alone, lie together, by a key that counts them.
     */
    void lay() throws SQLException {
        run(PAIRS);
        run("vacuum analyze bench.pair");
    }

    /** The rows of a pair, and those of each of its states alone. */
    int ofPair(Pair pair, Viewpoint viewpoint) throws SQLException {
        int one = Math.min(pair.a().number(), pair.b().number());
        int other = Math.max(pair.a().number(), pair.b().number());
        return read(OF_A_PAIR, one, other, one, other, viewpoint.position(), viewpoint.position());
    }

    /** The rows of the pairs of a state, and those of all states alone. */
    int ofState(StateId state, Viewpoint viewpoint) throws SQLException {
        return read(
                OF_A_STATE,
                state.number(),
                state.number(),
                viewpoint.position(),
                viewpoint.position());
    }

    int ofAll(Viewpoint viewpoint) throws SQLException {
        return read(OF_ALL, viewpoint.position(), viewpoint.position());
    }

    /** The bytes of the entries of a pair, and of what many states share, found by their tags. */
    int entries(Pair pair) throws SQLException {
        return read(TAGGED, Tags.pair(pair), Tags.WIDE);
    }

    private int read(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(statement);
        }
    }

    private static int read(PreparedStatement statement) throws SQLException {
        int read = 0;
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    if (rows.getObject(column) != null) {
                        read++;
                    }
                }
            }
        }
        return read;
    }

    /** Seconds: all entries out, all rows in, all indexes made. */
    double copiedWhole() throws SQLException, IOException {
        var files = new ArrayList<Path>();
        for (var table : TABLES) {
            var file = Files.createTempFile("bench-", ".copy");
            files.add(file);
            try (var out = Files.newOutputStream(file)) {
                copying().copyOut("copy read_model.%s to stdout".formatted(table), out);
            }
            like(table, "including constraints including indexes");
            for (var index : indexes(table)) {
                run("drop index bench." + index.name());
            }
        }
        long begun = System.nanoTime();
        copying().copyOut(ENTRIES, OutputStream.nullOutputStream());
        for (int i = 0; i < files.size(); i++) {
            try (var in = Files.newInputStream(files.get(i))) {
                copying().copyIn("copy bench.%s from stdin".formatted(TABLES.get(i)), in);
            }
            for (var index : indexes("read_model", TABLES.get(i))) {
                run(index.definition().replace(" ON read_model.", " ON bench."));
            }
            run("analyze bench." + TABLES.get(i));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (var file : files) {
            Files.delete(file);
        }
        return seconds;
    }

    /**
     * Seconds for each batch: what entries after a position came to, into tables with all before.
     */
    List<Double> copied(long from, int batch, int batches) throws SQLException, IOException {
        for (var table : TABLES) {
            like(table, "including all");
            run(
                    "insert into bench.%1$s select * from read_model.%1$s where opened <= %2$d"
                            .formatted(table, from));
        }
        var seconds = new ArrayList<Double>();
        connection.setAutoCommit(false);
        for (int i = 0; i < batches; i++) {
            var rows = new ArrayList<String>();
            for (var table : TABLES) {
                rows.add(opened(table, from + (long) i * batch, from + (i + 1L) * batch));
            }
            long begun = System.nanoTime();
            for (int j = 0; j < TABLES.size(); j++) {
                copying()
                        .copyIn(
                                "copy bench.%s from stdin".formatted(TABLES.get(j)),
                                new StringReader(rows.get(j)));
            }
            connection.commit();
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        connection.setAutoCommit(true);
        return seconds;
    }

    private String opened(String table, long after, long upTo) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        copying()
                .copyOut(
                        "copy (select * from read_model.%s where opened > %d and opened <= %d) to stdout"
                                .formatted(table, after, upTo),
                        rows);
        return rows.toString(StandardCharsets.UTF_8);
    }

    /** Bytes of each table with its indexes. */
    List<String> sizes() throws SQLException {
        var sizes = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select relname, pg_total_relation_size(oid), pg_indexes_size(oid), pg_total_relation_size(oid) / (select position from head)
                                from pg_class where oid in ('entry'::regclass, 'payload'::regclass, 'read_model.fact'::regclass, 'read_model.register'::regclass)
                                """)) {
            while (rows.next()) {
                sizes.add(
                        "%s: %,d bytes, %,d of them indexes; %,d an entry"
                                .formatted(
                                        rows.getString(1),
                                        rows.getLong(2),
                                        rows.getLong(3),
                                        rows.getLong(4)));
            }
        }
        return sizes;
    }

    private record Index(String name, String definition) {}

    /** Those beside the key. */
    private List<Index> indexes(String schema, String table) throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var statement =
                connection.prepareStatement(
                        "select indexname, indexdef from pg_indexes where schemaname = ? and tablename = ? and indexdef not like '% UNIQUE %'")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    indexes.add(new Index(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return indexes;
    }

    private List<Index> indexes(String table) throws SQLException {
        return indexes("bench", table);
    }

    private void like(String table, String including) throws SQLException {
        run("drop table if exists bench." + table);
        run("create table bench.%1$s (like read_model.%1$s %2$s)".formatted(table, including));
    }

    private CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
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
