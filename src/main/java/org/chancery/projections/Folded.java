package org.chancery.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.chancery.facts.Digest;
import org.chancery.kernel.Subject;
import org.chancery.kernel.Viewpoint;
import org.chancery.ledger.Desk;

/**
 * What a stretch of the ledger comes to in each table. Follows from the entries alone; nothing of
 * it is written yet.
 *
 * @param subjects whom it touches, by their numbers
 */
record Folded(Stretch stretch, Subjects subjects, List<Taking<?>> takings) {

    /**
     * Those of the subjects that a stretch touches that did not begin in it.
     *
     * @param further those of which the tables may have something that goes on
     * @param anew those that are said from their first entry on, whatever the tables have of them
     */
    record Subjects(Collection<Long> further, Collection<Long> anew) {

        private static Subjects of(
                Stretch stretch, Map<Subject, Touched> touched, Numbered numbers) {
            var subjects = new Subjects(new HashSet<>(), new HashSet<>());
            touched.forEach((subject, by) -> {
                long number = numbers.of(subject);
                if (by.anew()) {
                    subjects.anew.add(number);
                } else if (number <= stretch.after()) {
                    subjects.further.add(number);
                }
            });
            return subjects;
        }
    }

    /** The touched subjects as they read after each entry that touches them. */
    static Folded of(
            Stretch stretch, Map<Subject, Touched> touched, Desk desk, List<Table<?>> tables) {
        var numbers = Numbered.of(touched.keySet(), desk);
        var takings = tables.stream().<Taking<?>>map(Taking::of).toList();
        touched.forEach((subject, by) -> {
            for (long position : by.positions()) {
                var reading = desk.read(subject, Viewpoint.everything(LocalDate.MAX, position));
                takings.forEach(taking -> taking.say(position, reading, numbers));
            }
        });
        return new Folded(stretch, Subjects.of(stretch, touched, numbers), takings);
    }

    Digest write(Connection connection) throws SQLException {
        var more = Digest.NOTHING;
        for (var taking : takings) {
            more = more.with(taking.write(connection, subjects));
        }
        return more;
    }
}
