package org.chancery.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit: sessions that write the same rows into tables of the same form, a statement and a
 * commit for each, and do nothing else. They take their places from a sequence, as no ledger may.
 */
final class PlainStatements {
    private static final int SAMPLE = 20_000;

    private static final String COPY =
            """
            drop schema if exists bench cascade;
            create schema bench;
            create table bench.entry (like public.entry including all);
            create table bench.payload (like public.payload including all);
            insert into bench.entry select * from public.entry;
            insert into bench.payload select * from public.payload;
            create sequence bench.place;
            select setval('bench.place', (select max(position) from bench.entry));
            """;
    private static final String WRITE =
            """
            with written as (
                insert into bench.entry (position, event_id, recorded_at, envelope, tags)
                values (nextval('bench.place'), ?, now(), ?, ?) returning position
            )
            insert into bench.payload (position, salt, body) select position, ?, ? from written
            """;

    private static final String LATEST =
            """
            select envelope, tags, salt, body from entry join payload using (position)
            where convert_from(envelope, 'UTF8')::json->>'type' = ?
            order by position desc limit ?
            """;

    private final DataSource database;
    private final Map<String, List<Row>> rows;

    /** A row as a pattern; the tags that no other row has are made anew each time. */
    private record Row(byte[] envelope, List<Long> tags, Set<Long> own, byte[] salt, byte[] body) {
        Long[] tags(RandomGenerator random) {
            return tags.stream()
                    .map(tag -> own.contains(tag) ? (Long) random.nextLong() : tag)
                    .toArray(Long[]::new);
        }
    }

    private PlainStatements(DataSource database, Map<String, List<Row>> rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Lays the tables with all that the ledger holds; its latest rows of these types are patterns.
     */
    static PlainStatements on(DataSource database, Collection<String> types) {
        new JdbcTemplate(database).execute(COPY);
        return new PlainStatements(
                database,
                types.stream()
                        .distinct()
                        .collect(toMap(type -> type, type -> patterns(database, type))));
    }

    private static List<Row> patterns(DataSource database, String type) {
        var latest =
                JdbcClient.create(database)
                        .sql(LATEST)
                        .params(type, SAMPLE)
                        .query((row, _) ->
                                new Row(
                                        row.getBytes(1),
                                        List.of((Long[]) row.getArray(2).getArray()),
                                        Set.of(),
                                        row.getBytes(3),
                                        row.getBytes(4)))
                        .list();
        var rowsOf =
                latest.stream()
                        .flatMap(row -> row.tags().stream())
                        .collect(groupingBy(tag -> tag, counting()));
        return latest.stream().map(row -> marked(row, rowsOf)).toList();
    }

    private static Row marked(Row row, Map<Long, Long> rowsOf) {
        var own =
                row.tags().stream()
                        .filter(tag -> rowsOf.getOrDefault(tag, 0L) == 1)
                        .collect(toSet());
        return new Row(row.envelope(), row.tags(), own, row.salt(), row.body());
    }

    /** Rows a second, of these types in turn. */
    double perSecond(int sessions, Duration time, List<String> types)
            throws InterruptedException, ExecutionException, SQLException {
        var open = new ConcurrentLinkedQueue<Connection>();
        try {
            for (int i = 0; i < sessions; i++) {
                open.add(database.getConnection());
            }
            var free = new ConcurrentLinkedQueue<>(open);
            return new Load(sessions).perSecond(time, goOn -> write(free.remove(), types, goOn));
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    private long write(Connection connection, List<String> types, BooleanSupplier goOn)
            throws SQLException {
        var random = ThreadLocalRandom.current();
        long written = 0;
        try (var statement = connection.prepareStatement(WRITE)) {
            for (; goOn.getAsBoolean(); written++) {
                var patterns =
                        rows.getOrDefault(types.get((int) (written % types.size())), List.of());
                var row = patterns.get(random.nextInt(patterns.size()));
                statement.setObject(1, UUID.randomUUID());
                statement.setBytes(2, row.envelope());
                statement.setArray(3, connection.createArrayOf("bigint", row.tags(random)));
                statement.setBytes(4, row.salt());
                statement.setBytes(5, row.body());
                statement.executeUpdate();
            }
        }
        return written;
    }
}
