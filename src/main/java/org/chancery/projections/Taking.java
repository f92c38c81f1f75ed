package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Digest;
import org.chancery.ledger.House.Reading;
import org.chancery.projections.Form.Numbers;

/**
 * What a table takes from a stretch of the ledger: for each subject that it touches, what the
 * subject said before and what it says after each entry.
 *
 * @param subjects by number
 * @param anew those that are said from their first entry on, whatever the table has of them
 */
record Taking<R>(Table<R> table, Map<Long, Spells<R>> subjects, Collection<Long> anew) {

    /**
     * Nothing is written yet.
     *
     * @param further those of which the table may have something
     * @param begun those that begin in the stretch, of which it has nothing
     */
    static <R> Taking<R> of(
            Table<R> table,
            Connection connection,
            Collection<Long> further,
            Collection<Long> begun,
            Collection<Long> anew)
            throws SQLException {
        var subjects = table.open(connection, further);
        for (var blank : List.of(begun, anew)) {
            blank.forEach(subject -> subjects.put(subject, new Spells<>(subject, List.of())));
        }
        return new Taking<>(table, subjects, anew);
    }

    /** After an entry a subject reads so. */
    void say(long subject, long position, Reading reading, Numbers numbers) {
        var spells = subjects.get(subject);
        if (spells == null) {
            throw new IllegalArgumentException("not one of the subjects taken: " + subject);
        }
        spells.say(position, table.form().rows(reading, numbers));
    }

    Digest write(Connection connection) throws SQLException {
        var gone = table.forget(connection, anew);
        return gone.with(table.write(connection, subjects.values()));
    }
}
