package org.chancery.bench;

import javax.sql.DataSource;
import org.chancery.bench.Figure.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells from the rows which entries were written by one transaction. */
record Groups(DataSource database) {
    private static final String SIZES =
            """
            select avg(size), percentile_disc(0.5) within group (order by size), max(size)
            from (select count(*) as size from entry where position > ? and position <= ?
                  group by xmin::text) batch
            """;

    Batches between(long after, long upTo) {
        return JdbcClient.create(database)
                .sql(SIZES)
                .params(after, upTo)
                .query((row, _) -> new Batches(row.getDouble(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
