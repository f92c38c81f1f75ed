package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Digest;
import org.chancery.ledger.House.Reading;
import org.chancery.projections.Folded.Subjects;
import org.chancery.projections.Form.Numbers;

/**
 * What a table takes from a stretch of the ledger: what subjects say after each entry of it. What a
 * subject goes on to say is held once, however many entries touch it.
 *
 * @param last the rows that each subject said last
 */
record Taking<R>(Table<R> table, List<Said<R>> said, Map<Long, Map<R, R>> last) {

    /** After an entry a subject, by its number, says these rows. */
    private record Said<R>(long subject, long position, List<R> rows) {}

    static <R> Taking<R> of(Table<R> table) {
        return new Taking<>(table, new ArrayList<>(), new HashMap<>());
    }

    /** After an entry a subject reads so; of each subject in the order of the entries. */
    void say(long position, Reading reading, Numbers numbers) {
        long subject = numbers.of(reading.subject());
        var before = last.getOrDefault(subject, Map.of());
        var now = new HashMap<R, R>();
        var rows = new ArrayList<R>();
        for (var row : table.form().rows(reading, numbers)) {
            var held = before.getOrDefault(row, row);
            now.put(held, held);
            rows.add(held);
        }
        last.put(subject, now);
        said.add(new Said<>(subject, position, rows));
    }

    /** Writes what became of the rows of the subjects, beside what the table has of them. */
    Digest write(Connection connection, Subjects subjects) throws SQLException {
        var spells = table.open(connection, subjects.further());
        for (var each : said) {
            spells.computeIfAbsent(each.subject(), blank -> new Spells<>(blank, List.of()))
                    .say(each.position(), each.rows());
        }
        var gone = table.forget(connection, subjects.anew());
        return gone.with(table.write(connection, spells.values()));
    }
}
