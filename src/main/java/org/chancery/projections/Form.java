package org.chancery.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.chancery.kernel.Subject;
import org.chancery.ledger.House.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A table that follows from the ledger: rows that a subject's reading comes to. Which of them are
 * known from which entry to which is added by whoever keeps the table.
 *
 * @param <R> what a row says; two rows that are equal are two
 */
public interface Form<R> {

    /** The name of the table. */
    String table();

    /**
     * Raised whenever the same entries come to other rows than before, so that all are made anew.
     */
    int revision();

    /** Its columns beside those that every table has, each with its type and constraints. */
    List<Column> columns();

    /** The columns and conditions of its indexes, such as {@code (a, b) where b > 0}. */
    List<String> indexes();

    /**
     * What a reading comes to. Depends on nothing but the reading and numbers, which never change.
     */
    List<R> rows(Reading reading, Numbers numbers);

    /** What a row has in its columns, in their order. */
    List<@Nullable Object> values(R row);

    /**
     * Reads a row again.
     *
     * @param first the number of its first column
     */
    R row(ResultSet rows, int first) throws SQLException;

    /** A column of the table. */
    record Column(String name, String type) {}

    /** The number of a subject: the position of the first entry that is tagged with it. */
    @FunctionalInterface
    interface Numbers {
        long of(Subject subject);
    }
}
