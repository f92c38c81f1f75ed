package org.chancery.exchange.exporting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.chancery.exchange.exporting.ExportedEntry.Contradiction;
import org.chancery.ledger.store.StoredRow;

/** Entries as they are stored, after one position and up to another, few of them at a time. */
record StoredStretch(Rows rows, long after, long upTo) {
    static final int AT_A_TIME = 128;

    /** How many lots are worked on while the next is read. */
    static final int AT_ONCE = 2;

    /** Where rows are read from. */
    @FunctionalInterface
    interface Rows {
        List<StoredRow> between(long after, long upTo, int limit);
    }

    /** Something of each lot, worked out beside one another and given in order. */
    <T> Stream<List<T>> each(Function<StoredRow, T> something) {
        return lots().gather(
                        Gatherers.mapConcurrent(
                                AT_ONCE, lot -> lot.stream().map(something).toList()));
    }

    /** Adds their leaves up. */
    void addTo(Checksum sum) {
        each(row -> Checksum.leaf(row.entry().envelope()))
                .forEachOrdered(leaves -> leaves.forEach(sum::add));
    }

    private Stream<List<StoredRow>> lots() {
        return Stream.iterate(
                read(after), lot -> !lot.isEmpty(), lot -> read(lot.getLast().position()));
    }

    private List<StoredRow> read(long last) {
        if (last >= upTo) {
            return List.of();
        }
        var lot = rows.between(last, upTo, AT_A_TIME);
        long due = last;
        for (var row : lot) {
            due++;
            if (row.position() != due) {
                break;
            }
        }
        if (lot.isEmpty() || lot.getLast().position() != due || due - last != lot.size()) {
            throw new Contradiction(
                    lot.isEmpty() ? last + 1 : due, "it is not there, and later ones are");
        }
        return lot;
    }
}
