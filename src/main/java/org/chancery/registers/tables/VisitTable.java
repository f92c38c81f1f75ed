package org.chancery.registers.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.kernel.Party;
import org.chancery.registers.Registered;
import org.chancery.registers.VisitFilter;

/**
 * A table of visits. It holds its rows while it is made, and none of the visits.
 *
 * @param <K> what a row is of
 * @param <R> a row
 */
public final class VisitTable<K, R extends Record> {
    static final Comparator<Party> BY_CODE =
            Comparator.<Party, String>comparing(Party::code).thenComparing(Party::toString);

    private final Class<R> columns;
    private final BiFunction<VisitAt, VisitFilter, Stream<K>> rowsOf;
    private final Comparator<K> order;
    private final Function<K, Tally<R>> begin;

    /**
     * A table.
     *
     * @param rowsOf what the rows are of in which a visit is counted, by what was asked for
     * @param order that of the rows
     * @param begin begins a row
     */
    VisitTable(
            Class<R> columns,
            BiFunction<VisitAt, VisitFilter, Stream<K>> rowsOf,
            Comparator<K> order,
            Function<K, Tally<R>> begin) {
        this.columns = columns;
        this.rowsOf = rowsOf;
        this.order = order;
        this.begin = begin;
    }

    /** The record whose components are its columns. */
    public Class<R> columns() {
        return columns;
    }

    /** The rows that come of what is asked for among these visits, as of a day. */
    public List<R> rows(Stream<Registered> visits, VisitFilter asked, LocalDate asOf) {
        var tallies = new TreeMap<K, Tally<R>>(order);
        visits.flatMap(visit -> VisitAt.of(visit, asOf))
                .filter(visit -> visit.fits(asked))
                .forEach(visit ->
                        rowsOf.apply(visit, asked)
                                .forEach(row -> tallies.computeIfAbsent(row, begin).add(visit)));
        return tallies.values().stream().map(Tally::row).toList();
    }
}
