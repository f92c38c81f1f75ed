package org.chancery.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
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

    private final DataSource database;
    private final List<Row> rows;

    private record Row(byte[] envelope, Long[] tags, byte[] salt, byte[] body) {}

    private PlainStatements(DataSource database, List<Row> rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Lays the tables with all that the ledger holds, and takes the latest rows as patterns. */
    static PlainStatements on(DataSource database) {
        var jdbc = JdbcClient.create(database);
        new JdbcTemplate(database).execute(COPY);
        var rows =
                jdbc.sql(
                                """
                                select envelope, tags, salt, body
                                from entry join payload using (position)
                                order by position desc limit ?
                                """)
                        .param(SAMPLE)
                        .query((row, _) ->
                                new Row(
                                        row.getBytes(1),
                                        (Long[]) row.getArray(2).getArray(),
                                        row.getBytes(3),
                                        row.getBytes(4)))
                        .list();
        return new PlainStatements(database, rows);
    }

    double perSecond(int sessions, Duration time)
            throws InterruptedException, ExecutionException, SQLException {
        var open = new ConcurrentLinkedQueue<Connection>();
        try {
            for (int i = 0; i < sessions; i++) {
                open.add(database.getConnection());
            }
            var free = new ConcurrentLinkedQueue<>(open);
            return new Load(sessions).perSecond(time, goOn -> write(free.remove(), goOn));
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    private long write(Connection connection, BooleanSupplier goOn) throws SQLException {
        long written = 0;
        try (var statement = connection.prepareStatement(WRITE)) {
            for (; goOn.getAsBoolean(); written++) {
                var row = rows.get(ThreadLocalRandom.current().nextInt(rows.size()));
                statement.setObject(1, UUID.randomUUID());
                statement.setBytes(2, row.envelope());
                statement.setArray(3, connection.createArrayOf("bigint", row.tags()));
                statement.setBytes(4, row.salt());
                statement.setBytes(5, row.body());
                statement.executeUpdate();
            }
        }
        return written;
    }
}
