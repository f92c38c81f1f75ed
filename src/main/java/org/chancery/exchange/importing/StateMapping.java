package org.chancery.exchange.importing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.kernel.StateId;

/**
 * Which state a country of the Office of the Historian was on a day: {@code hsg-states.csv}. An
 * empty cell holds for everything, the days are inclusive, the first row that holds wins.
 */
final class StateMapping {
    static final StateMapping HSG =
            new StateMapping(Table.rows("hsg-states.csv").stream().map(Row::of).toList());

    /** A table without rows. */
    static final StateMapping NONE = new StateMapping(List.of());

    private final List<Row> rows;

    record Row(String fromId, String from, LocalDate since, LocalDate until, StateId state) {

        static Row of(NamedCsvRecord row) {
            return new Row(
                    row.getField("fromId"),
                    row.getField("from"),
                    day(row.getField("since"), LocalDate.MIN),
                    day(row.getField("until"), LocalDate.MAX),
                    new StateId(row.getField("state")));
        }

        private static LocalDate day(String cell, LocalDate open) {
            return cell.isEmpty() ? open : LocalDate.parse(cell);
        }

        boolean holds(String id, String name, LocalDate day) {
            return (fromId.isEmpty() || fromId.equals(id))
                    && (from.isEmpty() || from.equals(name))
                    && !day.isBefore(since)
                    && !day.isAfter(until);
        }
    }

    private StateMapping(List<Row> rows) {
        this.rows = rows;
    }

    /** A table that asks other rows first. */
    StateMapping after(List<Row> first) {
        return new StateMapping(Stream.concat(first.stream(), rows.stream()).toList());
    }

    /**
     * The state, if the table has one.
     *
     * @param id the source's id of the country; empty where it gives none
     * @param name the source's name of it
     * @param day the first day of the visit
     */
    Optional<StateId> state(String id, String name, LocalDate day) {
        return rows.stream().filter(row -> row.holds(id, name, day)).map(Row::state).findFirst();
    }
}
