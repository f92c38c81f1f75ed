package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chancery.facts.Digest;
import org.chancery.ledger.House.Reading;
import org.chancery.projections.Folded.Subjects;
import org.chancery.projections.Form.Numbers;

/** What a table takes from a stretch of the ledger: what subjects say after each entry of it. */
record Taking<R>(Table<R> table, List<Said<R>> said) {

    /** After an entry a subject, by its number, says these rows. */
    private record Said<R>(long subject, long position, List<R> rows) {}

    static <R> Taking<R> of(Table<R> table) {
        return new Taking<>(table, new ArrayList<>());
    }

    /** After an entry a subject reads so; of each subject in the order of the entries. */
    void say(long position, Reading reading, Numbers numbers) {
        said.add(
                new Said<>(
                        numbers.of(reading.subject()),
                        position,
                        table.form().rows(reading, numbers)));
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
