package org.chancery.exchange.importing;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A series whose files are a table without a history: a row tells of acts, and the day of an act is
 * taken for the day on which it was published.
 */
interface TabledSeries extends Series {

    /** The columns of the table, as its first line has them. */
    List<String> columns();

    /**
     * The acts of which a row tells, in order; one at least.
     *
     * @param row by column, without the empty cells
     * @throws BadLine when it tells of none, or of half of one
     */
    List<Act> acts(Row row);

    /**
     * An act of which a row tells.
     *
     * @param id of the act in the series
     * @param record the cells that tell of it
     */
    record Act(String id, LocalDate day, Row record) {}

    /** Every act has an id of its own. */
    @Override
    default List<Function<Side, @Nullable Object>> likenesses() {
        return List.of(Side::alias);
    }

    @Override
    default SeriesFile open(InputStream in, Instant now, Tally tally) {
        return new TableFile(in, this, now, tally);
    }
}
